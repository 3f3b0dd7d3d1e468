"""The verb ``check.years``: does the cloak hold on photos of other years?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from cloakroom_engine.audit.disturb import AS_SAVED
from cloakroom_engine.audit.years import gaps
from cloakroom_engine.audit.years.gaps import Years
from cloakroom_engine.pipeline import evidence
from cloakroom_engine.pipeline.copies import THRESHOLD_FAR, Copies, gather
from cloakroom_engine.pipeline.desk import Desk, photo_of
from cloakroom_engine.records import Photo

_SECOND_NS = 1_000_000_000


def years(desk: Desk, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Copies by how many years lie between their photo and the nearest other clean one.

    Raises:
        EngineError: as ``audit``.
    """
    copies = gather(desk, parameters)
    seen = {name: {AS_SAVED: rows} for name, rows in copies.as_saved(desk).items()}
    return {**copies.told(), "far": THRESHOLD_FAR, **asdict(by_years(desk, copies, seen))}


def by_years(desk: Desk, copies: Copies, seen: evidence.Tables) -> Years:
    """The rows; ``seen`` has every recogniser's ``AS_SAVED``."""
    dates = {
        photo.sha256: date
        for face in copies.mine
        if (date := dated(photo := photo_of(desk, face))) is not None
    }
    away = [
        gaps.away(dated(case.photo), [date for sha256, date in dates.items() if sha256 != own])
        for case, own in zip(copies.cases, copies.ids, strict=True)
    ]
    return gaps.table(copies.heard(desk, seen), copies.asked(), away)


def dated(photo: Photo) -> int | None:
    """When a photo was taken; None where only its file's time is known, which copying changes."""
    if not photo.taken_s or photo.taken_s == photo.mtime_ns // _SECOND_NS:
        return None
    return photo.taken_s
