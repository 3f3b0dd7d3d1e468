"""Whom a person is searched among: drawn strangers, or the real ones of a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit.gallery import STRANGERS, Calibration, synthetic
from cloakroom_engine.errors import EngineError
from cloakroom_engine.faces.align import chip
from cloakroom_engine.faces.detect import detect
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.listing import photos_in

SEED = 20260102


def drawn(desk: Desk, cards: Sequence[ModelCard]) -> dict[str, NDArray[np.float32]]:
    """(k, D) synthetic strangers by recogniser."""
    found = {}
    for card in cards:
        statistics = desk.registry.statistics(card)
        assert statistics is not None  # the caller asks only those who have some
        found[card.name] = synthetic(statistics, SEED, STRANGERS)
    return found


def calibration(desk: Desk, card: ModelCard) -> Calibration | None:
    """What makes scores against drawn strangers as hard as against real ones."""
    statistics = desk.registry.statistics(card)
    return statistics.as_real if statistics else None


def real(desk: Desk, cards: Sequence[ModelCard], gallery: Path) -> dict[str, NDArray[np.float32]]:
    """(k, D) real strangers by recogniser: the largest face of each photo in a folder.

    Each face is embedded at once: chips that are kept while further photos are searched pin the
    heap between the detector's blocks (measured: 10 MB for each photo, 14 GB for 1,464).
    """
    rows: dict[str, list[NDArray[np.float32]]] = {card.name: [] for card in cards}
    files = photos_in([gallery])
    for at, file in enumerate(files):
        desk.reporter.step("gallery", at, len(files), str(file))
        try:
            pixels = decode(file).rgb_u8
        except EngineError as problem:
            desk.reporter.note(problem.code, path=str(file))
            continue
        for face in detect(desk.detector, pixels)[:1]:
            for card in cards:
                cut = chip(pixels, face.points_px, card)[None]
                rows[card.name].append(desk.registry.recogniser(card.name).embed(cut)[0])
    if not any(rows.values()):
        raise EngineError("photo.no_face", path=str(gallery))
    return {name: np.stack(each) for name, each in rows.items()}
