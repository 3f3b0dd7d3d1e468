"""Codes and single words of the report in English. Sentences with figures are in sentences.py.

Together the two modules and the templates hold every word a reader sees: translate these.
"""

from __future__ import annotations

from typing import Final

THIS_PERSON: Final = "this person"
NOT_COUNTED: Final = "helped to make the cloak \u2013 not counted"
DUPLICATE: Final = "same network as another one here \u2013 not counted"
COUNTED: Final = "had no part in making the cloak"
UNKNOWN: Final = "\u2013"

SIMILARITY: Final = "Similarity"
RANKED_FIRST: Final = "Ranked first"
FIRST_FIVE: Final = "Among first five"
NOISE_GROUP: Final = "The same, with a change of the same size that nobody learnt"

VERDICT: Final = {
    "not_judged": "Not judged",
    "no_protection": "No protection",
    "weak": "Weak",
    "partial": "Partial",
    "held": "Held in these tests",
}

REASON: Final = {
    # Empty where the figures beside the headline say it all.
    "": "",
    "no_judge": "Every recogniser that was at hand helped to make the cloak, and none can judge "
    "its own work.",
    "no_face": "In some photos no face could be found after cloaking. That earns no credit: "
    "another detector may find it.",
    "blind": "The recognisers at hand do not find the person in the clean photos either, so they "
    "say nothing about the cloak.",
    "still_found": "",
    "control": "A random change of the same size, a face moved by chance and plain noise, hides "
    "the face just as well. A cloak has to do better than chance to count.",
    "found_in_most": "",
    "found_in_some": "",
    "disturbance": "Re-saving or shrinking the photo lets a recogniser find the face again.",
    "attack": "Blurring, cleaning or shrinking the photo lets a recogniser find the face again.",
    "reverse": "Somebody who collects the cloaked photos can still find the person with them "
    "in a clean one.",
    "one_judge": "Only one recogniser could judge, or several that learnt from one. One opinion is "
    "thin evidence, however good it is.",
}

PHOTO: Final = {
    "hidden": "hidden",
    "partly": "partly hidden",
    "still_found": "still found",
    "no_better_than_noise": "no better than chance",
    "blind": "not judged",
}

DISTURBANCE: Final = {
    "as-saved": "As saved",
    "jpeg-75": "Re-saved as JPEG 75",
    "long-side-1080": "Shrunk to 1080 pixels",
}

AFTER: Final = {
    "jpeg-75": "re-saved as JPEG 75",
    "long-side-1080": "shrunk to 1080 pixels",
}
"""The same after "The cloaked photo"."""

CONTROL: Final = {
    "flat-noise": "Moved by chance as far, and flat noise as strong as the strongest pixel "
    "that was added",
    "matched-noise": "Moved by chance as far, and noise as strong as what was added at every pixel",
}

DIRECTION: Final = {
    "clean-gallery": "They have clean photos and meet a cloaked one",
    "cloaked-gallery": "They have cloaked photos and meet a clean one",
    "cloaked-both": "They have one cloaked photo and look for the others",
}

GALLERY: Final = {
    "synthetic": "synthetic strangers, drawn from each recogniser\u2019s own statistics",
    "folder": "real strangers, from a folder of photos",
}

THRESHOLDS_FROM: Final = {
    "statistics": "measured on strangers, shipped as statistics",
    "card": "stated in the model\u2019s card",
    "folder": "measured on the folder of strangers",
}

METHOD: Final = {
    "feature-away": "feature-away (OPOM\u2019s FI-UAP)",
    "class-centre": "class centre (OPOM)",
    "affine-hull": "affine hull (OPOM)",
    "convex-hull": "convex hull (OPOM)",
}

