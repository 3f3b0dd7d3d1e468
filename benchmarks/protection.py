"""What is left of every person whose protected copies are kept, by networks that taught nothing.

    python benchmarks/copies.py --people odd --first 20 --photos 3 --folds A C
    python benchmarks/seen_copies.py --folds A C --packs build/packs
    python benchmarks/protection.py --folds A C --packs build/packs

The gallery is the person's clean photos (without the probe's own original) and one photo each of
the strangers in shared/data/strangers. ``--after 10`` leaves out the ten people on whom the choice
of *balanced* was made (``frontier.py`` takes the same order).
"""

from __future__ import annotations

import os
from pathlib import Path

SHARED = Path(os.environ.get("CLOAKROOM_SHARED", Path(__file__).resolve().parents[2] / "shared"))
SUFFIXES = {".jpg", ".jpeg", ".png"}


def people(which: str, every: int) -> list[Path]:
    """Folders of people; even and odd are positions in the sorted list (tuning, final)."""
    folders = sorted(p for p in (SHARED / "data" / "people").iterdir() if p.is_dir())
    start = {"all": 0, "even": 0, "odd": 1}[which]
    return folders[start :: 1 if which == "all" else 2][::every]


def halves(folder: Path) -> tuple[list[Path], list[Path]]:
    """Photos to learn from and photos to protect."""
    photos = sorted(p for p in folder.iterdir() if p.suffix.lower() in SUFFIXES)
    middle = (len(photos) + 1) // 2
    return photos[:middle], photos[middle:]


def main() -> None:
    """Print the tables of what ``seen_copies.py`` kept."""
    import protection_table  # what it stands on stands on this file
    import seen_copies
    from frontier import FOLDS

    parser = seen_copies.options(__doc__)
    parser.add_argument("--after", type=int, default=0, help="leave out this many people")
    asked = parser.parse_args()
    judges = seen_copies.Judges.of(asked.packs)
    for fold in asked.folds:
        own = seen_copies.load(fold)[asked.after :]
        print(protection_table.table(fold, FOLDS[fold], own, judges), end="\n\n")


if __name__ == "__main__":
    main()
