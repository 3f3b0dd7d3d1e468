"""Grouping a large home from nothing, for ``large_measure.py``: prints JSON; writes to the home.

python benchmarks/large_grouping.py HOME
"""

from __future__ import annotations

import json
import resource
import sys
import time
from dataclasses import asdict

import numpy as np

from cloakroom_engine.paths import Paths
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.grouping import regroup
from cloakroom_engine.pipeline.open import open_desk
from cloakroom_engine.progress import Silent
from large_faces import Drawing

NEW = 300


def timed(desk: Desk) -> dict[str, object]:
    """One regrouping."""
    began, wall = time.process_time(), time.monotonic()
    told = regroup(desk)
    return {
        "cpu_s": round(time.process_time() - began, 2),
        "wall_s": round(time.monotonic() - wall, 2),
        "most_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        **asdict(told),
    }


def main() -> None:
    """From nothing, again, with new faces, and after a decision."""
    found = {}
    with open_desk(Paths.at(sys.argv[1]), "cpu", Silent()) as desk:
        faces = desk.library.faces
        # Nobody decided anything either: every face is asked about.
        faces.put_suggestions(faces.all_ids(), {})
        faces.put_groups([])
        found["from nothing"] = timed(desk)
        found["nothing new"] = timed(desk)
        drawing = Drawing()
        rows = drawing.faces(drawing.people(NEW, 99), 98)
        somewhere = faces.get(1)
        assert somewhere is not None
        with desk.library.transaction():
            for at, row in enumerate(rows.astype(np.float32)):
                face = faces.add(
                    1 + at, somewhere.box_px, somewhere.points_px, score=0.9, detector="drawn"
                )
                faces.put_embedding(face.id, drawing.card.sha256, row.astype("<f4").tobytes())
        found[f"{NEW} new faces"] = timed(desk)
        group = faces.undecided_groups()[0]
        faces.decide_all(group.face_ids[:5], group.person_id or 1, yes=True)
        found["five decisions"] = timed(desk)
    print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main()