UNTESTED: Final = {
    "few_photos": "A reliable rate. There are fewer than ten photos, so every figure here "
    "is a snapshot; the ranges in the tables say how much chance is in it.",
    "one_judge": "A second opinion. Only one recogniser could judge, or several that learnt from "
    "one.",
    "small_judges": "Large recognisers. Those that judged are small; far larger ones exist, which "
    "may still know the face.",
    "same_architecture": "Variety. All recognisers that judged are built alike, which is kinder "
    "to a cloak than a mixed set.",
    "no_transformer": "Vision transformers, a newer kind of recogniser on which cloaks of this "
    "kind often do worse.",
    "synthetic_strangers": "Real crowds. The strangers were drawn at random from statistics; "
    "real look-alikes, such as relatives, are not among them.",
    "no_other_photo": "Other photos of the person. Only the original itself was there to compare "
    "with, which is the hardest test for a cloak, but not the usual one.",
    "linking": "Whether cloaked photos give one another away. That takes at least two.",
    "disturbances": "Some of the usual re-encodings.",
    "services": "Search engines and services such as PimEyes or Clearview, or what the police "
    "use. They keep their recognisers to themselves.",
    "trained_on_cloaks": "Recognisers that were trained on cloaked photos, now or later. They are "
    "known to defeat cloaks.",
    "purifiers": "Filters that try to wash a cloak out of a photo.",
    "linear_classifier": "A recogniser that is taught with many cloaked photos of the person.",
    "growing_gallery": "Somebody who adds every photo they recognise to what they search with.",
    "other_detectors": "Other ways of finding and cutting out the face. One detector was used.",
    "manipulation_detectors": "Filters that look for manipulated pictures. Small ones of our own, "
    "which learnt from copies of 14 people, told copies of 14 others from clean photos little "
    "better than a guess; larger ones may do better. One that looks for prints and screens took "
    "none of the copies of 20 people for a picture of a picture.",
    "other_years": "Later years. Nobody can try a cloak of today on what a face will have become.",
    "shared_gradients": "Apps that learn on a phone and send what they learnt. In our trials what "
    "a small network learns from a single photo gave back much of it, cloaked or not.",
    "learnt_before": "Whether a recogniser has learnt the face already. Of two networks whose "
    "training we know, one in ten of those they learnt from could be told, with one false alarm in "
    "a hundred; of other networks nobody outside can tell.",
    "body": "The body. In our trials with other people\u2019s photos, its proportions told one "
    "person from another hardly better than a guess; clothes and surroundings may well.",
}

CANNOT: Final = {
    "fixed_while_recognisers_change": "A cloak is fixed on the day you publish the photo. "
    "Recognisers get better afterwards, and the photo cannot be called back.",
    "fails_against_training": "A recogniser that was trained on cloaked photos sees through them. "
    "Researchers brought two well-known cloaks from above 90 % protection to 3 % that way.",
    "can_be_removed": "A cloak can be noticed, and it can be washed out in part or in full.",
    "other_photos": "It does nothing about clean photos of you that are online already, or that "
    "others post.",
    "other_traces": "It does not hide your name in a caption, a tattoo, a place, or the way you "
    "walk.",
    "not_anonymity": "A low similarity is not anonymity. In a small group, such as a school or a "
    "company, you may still be the best match.",
    "blur_for_certainty": "If you must not be recognised, blur or cover the face. A cloak is for "
    "photos that should still look like you.",
    "upload_reencodes": "Uploading a photo changes the file. Download it again and audit that "
    "copy.",
    "biometric_data": "The cloak and the face data behind it are biometric data. Cloakroom keeps "
    "them encrypted on this computer; erasing the person erases them.",
}

SOURCES: Final = (
    (
        "Radiya-Dixit, Hong, Carlini, Tram\u00e8r: Data Poisoning Won\u2019t Save You From Facial "
        "Recognition (ICLR 2022)",
        "https://arxiv.org/abs/2106.14851",
    ),
    (
        "Zhong, Deng: OPOM, Customized Invisible Cloak towards Face Privacy Protection "
        "(TPAMI 2022)",
        "https://arxiv.org/abs/2205.11981",
    ),
)

VERDICT_RULES: Final = (
    (
        "Not judged",
        "no recogniser without a part in the cloak was there, or none of them finds the person "
        "even without it.",
    ),
    ("No protection", "the cloak hides nothing, or no more than a random change does."),
    ("Weak", "it beats chance, but more than half of what was found is still found."),
    ("Partial", "at least half is hidden, but some test or some recogniser still succeeds."),
    (
        "Held in these tests",
        "at least two recognisers, every photo, every re-encoding, both directions and every "
        "attack that was tried, and none of them finds the person.",
    ),
)

FETCH: Final = tuple(f"cloakroom-engine models fetch {name}" for name in ("hse-faceres", "facenet"))
"""What installs the starter set of judges."""

