"""Words for the codes of the whole audit, ready for Qt Linguist; ``sections`` arranges them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from cloakroom.items.report.verdict_words import Words

MOST_ADVICE: Final = 5
"""More would not be read."""

ADVICE: Final[Words] = {
    "found": QT_TRANSLATE_NOOP(
        "Verdict",
        "Whoever has clean photos of you still finds you in some of these. Choose a stronger "
        "cloak for them, or blur the face.",
    ),
    "clean_twin": QT_TRANSLATE_NOOP(
        "Verdict",
        "Never publish the clean original of a cloaked photo: whoever has it knows the copy at "
        "once. Take originals that are online down first.",
    ),
    "collected": QT_TRANSLATE_NOOP(
        "Verdict",
        "Whoever collects your cloaked photos can learn to know you from them. Share fewer, "
        "and keep your name away from them.",
    ),
    "growing": QT_TRANSLATE_NOOP(
        "Verdict",
        "Whoever starts with one clean photo and adds what they recognise finds more with every "
        "photo. Each clean photo of you that you take down helps.",
    ),
    "linkable": QT_TRANSLATE_NOOP(
        "Verdict",
        "Your cloaked photos resemble one another: one that carries your name names the "
        "others. Do not tag yourself in them, or keep your copies apart (People, in your menu).",
    ),
    "smoothed": QT_TRANSLATE_NOOP(
        "Verdict",
        "Blurring or shrinking brings you back in some photos, so thumbnails protect less than "
        "the photo itself. A stronger cloak holds longer.",
    ),
    "encoded": QT_TRANSLATE_NOOP(
        "Verdict",
        "Saving the photo anew brings you back in some. Share the copy as it was written here, "
        "not an edited or converted one.",
    ),
    "uploaded": QT_TRANSLATE_NOOP(
        "Verdict",
        "What networks are said to do to uploads brings you back in some photos. Download your "
        "photo after posting it, and check that file.",
    ),
    "learnt": QT_TRANSLATE_NOOP(
        "Verdict",
        "A filter that has learnt on cloaks of other people takes this one off in some photos. "
        "Such filters exist: a cloak only makes finding you harder.",
    ),
    "kept": QT_TRANSLATE_NOOP(
        "Verdict", "Nothing that was done to the photos here made it easier to find you in them."
    ),
}

ATTACK: Final[Words] = {
    "as-saved": QT_TRANSLATE_NOOP("Verdict", "Nothing, as saved"),
    "jpeg-75": QT_TRANSLATE_NOOP("Verdict", "Saved as JPEG 75"),
    "jpeg-50": QT_TRANSLATE_NOOP("Verdict", "Saved as JPEG 50"),
    "webp-50": QT_TRANSLATE_NOOP("Verdict", "Saved as WebP 50"),
    "heic-50": QT_TRANSLATE_NOOP("Verdict", "Saved as HEIC 50"),
    "shrink-half": QT_TRANSLATE_NOOP("Verdict", "Shrunk to half and back"),
    "screenshot": QT_TRANSLATE_NOOP("Verdict", "As a screenshot"),
    "blur-1": QT_TRANSLATE_NOOP("Verdict", "Slightly blurred"),
    "blur-2": QT_TRANSLATE_NOOP("Verdict", "Blurred"),
    "median-3": QT_TRANSLATE_NOOP("Verdict", "Specks smoothed out"),
    "median-5": QT_TRANSLATE_NOOP("Verdict", "Specks smoothed out, more"),
    "nonlocal-means": QT_TRANSLATE_NOOP("Verdict", "Noise taken out"),
    "wavelet": QT_TRANSLATE_NOOP("Verdict", "Noise taken out (wavelets)"),
    "halftone": QT_TRANSLATE_NOOP("Verdict", "Printed in dots and scanned"),
    "four-bits": QT_TRANSLATE_NOOP("Verdict", "Fewer colours (16 levels)"),
    "purifier": QT_TRANSLATE_NOOP("Verdict", "Washed by a trained filter"),
}
NETWORK: Final = QT_TRANSLATE_NOOP("Verdict", "As {name} is said to do")
"""An attack named ``as Telegram``."""

ADVERSARY: Final[Words] = {
    "clean-gallery": QT_TRANSLATE_NOOP("Verdict", "Has clean photos, meets a cloaked one"),
    "protected-gallery": QT_TRANSLATE_NOOP("Verdict", "Has cloaked photos, meets a clean one"),
    "protected-both": QT_TRANSLATE_NOOP("Verdict", "Has a cloaked photo, looks for more"),
    "linear-probe": QT_TRANSLATE_NOOP("Verdict", "Trained on the cloaked photos"),
    "growing-gallery": QT_TRANSLATE_NOOP("Verdict", "Adds whatever is recognised"),
    "averaged": QT_TRANSLATE_NOOP("Verdict", "Averages all cloaked photos"),
    "clean-twin": QT_TRANSLATE_NOOP("Verdict", "Has the clean original itself"),
}

SCORE: Final[Words] = {
    "cosine": QT_TRANSLATE_NOOP("Verdict", "Compared plainly"),
    "nac": QT_TRANSLATE_NOOP("Verdict", "Against neighbours"),
    "m-ovr": QT_TRANSLATE_NOOP("Verdict", "One against the rest"),
}
"""How an album compares."""

STATE: Final[Words] = {
    "unmasked": QT_TRANSLATE_NOOP("Verdict", "Clean photo"),
    "masked": QT_TRANSLATE_NOOP("Verdict", "With a mask, without the cloak"),
    "cloaked": QT_TRANSLATE_NOOP("Verdict", "With the cloak, without a mask"),
    "masked-cloaked": QT_TRANSLATE_NOOP("Verdict", "With mask and cloak"),
}

TITLE: Final[Words] = {
    "attacks": QT_TRANSLATE_NOOP("Verdict", "What is done to the photo"),
    "adversaries": QT_TRANSLATE_NOOP("Verdict", "Who is looking"),
    "widths": QT_TRANSLATE_NOOP("Verdict", "Small faces"),
    "years": QT_TRANSLATE_NOOP("Verdict", "Other years"),
    "curve": QT_TRANSLATE_NOOP("Verdict", "The cloak weaker and stronger"),
    "album": QT_TRANSLATE_NOOP("Verdict", "An album that knows few people"),
    "masked": QT_TRANSLATE_NOOP("Verdict", "With a mask on"),
    "rebuilt": QT_TRANSLATE_NOOP("Verdict", "What somebody draws from stolen numbers"),
}

TEXT: Final[Words] = {
    "attacks": QT_TRANSLATE_NOOP(
        "Verdict",
        "People who collect photos clean and shrink them, networks save them anew. Each row does "
        "that first and then lets the recognisers look; the worst for {name} comes first. Each "
        "figure counts comparisons: one recogniser looking at one photo.",
    ),
    "adversaries": QT_TRANSLATE_NOOP(
        "Verdict",
        "The same photos against people who have and know different things. They succeed when "
        "{name} comes before every stranger.",
    ),
    "widths": QT_TRANSLATE_NOOP(
        "Verdict",
        "The photos shrunk until the face is only so wide. What a cloak hides at full size need "
        "not stay hidden in a thumbnail.",
    ),
    "years": QT_TRANSLATE_NOOP(
        "Verdict",
        "Faces change. The photos by the years between them and the nearest other dated clean "
        "photo of {name}, from which the cloak could learn.",
    ),
    "curve": QT_TRANSLATE_NOOP(
        "Verdict",
        "What the cloak changes, laid on weaker and stronger, and how much of the face’s fine "
        "structure each keeps. Only one row was written; the others show how near the edge it "
        "stands.",
    ),
    "album": QT_TRANSLATE_NOOP(
        "Verdict",
        "Somebody has an album ({people}, {photos} of each) and wants a name only for faces that "
        "are in it. One stranger in a hundred gets a name by mistake. The rows show how often "
        "{name} is named.",
    ),
    "masked": QT_TRANSLATE_NOOP(
        "Verdict",
        "Drawn masks, such as surgical, cloth or black ones, on {photos}. A mask hides nobody "
        "from recognisers that were made for masks; these were not.",
    ),
    "rebuilt": QT_TRANSLATE_NOOP(
        "Verdict",
        "A recogniser keeps no picture of a face, only a list of numbers. A small network drew "
        "faces from the numbers of {model} alone, for {photos}, before and after protection, and "
        "other recognisers were asked whether the drawing passes for the person. A stranger’s "
        "numbers are there to compare with: they should not pass. Larger networks draw better.",
    ),
}

SOURCE: Final[Words] = {
    "original": QT_TRANSLATE_NOOP("Verdict", "From the clean photo"),
    "copy": QT_TRANSLATE_NOOP("Verdict", "From the cloaked copy"),
    "stranger": QT_TRANSLATE_NOOP("Verdict", "From a stranger, to compare"),
}

WORST: Final[Words] = {
    "rebuilt": QT_TRANSLATE_NOOP("Verdict", "Passes for the person in {figure}: {label}"),
}
"""Of sections whose figures are not about being found."""
WORST_FOUND: Final = QT_TRANSLATE_NOOP("Verdict", "At worst found in {figure}: {label}")
