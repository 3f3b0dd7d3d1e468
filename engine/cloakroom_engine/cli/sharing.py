"""What ``check twins``, ``audit --ledger`` and ``person quality`` found, as lines of text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Result = Mapping[str, Any]

KINDS = {
    "original": "is the original",
    "picture": "shows the same picture without the cloak",
    "inside": "holds a picture without the cloak",
    "film": "is the film of the photo",
}


def twins(result: Result) -> Iterator[str]:
    """Every clean twin, with the copy that it undoes."""
    yield f"{result['files']} files, {len(result['twins'])} clean twins"
    for each in result["twins"]:
        size = f" ({each['width']} x {each['height']})" if each["width"] else ""
        share = "" if each["share"] is None else f", {each['share']:.0%} of the cloak's change"
        yield f"{each['path']} {KINDS[each['kind']]}{size}{share}: of {each['photo']}"
        yield f"  whose protected copy is {each['copy']}"
    if result["twins"]:
        yield "move them away: whoever has both knows who the face is, and what the mask is"


STATES = {
    "not_judged": "never judged",
    "hidden": "hidden",
    "partly": "partly hidden",
    "still_found": "found",
}


def ledger(result: Result) -> Iterator[str]:
    """What fell since it was shared, and what cannot be judged again."""
    judges = ", ".join(each["name"] for each in result["models"]) or "nobody new"
    yield (
        f"{result['copies']} cloaks in exported copies; {result['judged']} judged now by {judges}; "
        f"{len(result['fell'])} fell, {len(result['gone'])} gone, {result['unchanged']} as before"
    )
    for name in result["models_left_out"]:
        yield f"left out: {name}: model.no_statistics"
    for each in result["fell"]:
        yield (
            f"fell: {each['path']} ({each['person']}, shared {each['created'][:10]}): was "
            f"{STATES[each['was']]}, now {STATES[each['now']]} by {', '.join(each['by'])}"
        )
    for each in result["gone"]:
        yield f"{each['code']}: {each['path']} ({each['person']}, shared {each['created'][:10]})"


REASONS = {
    "small": "the face is small",
    "blurred": "out of focus",
    "dark": "too dark",
    "bright": "too bright",
    "turned": "seen from the side",
    "unsure": "hardly taken for a face: covered or cut off?",
    "unsteady": "not known again in the mirror",
}


def rated(faces: Sequence[Result]) -> Iterator[str]:
    """How good photos are, and why they are weak."""
    for each in faces:
        why = "; ".join(REASONS[reason] for reason in each["reasons"])
        yield f"{each['score']:.2f} {each['path']}" + (f" ({why})" if why else "")
