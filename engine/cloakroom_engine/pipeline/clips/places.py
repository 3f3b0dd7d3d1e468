"""Where somebody is in every frame of a clip, as the library keeps it: sealed bytes."""

from __future__ import annotations

import io
from collections.abc import Sequence

import numpy as np

from cloakroom_engine.errors import EngineError
from cloakroom_engine.tracking.sighting import Sighting, Tracklet


def to_bytes(parts: Sequence[Tracklet]) -> bytes:
    """A person's tracklets without their glimpses: where, how sure, and how flow moved."""
    rows = [each for part in parts for each in part.sightings]
    unsure, unmoved = np.full((), np.nan), np.full((2, 3), np.nan)
    out = io.BytesIO()
    np.savez_compressed(
        out,
        long=np.array([len(part.sightings) for part in parts], np.int32),
        index=np.array([each.index for each in rows], np.int32),
        box=np.array([each.box_px for each in rows], np.float32),
        points=np.array([each.points_px for each in rows], np.float32),
        score=np.array([unsure if each.score is None else each.score for each in rows]),
        step=np.array([unmoved if each.step is None else each.step for each in rows]),
    )
    return out.getvalue()


def from_bytes(stored: bytes) -> list[Tracklet]:
    """What ``to_bytes`` wrote; the tracklets have no glimpses.

    Raises:
        EngineError: ``library.corrupt``.
    """
    try:
        with np.load(io.BytesIO(stored), allow_pickle=False) as kept:
            table = {name: kept[name] for name in kept.files}
        rows = [
            Sighting(
                int(index),
                box,
                points,
                None if np.isnan(score) else float(score),
                None if np.isnan(step).any() else step,
            )
            for index, box, points, score, step in zip(
                *(table[name] for name in ("index", "box", "points", "score", "step")), strict=True
            )
        ]
        ends = np.cumsum(table["long"]).tolist()
    except (KeyError, ValueError, OSError) as odd:
        raise EngineError("library.corrupt", detail="track") from odd
    return [
        Tracklet(tuple(rows[begin:end]), ())
        for begin, end in zip([0, *ends[:-1]], ends, strict=True)
    ]
