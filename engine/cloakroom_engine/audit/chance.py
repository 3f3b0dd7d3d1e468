"""The chance that a recogniser which was not tested here still finds the person.

Networks differ, so no audit can know; but how far one network's answer tells another's was
measured: benchmarks/calibration.py asks several networks about many people's protected photos, and
``calibration_fit.py`` learns from one family what networks of another will say. What it learnt is
in resources/chance.json. Four families were at hand, whose answers lie far apart: the interval
spans nearly everything, which is what is known.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cloakroom_engine.audit import results
from cloakroom_engine.audit.disturb import AS_SAVED
from cloakroom_engine.audit.results import Look, ModelFacts, ModelResult

MOST_MARGIN = 6.0
"""Margins beyond this, either way, say no more than this one."""
LOOSE, STRICT = 0.01, 0.001
"""The false accept rates whose thresholds are a recogniser's unit of similarity."""


@dataclass(frozen=True, slots=True)
class Fit:
    """Logistic regression on the judges' margins, and what it was learnt from.

    ``intercept``, ``mean`` and ``most`` weigh 1, the mean and the largest margin; ``spread`` is
    the half width, in logits, within which 95 % of networks are expected. ``error`` is the mean
    absolute error of the chances for the networks left out.
    """

    intercept: float
    mean: float
    most: float
    spread: float
    error: float
    people: int
    networks: tuple[str, ...]
    strangers: int
    made: str

    def logit(self, margins: Sequence[float]) -> float:
        """The chance's logit for one photo; ``margins`` are those of its judges, at least one."""
        kept = [max(-MOST_MARGIN, min(MOST_MARGIN, each)) for each in margins]
        return self.intercept + self.mean * sum(kept) / len(kept) + self.most * max(kept)


@dataclass(frozen=True, slots=True)
class Chance:
    """A chance (0..1) with the bounds of its 95 % interval over networks."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class OfPhoto:
    """The chance for one photo, named by its original's sha256."""

    photo: str
    chance: Chance


@dataclass(frozen=True, slots=True)
class Expected:
    """For a network that was not tested: the share of photos it is expected to find the person
    in, and each photo's chance. ``judges`` told; ``fit`` says what was learnt from whom."""

    share: Chance
    photos: tuple[OfPhoto, ...]
    judges: int
    fit: Fit


def loads(text: str) -> Fit:
    """The fit of ``resources/chance.json``.

    Raises:
        TypeError, ValueError: for a file that is something else.
    """
    data = json.loads(text)
    return Fit(**{**data, "networks": tuple(data["networks"])})


def margin(similarity: float, thresholds: Mapping[float, float]) -> float | None:
    """How far a similarity lies above the 1 % threshold, in steps from there to the 0.1 % one.

    None where the thresholds (by false accept rate) give no such scale.
    """
    loose, strict = thresholds.get(LOOSE), thresholds.get(STRICT)
    if loose is None or strict is None or strict <= loose:
        return None
    return (similarity - loose) / (strict - loose)


def expected(measured: Sequence[ModelResult], fit: Fit) -> Expected | None:
    """What to expect of an untested network; None where no judge that knows the person told."""
    told: dict[str, list[float]] = {}
    judges = 0
    for item in measured:
        if item.role != results.JUDGE:
            continue
        margins = dict(_margins(item))
        judges += bool(margins)
        for photo, value in margins.items():
            told.setdefault(photo, []).append(value)
    if not told:
        return None
    logits = {photo: fit.logit(margins) for photo, margins in told.items()}
    return Expected(
        share=_mean([_chance(each, fit.spread) for each in logits.values()]),
        photos=tuple(OfPhoto(photo, _chance(each, fit.spread)) for photo, each in logits.items()),
        judges=judges,
        fit=fit,
    )


def _margins(item: ModelResult) -> list[tuple[str, float]]:
    """By photo that the judge found before: the margin of its copy as saved."""
    found = []
    for look in item.looks:
        if look.disturbance == AS_SAVED and look.before.found:
            value = _of_look(look.after, item.model)
            if value is not None:
                found.append((look.photo, value))
    return found


def _of_look(look: Look, model: ModelFacts) -> float | None:
    if look.similarity is None:
        return None
    return margin(look.similarity, {each.far: each.similarity for each in model.thresholds})


def _chance(logit: float, spread: float) -> Chance:
    return Chance(_sigmoid(logit), _sigmoid(logit - spread), _sigmoid(logit + spread))


def _mean(chances: Sequence[Chance]) -> Chance:
    """Networks differ for all photos alike: the bounds move together."""
    n = len(chances)
    return Chance(
        sum(each.value for each in chances) / n,
        sum(each.low for each in chances) / n,
        sum(each.high for each in chances) / n,
    )


def _sigmoid(x: float) -> float:
    return 1.0 / (1.0 + math.exp(-x))
