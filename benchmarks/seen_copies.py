"""What every network sees of the kept copies, looked at once and kept for the benches that judge.

    python benchmarks/copies.py --people odd --first 20 --photos 3 --folds A C
    python benchmarks/seen_copies.py --folds A C --standing 8 --packs build/packs --judges ...

For ``protection.py``, ``openset_copies.py``, ``masked_cloaked.py`` and ``standing.py``. The files
are decoded again and the face is searched and aligned afresh: in the copy as saved, in a drawn
mask, in both, and in the control (moved by chance as far as the copy, with noise of the size of
what was added). Of the first ``--standing`` people whose displacements were
kept also everything that ``check.standing`` asks: the face shrunk, the cloak weaker and stronger.
The run resumes.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import argparse
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

import cv2
import numpy as np
from numpy.typing import NDArray

import judging
from bed import Bed, Known, scored
from cloakroom_engine.audit.measure import CLOAKED, MATCHED_NOISE
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.pipeline import standing
from cloakroom_engine.pipeline.attacking import near_face
from cloakroom_engine.pipeline.evidence import Pair
from cloakroom_engine.protect.worn import from_bytes
from common import registry
from copies import OUT, Copy, kept
from frontier import FOLDS
from protection import SHARED

SEEN = OUT / "seen"
STRANGERS = OUT.parent / "strangers-packs.npz"
BARE, AS_SAVED, MASKED, BOTH = "bare", "as saved", "masked", "masked and cloaked"
Image = NDArray[np.uint8]
Rows = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Seen:
    """One person's photos in all states.

    Attributes:
        person: whose.
        where: (n,) photos, relative to the shared folder.
        state: (n,) ``BARE`` or what was done.
        rows: by network (n, D); NaN where no face was found.
    """

    person: str
    where: NDArray[np.str_]
    state: NDArray[np.str_]
    rows: dict[str, Rows] = field(repr=False)

    def row(self, photo: str, state: str, network: str) -> Rows:
        """(D,) of one photo in one state.

        Raises:
            KeyError: if nobody looked at it.
        """
        found = np.flatnonzero((self.where == photo) & (self.state == state))
        if not len(found):
            raise KeyError((photo, state))
        return np.asarray(self.rows[network][found[0]])

    def photos(self, state: str) -> list[str]:
        """Those that were looked at in this state."""
        return [str(each) for each in self.where[self.state == state]]

    def mates(self, but: str, network: str) -> Rows:
        """(m, D) all clean photos but one: the gallery that it is searched in."""
        return np.asarray(self.rows[network][(self.state == BARE) & (self.where != but)])


@dataclass(frozen=True, eq=False)
class Judges:
    """What is known of every network without loading it.

    Attributes:
        sha256: by name.
        statistics: by name, of strangers that are nowhere else here: thresholds, draws.
        strangers: by name (k, D), one photo each of the people in shared/data/strangers.
    """

    sha256: dict[str, str]
    statistics: dict[str, Any]
    strangers: dict[str, Rows]

    @classmethod
    def of(cls, packs: Sequence[Path]) -> Self:
        """Those whose view of the strangers ``seen_copies.py`` kept."""
        models = registry(*packs)
        kept_rows = dict(np.load(STRANGERS))
        cards = [card for card in models.cards("recogniser") if card.name in kept_rows]
        return cls(
            {card.name: card.sha256 for card in cards},
            {card.name: models.statistics(card) for card in cards},
            {card.name: kept_rows[card.name] for card in cards},
        )

    @property
    def count(self) -> int:
        """How many strangers."""
        return len(next(iter(self.strangers.values())))

    def scored(self, one: Seen, photo: str, state: str, network: str) -> dict[str, Any]:
        """What ``bed.scored`` makes of a photo in a state, searched among the others."""
        return scored(
            *(one.row(photo, state, network), one.mates(photo, network)),
            *(self.strangers[network], self.statistics[network].thresholds),
        )


def options(documentation: str) -> argparse.ArgumentParser:
    """The command line of whatever looks at kept copies: whose, and by which networks."""
    parser = argparse.ArgumentParser(description=documentation.splitlines()[0])
    parser.add_argument("--folds", nargs="+", choices=FOLDS, default=("A", "C"))
    parser.add_argument("--packs", type=Path, action="append", default=[], help="a further folder")
    return parser


def load(fold: str) -> list[Seen]:
    """Everybody who was looked at, in the order in which copies were made."""
    order = dict.fromkeys(each.person for each in kept(fold, "odd"))
    files = [(name, SEEN / f"{fold}-{name}.npz") for name in order]
    found = []
    for name, file in files:
        if file.exists():
            data = dict(np.load(file))
            found.append(Seen(name, data.pop("where"), data.pop("state"), data))
    return found


def main() -> None:
    """Look at what nobody has looked at."""
    parser = options(__doc__)
    parser.add_argument("--standing", type=int, default=8, metavar="PEOPLE")
    parser.add_argument("--judges", nargs="+", metavar="MODEL", help="default: all networks")
    asked = parser.parse_args()
    cv2.setNumThreads(1)
    SEEN.mkdir(parents=True, exist_ok=True)
    bed = Bed(SHARED, (), asked.judges, STRANGERS, asked.packs)
    known: dict[str, Mapping[Path, Known]] = {}
    for fold in asked.folds:
        made: dict[str, list[Copy]] = {}
        for each in kept(fold, "odd"):
            made.setdefault(each.person, []).append(each)
        shaped = [person for person, own in made.items() if all(each.worn for each in own)]
        for person, own in made.items():
            file = SEEN / f"{fold}-{person}.npz"
            if file.exists():
                continue
            began = time.process_time()
            if person not in known:
                known[person] = judging.gallery(bed, own)[person]
            _keep(bed, own, known[person], file, whole=person in shaped[: asked.standing])
            print(fold, person, f"{time.process_time() - began:.0f} CPU s", flush=True)


def _keep(
    bed: Bed, copies: Sequence[Copy], clean: Mapping[Path, Known], file: Path, *, whole: bool
) -> None:
    where = [str(path.relative_to(SHARED)) for path in clean]
    states = [BARE] * len(where)
    found = [known.embeddings for known in clean.values()]
    for each in copies:
        known = clean[SHARED / each.clean]
        for state, embedded in _looked(bed, each, known, whole=whole):
            where.append(each.clean)
            states.append(state)
            found.append(embedded)
    lengths = {card.name: len(found[0][card.name]) for card in bed.cards}
    rows = {
        name: np.stack([each.get(name, np.full(size, np.nan, np.float32)) for each in found])
        for name, size in lengths.items()
    }
    part = file.with_name(f".{file.name}")
    np.savez(part, where=np.array(where), state=np.array(states), **rows)
    part.replace(file)


def _looked(
    bed: Bed, copy: Copy, known: Known, *, whole: bool
) -> Iterator[tuple[str, dict[str, Rows]]]:
    shapes = from_bytes(bytes.fromhex(copy.worn))
    points = known.face.points_px.astype(np.float64)
    pair = Pair(known.rgb_u8, decode(OUT / copy.cloaked), known.face.box_px, points, shapes)
    saved = pair.protected.rgb_u8
    states: dict[str, Image] = {AS_SAVED: saved}
    if shapes:  # else it was kept before displacements were
        states[MATCHED_NOISE] = pair.controls()[MATCHED_NOISE]
    for state, file in ((MASKED, copy.masked), (BOTH, copy.masked_cloaked)):
        if file is not None:
            states[state] = decode(OUT / file).rgb_u8
    for state, image in states.items():
        yield state, bed.seen(image, known)
    if whole:
        part = near_face(pair)
        face = type(known.face)(part.box_px, part.points_px, known.face.score)
        near = Known(part.original_u8, face, {})
        for (name, variant), image in standing.variants(part):
            state = name if variant == CLOAKED else f"{variant} {name}"
            yield state, bed.seen(image, near, placed=name in standing.PLACED)


if __name__ == "__main__":
    main()
