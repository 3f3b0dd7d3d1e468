"""What the sheet with a sticker says, and what recognisers made of it, in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cloakroom_engine.audit import printed as answer

RULER_MM = 100.0

HEAD = "A sticker for a hat or a headband"
WHAT = (
    "Printed colours that disturb face recognition a little when they are worn just above the "
    "brows. It was learnt from one person's photos and tried in simulated photos only."
)
STEPS = (
    "Print this page at 100 % (“actual size”), never “fit to page”, in colour, on matt paper; "
    "glossy paper mirrors lamps.",
    f"Measure the line below the sticker: it must be {RULER_MM:.0f} mm long. If it is not, the "
    "printer has changed the size.",
    "Cut along the corner marks.",
    "Fix it to the front of a hat or a headband with double-sided tape, the arrow up, bent around "
    "the forehead, in the middle, its lower edge just above the brows. Nothing may hang over it.",
    "Take a few photos with and without it before you rely on it, and have them checked by "
    "recognisers that you can install.",
)
NOT_KNOWN = (
    "Paper and a camera: how your printer's colours, your paper, folds, lamps, shadows and the "
    "sharpness of a camera change it. Only a printed sticker and photos of it can show that.",
    "Recognisers that were not asked, and films: in the few that we made up, every recogniser "
    "named the person in some frame, sticker or not. And people: whoever knows you will know you, "
    "and a strange sticker is seen from afar.",
    "Whoever sees the same sticker twice knows that it is the same person. Do not wear it in "
    "photos that are meant not to be linked.",
)
WORN = {
    answer.NOTHING: "without a sticker",
    answer.BLANK: "with blank grey paper",
    answer.SCATTERED: "with random colours",
    answer.OWN: "with this sticker",
}


def sentences(document: Mapping[str, Any]) -> list[str]:
    """What ``cloakroom.printed/1`` says, in plain words."""
    judges = [each["name"] for each in document["judges"]]
    if not judges:
        return ["Nobody: no recogniser is installed that did not help to make it."]
    photos = document["photos_tried"]
    others = "that it was not learnt from" if document["tried_on_others"] else (
        "that it was learnt from, because there are no others, which flatters it"
    )  # fmt: skip
    totals = {each["worn"]: each for each in document["totals"]}
    counts = ", ".join(f"{words} {totals[worn]['found']} times" for worn, words in WORN.items())
    said = [
        f"Recognisers that did not help to make it ({', '.join(judges)}) searched for the person "
        f"in {photos} simulated photo{'s' if photos > 1 else ''} {others}, "
        f"{totals[answer.OWN]['n']} searches in all. Found {counts}."
    ]
    left = {worn: totals[worn]["left"] for worn in WORN}
    blank, scattered, own = (left[worn] for worn in (answer.BLANK, answer.SCATTERED, answer.OWN))
    if blank is None or scattered is None or own is None:
        return said
    said.append(
        f"Likeness to the person's other photos that was left: {blank:.0%} under blank paper, "
        f"{scattered:.0%} under random colours, {own:.0%} under this sticker."
    )
    if own >= min(blank, scattered):
        said.append("It did no better than paper without it: any headband would do as much.")
    return said
