"""What follows from the panel for somebody who wants to share: codes, the most pressing first."""

from __future__ import annotations

from collections.abc import Sequence

from cloakroom_engine.audit.attacks import adversaries as who
from cloakroom_engine.audit.attacks import purifier
from cloakroom_engine.audit.attacks.linking import Pooled
from cloakroom_engine.audit.attacks.panel import Attack
from cloakroom_engine.audit.disturb import AS_SAVED
from cloakroom_engine.audit.intervals import Rate

SMOOTHED = "smoothed"
"""Blurring, shrinking or denoising lets recognisers find the person again."""
ENCODED = "encoded"
"""Saving the file anew does."""
UPLOADED = "uploaded"
"""What a network is said to do to uploads does."""
LEARNT = "learnt"
"""A network that learned from our own cloaks of other people takes this one off."""
KEPT = "kept"
"""No attack found the person in more photos than the file as it is."""
_OF_ADVERSARY = {
    who.CLEAN_GALLERY: "found",
    who.CLEAN_TWIN: "clean_twin",
    who.PROTECTED_GALLERY: "collected",
    who.LINEAR_PROBE: "collected",
    who.GROWING: "growing",
    who.PROTECTED_BOTH: "linkable",
    who.AVERAGED: "linkable",
}
_ENCODINGS = ("jpeg", "webp", "heic", "halftone", "four-bits")


def advice(
    attacks: Sequence[Attack], adversaries: Sequence[Pooled], small: Sequence[Rate] = ()
) -> tuple[str, ...]:
    """Codes of what to do, by how often the person was found; empty where nobody judged.

    ``small`` are the rates at which protected faces are found when they are shrunk: that counts as
    smoothing. An attack counts when it finds the person in more photos than the file as saved
    does, an adversary when it succeeds at all. Each code appears once, at its worst.
    """
    saved = next((each for each in attacks if each.name == AS_SAVED), None)
    if saved is None or saved.found_after.value is None:
        return ()
    costs: dict[str, float] = {}
    tried = [(_kind(each.name), each.found_after.value) for each in attacks]
    tried += [(SMOOTHED, each.value) for each in small]
    for code, found in tried:
        if found is not None and found > saved.found_after.value:
            costs[code] = max(costs.get(code, 0.0), found)
    if not costs:
        costs[KEPT] = 0.0
    for adversary in adversaries:
        found = adversary.after.value
        if found:
            code = _OF_ADVERSARY[adversary.name]
            costs[code] = max(costs.get(code, 0.0), found)
    return tuple(sorted(costs, key=lambda code: -costs[code]))


def _kind(attack: str) -> str:
    if attack.startswith("as "):
        return UPLOADED
    if attack == purifier.NAME:
        return LEARNT
    return ENCODED if attack.startswith(_ENCODINGS) else SMOOTHED
