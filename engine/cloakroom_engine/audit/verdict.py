"""What the figures add up to. A verdict is data; sentences are the report's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cloakroom_engine.audit import results
from cloakroom_engine.audit.disturb import AS_SAVED
from cloakroom_engine.audit.facts import opinions
from cloakroom_engine.audit.results import ModelResult, PhotoLook

NOT_JUDGED = "not_judged"
NO_PROTECTION = "no_protection"
WEAK = "weak"
PARTIAL = "partial"
HELD = "held"
VERDICTS = (NOT_JUDGED, NO_PROTECTION, WEAK, PARTIAL, HELD)
"""From nothing known to "held in every test made here". None of them says "safe"."""

HIDDEN = "hidden"
PARTLY = "partly"
STILL_FOUND = "still_found"
NO_BETTER_THAN_NOISE = "no_better_than_noise"
BLIND = "blind"
"""The judge did not find the person in the clean photos either, so it proves nothing."""

FEW_PHOTOS = 10


@dataclass(frozen=True, slots=True)
class Tally:
    """Looks at photos in which the judge found the person before the cloak.

    ``found_control`` counts the deciding control (None where it was not measured); ``no_face``
    looks had no face after cloaking, are in no other figure, and earn no credit.
    """

    looks: int
    found_after: int
    found_control: int | None
    no_face: int

    @property
    def lost(self) -> int:
        """Looks in which the cloak hid the person."""
        return self.looks - self.found_after

    @property
    def code(self) -> str:
        """How a cloak did in these looks."""
        if not self.looks:
            return BLIND
        if not self.lost:
            return STILL_FOUND
        if self.found_control is not None and self.found_after >= self.found_control:
            return NO_BETTER_THAN_NOISE
        return PARTLY if self.found_after else HIDDEN


@dataclass(frozen=True, slots=True)
class JudgeVerdict:
    """One counted recogniser over all photos, as saved."""

    name: str
    sha256: str
    code: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class PhotoVerdict:
    """One photo over all counted recognisers, as saved.

    ``lost`` and ``still`` name those that found the person before: the ones that no longer do,
    and the ones that do. ``no_face`` ones saw no face in the copy.
    """

    photo: str
    code: str
    tally: Tally
    same_photo: bool
    lost: tuple[str, ...] = ()
    still: tuple[str, ...] = ()
    no_face: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Survival:
    """All counted looks under one disturbance."""

    disturbance: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an audit says about one person's photos.

    ``code`` is one of ``VERDICTS``; ``reason`` says why it is not better ("" when nothing is).
    ``judges`` are the counted recognisers that found the person before, ``hidden_from`` those
    that find them in no photo now.
    """

    code: str
    reason: str
    judges: int
    hidden_from: int
    photos: int
    tally: Tally
    per_judge: tuple[JudgeVerdict, ...]
    per_photo: tuple[PhotoVerdict, ...]
    survival: tuple[Survival, ...]
    linkable: int | None
    """Counted recognisers that link at least one protected photo to another; None: not tried."""
    same_photo: bool
    """Some photo could only be compared with its own original: the hardest case."""


def decide(measured: Sequence[ModelResult]) -> Verdict:
    """The verdict on results of ``measure``; only role "judge" is looked at."""
    judges = [item for item in measured if item.role == results.JUDGE]
    per_judge = tuple(_judge(item) for item in judges)
    looks = [look for item in judges for look in item.looks]
    saved = [look for look in looks if look.disturbance == AS_SAVED]
    tally = _tally(saved)
    survival = tuple(
        Survival(name, _tally(look for look in looks if look.disturbance == name))
        for name in dict.fromkeys(look.disturbance for look in looks)
    )
    photos = tuple(_photo(name, judges) for name in dict.fromkeys(look.photo for look in saved))
    seeing = [item for item in per_judge if item.code != BLIND]
    minds = opinions(
        item.model for item, each in zip(judges, per_judge, strict=True) if each.code != BLIND
    )
    hidden = sum(item.code == HIDDEN for item in seeing)
    code, reason = _class(judges, minds, tally, survival)
    return Verdict(
        code=code,
        reason=reason,
        judges=len(seeing),
        hidden_from=hidden,
        photos=len(photos),
        tally=tally,
        per_judge=per_judge,
        per_photo=photos,
        survival=survival,
        linkable=_linkable(judges),
        same_photo=any(item.same_photo for item in photos),
    )


def _class(
    judges: Sequence[ModelResult], minds: int, tally: Tally, survival: Sequence[Survival]
) -> tuple[str, str]:
    """The class and the reason why it is not the next better one; the first rule that fits."""
    rules: list[tuple[bool, str, str]] = [
        (not judges, NOT_JUDGED, "no_judge"),
        (not minds and tally.no_face > 0, NOT_JUDGED, "no_face"),
        (not minds, NOT_JUDGED, "blind"),
        (tally.code == STILL_FOUND, NO_PROTECTION, "still_found"),
        (tally.code == NO_BETTER_THAN_NOISE, NO_PROTECTION, "control"),
        (2 * tally.lost < tally.looks, WEAK, "found_in_most"),
        (tally.found_after > 0, PARTIAL, "found_in_some"),
        (tally.no_face > 0, PARTIAL, "no_face"),
        (any(item.tally.found_after for item in survival), PARTIAL, "disturbance"),
        (_found_in_reverse(judges), PARTIAL, "reverse"),
        (minds < 2, PARTIAL, "one_judge"),
    ]
    for applies, code, reason in rules:
        if applies:
            return code, reason
    return HELD, ""


def _judge(item: ModelResult) -> JudgeVerdict:
    tally = _tally(look for look in item.looks if look.disturbance == AS_SAVED)
    return JudgeVerdict(item.model.name, item.model.sha256, tally.code, tally)


def _photo(name: str, judges: Sequence[ModelResult]) -> PhotoVerdict:
    said = [
        (judge.model.name, look)
        for judge in judges
        for look in judge.looks
        if look.photo == name and look.disturbance == AS_SAVED
    ]
    tally = _tally(look for _, look in said)
    found: dict[bool | None, list[str]] = {True: [], False: [], None: []}
    for judge, look in said:
        if look.before.found:
            found[look.after.found].append(judge)
    return PhotoVerdict(
        name,
        tally.code,
        tally,
        any(look.same_photo for _, look in said),
        lost=tuple(found[False]),
        still=tuple(found[True]),
        no_face=tuple(found[None]),
    )


def _tally(looks: Iterable[PhotoLook]) -> Tally:
    credited = [look for look in looks if look.before.found]
    seen = [look for look in credited if look.after.found is not None]
    # A control photo without a face counts as not found: that makes the control stronger.
    controlled = any(look.control.found is not None for look in seen)
    return Tally(
        looks=len(seen),
        found_after=sum(bool(look.after.found) for look in seen),
        found_control=sum(bool(look.control.found) for look in seen) if controlled else None,
        no_face=len(credited) - len(seen),
    )


def _found_in_reverse(judges: Iterable[ModelResult]) -> bool:
    return any(
        item.after.found.hits > 0
        for judge in judges
        for item in judge.comparisons
        if item.direction == results.REVERSE and item.before.found.hits > 0
    )


def _linkable(judges: Iterable[ModelResult]) -> int | None:
    tried = [
        item for judge in judges if (item := judge.comparison(results.LINKED, AS_SAVED)) is not None
    ]
    return sum(item.after.found.hits > 0 for item in tried) if tried else None
