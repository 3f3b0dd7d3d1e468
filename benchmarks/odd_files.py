"""Every file in shared/data/odd through the whole walk: no crash, no hang, no broken output.

    python benchmarks/odd_files.py

The library learns nobody from them: each file is looked at, and where it has a face that face is
named, cloaked and protected (instant), and the copy is opened again.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections import Counter
from pathlib import Path

from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import Vault
from cloakroom_engine.paths import Paths
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.pipeline import verbs
from cloakroom_engine.pipeline.demo import portrait
from cloakroom_engine.pipeline.open import open_desk
from cloakroom_engine.progress import Silent

SHARED = Path(os.environ.get("CLOAKROOM_SHARED", Path(__file__).resolve().parents[2] / "shared"))
LIMIT_SECONDS = 20


def main() -> None:
    """Walk and count."""
    codes: Counter[str] = Counter()
    slowest = (0.0, "")
    with (
        tempfile.TemporaryDirectory() as home,
        tempfile.TemporaryDirectory() as out,
        open_desk(Paths.at(home), "cpu", Silent(), Vault.in_memory()) as desk,
    ):
        verbs.run(desk, "person.add", {"name": "somebody", "paths": [str(portrait())]})
        verbs.run(desk, "cloak", {"name": "somebody"})
        person = desk.library.people.by_name("somebody")
        for file in sorted((SHARED / "data" / "odd").rglob("*")):
            if not file.is_file():
                continue
            began = time.monotonic()
            code = _one(desk, person.id, file, Path(out))
            spent = time.monotonic() - began
            codes[code] += 1
            slowest = max(slowest, (spent, file.name))
            if code.startswith("internal") or spent > LIMIT_SECONDS:
                print(f"  {file.name}: {code}, {spent:.1f} s")
    for code, count in codes.most_common():
        print(f"{count:4} {code}")
    print(f"{sum(codes.values())} files, slowest {slowest[0]:.1f} s ({slowest[1]})")


def _one(desk, person_id: int, file: Path, out: Path) -> str:
    """What became of one file."""
    from cloakroom_engine.pipeline.looking import with_faces

    try:
        seen = with_faces(desk, file)
    except EngineError as problem:
        return problem.code
    desk.library.faces.decide(seen.faces[0].id, person_id, yes=True)
    order = {"name": "somebody", "paths": [str(file)], "out": str(out), "refine_steps": 0}
    made = verbs.run(desk, "protect", order)
    if made["skipped"]:
        return f"face, then {made['skipped'][0]['code']}"
    copy = decode(Path((made["written"] or made["already"])[0]["path"]))
    assert copy.pixels.shape == seen.decoded.pixels.shape
    return "protected, opens, same size"


if __name__ == "__main__":
    main()
