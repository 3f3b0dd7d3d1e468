"""How numbers are written in reports and tables."""

from __future__ import annotations

from datetime import UTC, datetime

from cloakroom_engine.audit.intervals import Rate
from cloakroom_engine.audit.results import ModelFacts
from cloakroom_engine.report.english import UNKNOWN

NEAR_ONE = 0.75
"""A threshold from here on says that similarities crowd below 1, as dlib's do."""

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def places(model: ModelFacts) -> int:
    """How many places a recogniser's similarities need: three for those that live near 1."""
    return 3 if any(item.similarity >= NEAR_ONE for item in model.thresholds) else 2


def cosine(value: float | None, digits: int = 2) -> str:
    """A similarity, with a true minus sign."""
    if value is None:
        return UNKNOWN
    # Rounding first keeps "-0.00" away.
    return f"{round(value, digits) + 0.0:.{digits}f}".replace("-", "\u2212")


def of(hits: int, n: int) -> str:
    """``3 of 4``."""
    return f"{hits} of {n}" if n else UNKNOWN


def interval(rate: Rate) -> str:
    """The 95 % range in whole percent: ``5\u201370 %``."""
    if not rate.n:
        return ""
    return f"{100 * rate.low:.0f}\u2013{100 * rate.high:.0f} %"


def number(value: float | None, places: int = 0) -> str:
    """A number with thousands separated by commas."""
    return UNKNOWN if value is None else f"{value:,.{places}f}"


def far(value: float) -> str:
    """A false accept rate as a chance: ``1 in 1,000``."""
    return f"1 in {round(1 / value):,}"


def when(created: str) -> str:
    """An ISO 8601 time as ``2 November 2026, 10:00 UTC``; anything else as it is."""
    try:
        moment = datetime.fromisoformat(created)
    except ValueError:
        return created
    if moment.tzinfo is not None:
        moment = moment.astimezone(UTC)
    zone = " UTC" if moment.tzinfo is not None else ""
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}, {moment:%H:%M}{zone}"
