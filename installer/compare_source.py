"""Does the frozen engine write the same bytes as the source tree, for the same seed?

``python -m installer.compare_source BUNDLE --person NAME PHOTO... [--person ...]`` does the same
library steps twice (scan, person add, cloak, protect), each in a profile of its own, and compares
what was saved. The Python that runs it runs the source tree's engine too, with the packs that the
bundle brings along (``build/packs``): they teach.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from cloakroom_engine.paths import Paths
from installer import collect
from installer.check_bundle import PROGRAMS

ROOT: Final = Path(__file__).resolve().parents[1]
SEED: Final = "7"


def steps(name: str, photos: Sequence[str], out: Path) -> list[list[str]]:
    """The verbs of one walk; ``out`` gets the protected copies."""
    return [
        ["scan", *photos],
        ["person", "add", name, *photos],
        ["cloak", name, "--seed", SEED],
        ["protect", name, *photos, "--out", str(out)],
    ]


def walk(
    command: Sequence[str], name: str, photos: Sequence[str], packs: Sequence[str] = ()
) -> dict[str, str]:
    """Walk once in a fresh profile, to which ``packs`` are copied; the sha256 of every copy by its
    name.

    Raises:
        subprocess.CalledProcessError: when a verb fails.
    """
    environment = {name: value for name, value in os.environ.items() if name != "CLOAKROOM_HOME"}
    environment |= {"CLOAKROOM_NO_KEYRING": "1"}
    environment["PYTHONPATH"] = os.pathsep.join(str(ROOT / part) for part in ("engine", "desktop"))
    with tempfile.TemporaryDirectory(prefix="cloakroom-compare-") as folder:
        home, out = Path(folder) / "home", Path(folder) / "out"
        models = Paths.at(home).models
        models.mkdir(parents=True)
        for pack in packs:
            shutil.copy(pack, models)
        for step in steps(name, photos, out):
            subprocess.run(
                [*command, "--home", str(home), *step],
                check=True,
                env=environment,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        return {
            path.name: hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(out.iterdir())
        }


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when all copies are equal."""
    parser = argparse.ArgumentParser(prog="installer.compare_source", description=__doc__)
    parser.add_argument("bundle", type=Path)
    parser.add_argument("--person", nargs="+", action="append", required=True, metavar="NAME PHOTO")
    options = parser.parse_args(arguments)
    differing = 0
    for name, *photos in options.person:
        frozen = walk([str(options.bundle / PROGRAMS[1])], name, photos)
        packs = [file for file, _ in collect.packs()]
        source = walk([sys.executable, "-m", "cloakroom_engine"], name, photos, packs)
        for copy in sorted(frozen.keys() | source.keys()):
            same = copy in frozen and frozen[copy] == source.get(copy)
            differing += not same
            print(f"{'same' if same else 'DIFFERENT'}  {name}  {copy}  {source.get(copy)}")
    return int(differing > 0)


if __name__ == "__main__":
    sys.exit(main())
