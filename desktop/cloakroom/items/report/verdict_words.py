"""Words for the codes of an audit, ready for Qt Linguist; ``verdicts`` makes sentences of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

CONTEXT: Final = "Verdict"
Words = Mapping[str, object]
"""Texts by code; Qt's stubs do not say that a marked text is a text."""

VERDICT: Final[Words] = {
    "not_judged": QT_TRANSLATE_NOOP("Verdict", "Not judged"),
    "no_protection": QT_TRANSLATE_NOOP("Verdict", "No protection"),
    "weak": QT_TRANSLATE_NOOP("Verdict", "Weak"),
    "partial": QT_TRANSLATE_NOOP("Verdict", "Partial"),
    "held": QT_TRANSLATE_NOOP("Verdict", "Held in these tests"),
}

PHOTO: Final[Words] = {
    "hidden": QT_TRANSLATE_NOOP("Verdict", "Hidden"),
    "partly": QT_TRANSLATE_NOOP("Verdict", "Partly hidden"),
    "still_found": QT_TRANSLATE_NOOP("Verdict", "Still found"),
    "no_better_than_noise": QT_TRANSLATE_NOOP("Verdict", "No better than chance"),
    "blind": QT_TRANSLATE_NOOP("Verdict", "Not judged"),
}

REASON: Final[Words] = {
    "no_judge": QT_TRANSLATE_NOOP(
        "Verdict",
        "No recogniser is left that did not help to make this cloak, and none can judge its own "
        "work. Get one under Models, then check again.",
    ),
    "no_face": QT_TRANSLATE_NOOP(
        "Verdict",
        "In some photos no face could be found after cloaking. That earns no credit: another "
        "program may find it.",
    ),
    "blind": QT_TRANSLATE_NOOP(
        "Verdict",
        "The recognisers at hand do not find this person in the clean photos either, so they say "
        "nothing about the cloak. More clean photos of the person may help.",
    ),
    "still_found": QT_TRANSLATE_NOOP(
        "Verdict", "Every recogniser that judged still finds the person in every photo."
    ),
    "control": QT_TRANSLATE_NOOP(
        "Verdict",
        "A random change of the same size hides the face just as well. A cloak has to do better "
        "than chance to count.",
    ),
    "found_in_most": QT_TRANSLATE_NOOP(
        "Verdict", "In more than half of the searches the person is still found."
    ),
    "found_in_some": QT_TRANSLATE_NOOP(
        "Verdict", "In some of the searches the person is still found."
    ),
    "disturbance": QT_TRANSLATE_NOOP(
        "Verdict", "Saving the photo again or shrinking it lets a recogniser find the face again."
    ),
    "attack": QT_TRANSLATE_NOOP(
        "Verdict",
        "Blurring, cleaning or shrinking the photo lets a recogniser find the face again.",
    ),
    "reverse": QT_TRANSLATE_NOOP(
        "Verdict",
        "Somebody who collects the cloaked photos can still find the person with them in a "
        "clean one.",
    ),
    "one_judge": QT_TRANSLATE_NOOP(
        "Verdict",
        "Only one recogniser could judge, or several that learnt from one. One opinion is thin "
        "evidence, however good it is.",
    ),
}

DISTURBANCE: Final[Words] = {
    "as-saved": QT_TRANSLATE_NOOP("Verdict", "As saved"),
    "jpeg-75": QT_TRANSLATE_NOOP("Verdict", "Saved again, smaller file"),
    "long-side-1080": QT_TRANSLATE_NOOP("Verdict", "Shrunk to 1080 pixels"),
}

DIRECTION: Final[Words] = {
    "clean-gallery": QT_TRANSLATE_NOOP("Verdict", "They have clean photos and meet a cloaked one"),
    "cloaked-gallery": QT_TRANSLATE_NOOP(
        "Verdict", "They have cloaked photos and meet a clean one"
    ),
    "cloaked-both": QT_TRANSLATE_NOOP(
        "Verdict", "They have one cloaked photo and look for the others"
    ),
}

