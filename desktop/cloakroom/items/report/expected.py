"""The chance that a recogniser which was not tested here still finds somebody, in sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from cloakroom.items.parts.percent import joined

LEAST: Final = 0.01
"""A chance below this is told as below this, and one as near to certain likewise."""


@dataclass(frozen=True, slots=True)
class Chance:
    """A chance (0..1) and its 95 % interval over recognisers."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Expected:
    """Of all photos, and of each by its id; what it was learnt from, and its mean error (0..1)."""

    share: Chance
    photos: Mapping[str, Chance]
    judges: int
    networks: int
    people: int
    error: float


def of(data: Mapping[str, Any] | None) -> Expected | None:
    """The part ``chance`` of a decoded document; None where no judge could tell."""
    if data is None:
        return None
    fit = data["fit"]
    return Expected(
        share=_chance(data["share"]),
        photos={each["photo"]: _chance(each["chance"]) for each in data["photos"]},
        judges=data["judges"],
        networks=len(fit["networks"]),
        people=fit["people"],
        error=fit["error"],
    )


def sentence(expected: Expected, name: str) -> str:
    """What to expect for all photos of a report."""
    text = QCoreApplication.translate(
        "Verdict",
        "A recogniser that was not tested here would find {name} in {chance} of these photos "
        "({low} to {high}).",
    )
    return text.format(name=name, **_percent(expected.share))


def small_print(expected: Expected) -> str:
    """What that was learnt from, and how far to trust it."""
    text = QCoreApplication.translate(
        "Verdict",
        "Learnt from {networks} recognisers and cloaked photos of {people} people: it was said "
        "of each recogniser what it would do without asking it, and that was off by {error} "
        "percentage points on average. Another kind of recogniser, or a later one, may do better "
        "than the range says. Recognisers that this report leans on: {judges}.",
    )
    return text.format(
        networks=expected.networks,
        people=expected.people,
        error=round(100 * expected.error),
        judges=expected.judges,
    )


def of_photo(expected: Expected | None, photo: str, name: str) -> str:
    """The same for one photo, by its id; empty where nobody could tell."""
    chance = expected.photos.get(photo) if expected else None
    if chance is None:
        return ""
    text = QCoreApplication.translate(
        "Verdict",
        "Chance that a recogniser that was not tested here finds {name}: {chance} ({low} to "
        "{high}).",
    )
    return text.format(name=name, **_percent(chance))


def short(expected: Expected | None, photo: str) -> str:
    """The same in a few words, for a list."""
    chance = expected.photos.get(photo) if expected else None
    if chance is None:
        return ""
    text = QCoreApplication.translate(
        "Verdict", "Untested recognisers: {chance} ({low} to {high})."
    )
    return text.format(**_percent(chance))


def _percent(chance: Chance) -> dict[str, str]:
    about = _told(chance.value)
    if LEAST <= chance.value <= 1 - LEAST:
        text = QCoreApplication.translate("Verdict", "about {percent}")
        about = text.format(percent=about)
    return {"chance": about, "low": _told(chance.low), "high": _told(chance.high)}


def _told(value: float) -> str:
    """Never nothing and never all: no audit can know that."""
    if value < LEAST:
        text = QCoreApplication.translate("Verdict", "under 1 %")
    elif value > 1 - LEAST:
        text = QCoreApplication.translate("Verdict", "over 99 %")
    else:
        text = QCoreApplication.translate("Verdict", "{percent} %")
    return joined(text.format(percent=round(100 * value)))


def _chance(item: Mapping[str, Any]) -> Chance:
    return Chance(float(item["value"]), float(item["low"]), float(item["high"]))
