"""The words of the whole audit's sections, in English."""

from __future__ import annotations

from typing import Final

SECTION: Final = {
    "advice": "What follows for you",
    "attacks": "What is done to the file",
    "adversaries": "Who is looking",
    "widths": "Small faces",
    "years": "Other years",
    "curve": "The cloak weaker and stronger",
    "openset": "An album that knows few people",
    "masked": "With a mask on",
    "rebuilt": "What somebody rebuilds from a stolen template",
}

TEXT: Final = {
    "attacks": "Scrapers clean and shrink photos, networks encode them anew. Each row does that to "
    "the photos first and then lets the recognisers look; the worst for {who} comes first.",
    "adversaries": "The same photos against people who hold and know different things. A search "
    "succeeds when {who} comes before every stranger.",
    "widths": "The photos shrunk until the face is this wide. What a cloak hides at full size "
    "need not stay hidden in a thumbnail.",
    "years": "Faces change. The photos by the years between them and the nearest other dated clean "
    "photo of {who}, from which the cloak could learn.",
    "curve": "The cloak\u2019s own change, laid on weaker and stronger than it was. Only the row "
    "\u201cas it is\u201d is what was written; the others show how near the edge it stands.",
    "openset": "Someone has an album of {people} with {enrolled} clean photos each, and wants a "
    "name only for faces that are in it. The mark is set so that 1 in 100 strangers gets a name by "
    "mistake. Against neighbours means that strangers in the same corner count against a match.",
    "masked": "Drawn masks (surgical, cloth, respirator, black, patterned) on {photos}. A mask "
    "does not hide anybody from recognisers that were made for masks; these were not.",
    "rebuilt": "What {model} stores of a face is a short list of numbers. A small network of ours "
    "drew a face from that list alone, for {photos}, before and after protection, and "
    "other recognisers were asked whether the drawing is you. Where it passes, whoever "
    "steals such numbers can draw somebody who is taken for you. A stranger\u2019s numbers are"
    " the control: they should not pass. Larger networks draw better.",
}

ADVICE: Final = {
    "found": "Somebody who has clean photos of you still finds you in some of these. Choose a "
    "stronger cloak for them, or blur the face.",
    "clean_twin": "Never publish the clean original of a photo whose cloaked copy is out: "
    "whoever has it knows the copy at once. Take originals that are online down first.",
    "collected": "Somebody who gathers your cloaked photos can learn to know you from them. "
    "Share fewer, and keep your name away from them.",
    "growing": "Somebody who starts with one clean photo and adds what they recognise finds more "
    "with every photo. Every clean photo of you that you take down helps.",
    "linkable": "Protected photos of you resemble one another, so one that is named names the "
    "others. Learn the cloak with \u201cunlinkable\u201d if they should not, and do not tag them.",
    "smoothed": "Blurring, shrinking or denoising brings you back in some photos, so thumbnails "
    "and small copies protect less than the file. A stronger cloak holds longer.",
    "encoded": "Saving the file anew brings you back in some photos. Share the copy that was "
    "written here, not an edited or converted one.",
    "uploaded": "What networks are said to do to uploads brings you back in some photos. Download "
    "your photo after posting and check that file.",
    "learnt": "A filter that learnt on cloaks of other people takes this one off in some photos. "
    "Such filters exist; a cloak only raises what it costs to find you.",
    "kept": "Nothing that was done to the files here found you in more photos than the files as "
    "they are.",
}

ATTACK: Final = {
    "as-saved": "nothing, as saved",
    "jpeg-75": "saved as JPEG 75",
    "jpeg-50": "saved as JPEG 50",
    "webp-50": "saved as WebP 50",
    "heic-50": "saved as HEIC 50",
    "shrink-half": "shrunk to half and back",
    "screenshot": "taken as a screenshot",
    "blur-1": "slightly blurred (sigma 1)",
    "blur-2": "blurred (sigma 2)",
    "median-3": "median filter of 3 pixels",
    "median-5": "median filter of 5 pixels",
    "nonlocal-means": "denoised (non-local means)",
    "wavelet": "denoised (wavelets)",
    "halftone": "printed in dots and scanned",
    "four-bits": "16 levels of each colour",
    "purifier": "washed by a network that learnt on our former cloaks",
}
NETWORK: Final = "as {name} is said to do"

ADVERSARY: Final = {
    "clean-gallery": "has clean photos, meets a cloaked one",
    "protected-gallery": "has cloaked photos, meets a clean one",
    "protected-both": "has one cloaked photo, looks for the others",
    "linear-probe": "trained a classifier on the cloaked photos",
    "growing-gallery": "adds whatever is recognised to the clean photos",
    "averaged": "averages all cloaked photos",
    "clean-twin": "has the clean original of the very photo",
}

SCORE: Final = {
    "cosine": "plain comparison",
    "nac": "against neighbours",
    "m-ovr": "one against the rest",
}

STATE: Final = {
    "unmasked": "clean photo",
    "masked": "mask only",
    "cloaked": "cloak only",
    "masked-cloaked": "mask and cloak",
}

COLUMNS: Final = {
    "attacks": ("Done to the photo", "Clean", "Protected"),
    "adversaries": ("Somebody who \u2026", "Clean", "Protected"),
    "widths": ("Width of the face", "Clean", "Protected"),
    "years": ("Years apart", "Clean", "Protected"),
    "curve": ("Strength of the change", "Structural similarity", "Found"),
    "openset": ("Recogniser and comparison", "Clean", "Protected"),
    "masked": ("The face", "", "Found"),
    "rebuilt": ("Drawn from the numbers of", "Passes for the same photo", "For other photos"),
}

SOURCE: Final = {
    "original": "the clean photo",
    "copy": "the cloaked copy",
    "stranger": "a stranger (control)",
}
TAUGHT: Final = (
    "{model} helped to make this cloak, so that somebody else is drawn from the copy\u2019s "
    "numbers says nothing about recognisers that did not help."
)
CHOSEN: Final = "Of several drawings, {chose} chose; it is not among those that were asked."

AS_IT_IS: Final = "as it is"
TIMES: Final = "{share:g} times"
YEARS: Final = "{years} to {below} years"
YEARS_OR_MORE: Final = "{years} years or more"
UNDATED: Final = "{photos} could not be placed: without a camera\u2019s date, or no other is dated."
NOT_AGED: Final = "Nobody was aged here: what later years make of a face, only they can show."
PIXELS: Final = "{width} pixels"
NO_FACE: Final = "no face found in {count}"
ASSUMED: Final = "quality assumed"
NETWORKS: Final = (
    "What networks do to uploads is reported by others, changes without notice, and was tested by "
    "nobody here: "
)
ELSEWHERE: Final = {
    "finetuned": "Not tried on these photos: a recogniser ({model}) that was trained further on "
    "{photos} cloaked photos of {taught} people found {asked} other people in {after} of their "
    "cloaked photos ({range}, {n} photos; {before} before). Those were cloaks as this program "
    "makes them now. Whoever trains on cloaks sees through them.",
}
EXPOSURE: Final = (
    "{copies} wear this cloak, {most} of them the very same mask; {refined} were refined each on "
    "its own. Every photo under the same mask tells more about it."
)
COUNTS: Final = "Each figure counts comparisons: one recogniser looking at one photo."