LEFT_OUT: Final = {
    "photo.ends_workers": "two workers broke down on it",
    "photo.missing": "not there",
    "photo.unreadable": "cannot be read",
    "photo.unsupported": "not a format that can be read",
    "photo.truncated": "the file is cut short",
    "photo.too_large": "too large",
    "photo.too_costly": "takes more to open than a photo should",
    "photo.too_small": "too small",
    "photo.empty": "an empty file",
    "photo.animated": "moving pictures are not supported",
    "photo.no_preview": "a raw file without a picture large enough to share",
    "photo.is_clip": "a clip, which has a check of its own",
    "photo.hdr": "an HDR photo, whose look no copy would keep",
    "photo.gain_map": "holds what only an HDR screen shows",
    "photo.is_copy": "a cloaked copy itself",
    "photo.maybe_left": "shows a face that may be the person's and was left",
    "photo.no_face": "no face found",
    "photo.person_not_found": "the person was not found",
    "photo.nobody_known": "nobody in it is to be protected",
    "photo.too_different": "looks like none of the copies",
    "photo.person_uncertain": "not certain enough that it is the person",
    "photo.folder_closed": "a folder that cannot be looked into",
    "photo.not_protected": "not a cloaked copy of this person's photos",
    "photo.other_cloak": "made with another cloak, to be audited by itself",
    "photo.clean_twin": "a clean photo of the same scene lies beside it",
    "photo.film_beside": "a film of the same moment lies beside it",
    "photo.crashed_engine": "stopped the program twice",
    "model.missing": "not installed",
    "model.unknown": "unknown",
    "model.hash_mismatch": "the file is not the one its card describes",
    "model.card_invalid": "its card cannot be read",
    "model.output_mismatch": "it does not give what its card promises",
    "model.unsupported_operator": "it needs something this program does not know",
    "model.package_missing": "a package that it needs is missing",
    "model.no_statistics": "no statistics on strangers, so there is nobody to search among",
}
"""Why something took no part, by error code; other codes are shown as they are."""

SECTION: Final = {
    "glance": "At a glance",
    "looks": "What the eye sees",
    "judges": "Recogniser by recogniser",
    "helpers": "Not counted",
    "helpers_alone": "Figures that prove nothing",
    "photos": "Photo by photo",
    "untested": "What was not tested",
    "limits": "What a cloak cannot do",
    "method": "How this was measured",
}
"""Headings, as the templates have them (a test compares)."""

TEXT: Final = {
    "looks": "The face at the photo\u2019s own resolution. A cloak moves the face a little and "
    "adds a little. The last picture shows what was added to the moved face, made stronger so "
    "that it can be seen at all; mid-grey means nothing.",
    "helpers": "A cloak is made to fool the recognisers that helped to make it. How it does on "
    "them says nothing about others; they are shown for completeness and are in no sentence above.",
    "photos": "How visible the cloak is on the face, in the saved file. Moved: the farthest that "
    "any part of the face went, in hundredths of the distance between the eyes. Seen: what else "
    "was done to it, against the moved face, as SSIMULACRA2 scores it at the worst of three sizes: "
    "at 90 hardly anybody sees a difference side by side, at 70 few mind it, at 50 everybody does. "
    "Structural similarity, also against the moved face, is told for comparison with others; in "
    "grey for the random changes it was compared with.",
    "method": "The cloaked photo was saved, opened again like any file, and its faces were found "
    "and cut out afresh. Recognisers are told apart by the hash of their weights: one that helped "
    "to make the cloak is never counted, under whatever name, and none is counted twice.",
    "footer": "Made on this computer; this file loads nothing and sends nothing.",
}
"""Paragraphs, as the templates have them."""

SEEN: Final = (
    "A recogniser keeps no picture, only a list of numbers. These faces were drawn from such a "
    "list by a small network: guesses at what the recogniser that was asked sees, and no photos. "
    "Light, hair and background are made up. Where somebody else is drawn from the copy, this one "
    "recogniser no longer sees the face; it usually helped to make the cloak, so that says nothing "
    "about others."
)

KEY: Final = {
    "before": "clean photo",
    "after": "cloaked photo",
    "noise": "a random change instead",
    "stranger": "most similar stranger",
    "threshold": "counts as the same person to the right",
}

PHOTO_COLUMNS: Final = (
    "Photo",
    "Outcome",
    "Chance that an untested recogniser finds it",
    "Face, pixels",
    "Moved, % of eyes",
    "Seen (SSIMULACRA2)",
    "Structural similarity",
    "PSNR, dB",
    "Largest change, of 255",
    "L2 change",
)