UNTESTED: Final[Words] = {
    "few_photos": QT_TRANSLATE_NOOP(
        "Verdict", "A reliable rate: fewer than ten photos were tried, so chance plays a part."
    ),
    "one_judge": QT_TRANSLATE_NOOP(
        "Verdict", "A second opinion: only one recogniser judged, or several that learnt from one."
    ),
    "small_judges": QT_TRANSLATE_NOOP(
        "Verdict",
        "Large recognisers: those that judged are small; far larger ones exist, which may still "
        "know the face.",
    ),
    "same_architecture": QT_TRANSLATE_NOOP(
        "Verdict",
        "Variety: the recognisers that judged are built alike, which is kinder than a mixed set.",
    ),
    "no_transformer": QT_TRANSLATE_NOOP(
        "Verdict", "Vision transformers, a newer kind of recogniser that cloaks often fail on."
    ),
    "synthetic_strangers": QT_TRANSLATE_NOOP(
        "Verdict", "Real crowds: the strangers were drawn from statistics, without look-alikes."
    ),
    "no_other_photo": QT_TRANSLATE_NOOP(
        "Verdict", "Other photos of the person: only the original itself was there to compare with."
    ),
    "linking": QT_TRANSLATE_NOOP(
        "Verdict", "Whether cloaked photos give one another away: that takes at least two."
    ),
    "disturbances": QT_TRANSLATE_NOOP("Verdict", "Some of the usual ways of saving again."),
    "services": QT_TRANSLATE_NOOP(
        "Verdict", "Search services and what the police use: they keep their recognisers secret."
    ),
    "trained_on_cloaks": QT_TRANSLATE_NOOP(
        "Verdict", "Recognisers that were trained on cloaked photos. They are known to win."
    ),
    "purifiers": QT_TRANSLATE_NOOP("Verdict", "Filters that try to wash a cloak out."),
    "linear_classifier": QT_TRANSLATE_NOOP(
        "Verdict", "A recogniser that is taught with many cloaked photos of the person."
    ),
    "growing_gallery": QT_TRANSLATE_NOOP(
        "Verdict", "Somebody who adds every photo they recognise to what they search with."
    ),
    "other_detectors": QT_TRANSLATE_NOOP(
        "Verdict", "Other ways of finding and cutting out the face."
    ),
    "manipulation_detectors": QT_TRANSLATE_NOOP(
        "Verdict",
        "Filters that look for manipulated pictures: small ones of our own told copies from clean "
        "photos little better than a guess; larger ones may do better.",
    ),
    "other_years": QT_TRANSLATE_NOOP(
        "Verdict",
        "Later years: nobody can try a cloak of today on what a face will have become.",
    ),
    "shared_gradients": QT_TRANSLATE_NOOP(
        "Verdict",
        "Apps that learn on your phone and send what they learnt: in our trials that gave back "
        "much of every photo, cloaked or not.",
    ),
    "learnt_before": QT_TRANSLATE_NOOP(
        "Verdict",
        "Whether a recogniser has learnt your face already: of networks whose training we know, "
        "that could be told of one person in ten.",
    ),
    "body": QT_TRANSLATE_NOOP(
        "Verdict",
        "The body: in our trials its proportions told one person from another hardly better than "
        "a guess; clothes and surroundings may well.",
    ),
}

LIMIT: Final[Words] = {
    "fixed_while_recognisers_change": QT_TRANSLATE_NOOP(
        "Verdict",
        "A cloak is fixed on the day you publish the photo. Recognisers get better afterwards.",
    ),
    "fails_against_training": QT_TRANSLATE_NOOP(
        "Verdict", "A recogniser that was trained on cloaked photos sees through them."
    ),
    "can_be_removed": QT_TRANSLATE_NOOP(
        "Verdict", "A cloak can be noticed, and it can be washed out in part or in full."
    ),
    "other_photos": QT_TRANSLATE_NOOP(
        "Verdict", "It does nothing about clean photos that are online already."
    ),
    "other_traces": QT_TRANSLATE_NOOP(
        "Verdict", "It does not hide a name in a caption, a tattoo, a place or a walk."
    ),
    "not_anonymity": QT_TRANSLATE_NOOP(
        "Verdict", "In a small group, such as a school, the person may still be the best match."
    ),
    "blur_for_certainty": QT_TRANSLATE_NOOP(
        "Verdict", "Whoever must not be recognised should blur or cover the face instead."
    ),
    "upload_reencodes": QT_TRANSLATE_NOOP(
        "Verdict", "Uploading changes the file. Download it again and check that copy."
    ),
    "biometric_data": QT_TRANSLATE_NOOP(
        "Verdict", "Cloak and face data are biometric: they stay encrypted on this computer."
    ),
}


def word(table: Words, code: str) -> str:
    """The translated word for a code; a code nobody knows is shown as it is."""
    known = table.get(code)
    return QCoreApplication.translate(CONTEXT, str(known)) if known else code
