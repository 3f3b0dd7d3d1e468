"""The words of verbs that learn, write and show: ``cloak``, ``protect``, ``share``, ``watch``,
``clip``, ``view``, ``preview``.
"""

from __future__ import annotations

import argparse
from typing import Any

from cloakroom_engine.cli.ask_parser import treatment
from cloakroom_engine.records import CODECS, METHODS, STRENGTHS, UNLINKABLE_MASKS, CloakRecipe
from cloakroom_engine.settings import INSTANT_STEPS


def cloaks(verbs: Any) -> None:
    """``cloak``."""
    cloak = verbs.add_parser("cloak", help="learn a person's cloak")
    whose = cloak.add_mutually_exclusive_group(required=True)
    whose.add_argument("name", nargs="?", metavar="NAME")
    whose.add_argument(
        "--everyone", action="store_true", default=None, help="all who have photos and no cloak yet"
    )
    cloak.add_argument("--method", choices=METHODS, default=CloakRecipe().method)
    cloak.add_argument("--strength", choices=tuple(STRENGTHS), default=CloakRecipe().strength)
    cloak.add_argument("--surrogate", action="append", dest="surrogates", metavar="MODEL")
    cloak.add_argument("--seed", type=int, default=0)
    cloak.add_argument(
        "--unlinkable",
        action="store_const",
        dest="masks",
        const=UNLINKABLE_MASKS,
        default=1,
        help=f"{UNLINKABLE_MASKS} patterns that lead apart, so that protected photos of one person "
        "find one another half as often; each hides a little less, and learning takes as many "
        "times longer",
    )


def protects(verbs: Any) -> None:
    """``protect``."""
    protect = verbs.add_parser("protect", help="write protected copies")
    protect.add_argument("words", nargs="+", metavar="[NAME] PHOTO")
    protect.add_argument("--name", help="instead of NAME before the photos")
    one = "not for a single - : that photo comes from standard input, its copy goes to the output"
    protect.add_argument("--out", metavar="DIR", help=one)
    _making(protect)


def shares(verbs: Any) -> None:
    """``share``, ``watch``."""
    share = verbs.add_parser(
        "share", help="protect everybody in photos, each with their own cloak, by their rules"
    )
    share.add_argument("paths", nargs="+", metavar="PHOTO")
    _sharing(share)
    watch = verbs.add_parser(
        "watch", help="do that for every photo that comes into a folder, until Ctrl-C"
    )
    watch.add_argument("folder", metavar="DIR")
    watch.add_argument("--once", action="store_true", help="end when all that is there is done")
    _sharing(watch)


def clips(verbs: Any) -> None:
    """``clip``."""
    clip = verbs.add_parser("clip", help="films, GIFs and moving WebPs")
    actions = clip.add_subparsers(dest="action", required=True, metavar="look|protect|audit|ask")
    look = actions.add_parser("look", help="what a clip is, and who is in it when")
    look.add_argument("path", metavar="CLIP")
    protect = actions.add_parser("protect", help="as 'share', with what only clips can be asked")
    protect.add_argument("paths", nargs="+", metavar="CLIP")
    _sharing(protect)
    protect.add_argument("--codec", choices=CODECS, help="default: the first that can be had")
    for kept in ("subtitles", "chapters"):
        protect.add_argument(f"--keep-{kept}", action="store_true", dest=kept, default=None)
    for name, dest in (("--from", "begin_s"), ("--to", "end_s")):
        protect.add_argument(
            name, type=float, dest=dest, metavar="SECONDS", help="faces are left outside of it"
        )
    audit = actions.add_parser("audit", help="what recognisers make of saved clips, frame by frame")
    audit.add_argument("name", metavar="NAME")
    audit.add_argument("paths", nargs="+", metavar="COPY", help="or the clip it was made of")
    audit.add_argument("--judge", action="append", dest="judges", metavar="MODEL")
    audit.add_argument("--gallery", metavar="DIR", help="real strangers, one photo each")
    ask = actions.add_parser("ask", help="a question about who is seen in a clip, and when")
    ask.add_argument("path", metavar="CLIP")
    ask.add_argument("sentence", metavar="QUESTION", help="in quotation marks")
    ask.add_argument(
        "--language", action="append", dest="languages", choices=("en", "de", "es", "zh"),
        help="which is tried first; default: en",
    )  # fmt: skip


def views(verbs: Any) -> None:
    """``view``, ``preview``."""
    view = verbs.add_parser("view", help="a photo as a PNG, upright")
    view.add_argument("photo_id", type=int, metavar="PHOTO_ID")
    view.add_argument("--most-px", type=int, metavar="N")
    view.add_argument(
        "--out", required=True, metavar="FILE", help="it shows the photo: yours to keep"
    )
    preview = verbs.add_parser("preview", help="what 'share' would make of one face")
    preview.add_argument("photo_id", type=int, metavar="PHOTO_ID")
    preview.add_argument("face_id", type=int, metavar="FACE_ID")
    preview.add_argument("--strength", choices=tuple(STRENGTHS))
    preview.add_argument("--refine", type=_steps, dest="refine_steps", metavar="STEPS")
    preview.add_argument("--bystanders", choices=("leave", "blur", "mosaic", "box"))
    preview.add_argument("--out", required=True, metavar="FOLDER", help="they show the face")


def _sharing(share: argparse.ArgumentParser) -> None:
    _order(share)
    share.add_argument(
        "--bystanders",
        choices=("leave", "blur", "mosaic", "box"),
        default="leave",
        help="what becomes of faces that nobody is known by; default: leave",
    )
    share.add_argument(
        "--treat",
        action="append",
        dest="treatments",
        type=treatment,
        metavar="NAME=HOW",
        help="instead of what somebody's rule says: protect, leave, blur, mosaic, box or usual",
    )
    share.add_argument("--others", metavar="HOW", help="the same for everybody else who is known")
    share.add_argument("--hide-names", action="store_true", help="copies named by numbers")
    share.add_argument(
        "--beside", action="store_true", help="keep copies made with other choices, add new ones"
    )


def _order(protect: Any) -> None:
    protect.add_argument("--out", required=True, metavar="DIR")
    _making(protect)


def _making(protect: Any) -> None:
    protect.add_argument("--strength", choices=tuple(STRENGTHS), help="default: the cloak's")
    steps = protect.add_mutually_exclusive_group()
    steps.add_argument("--refine", type=_steps, dest="refine_steps", metavar="STEPS")
    steps.add_argument(
        "--instant",
        action="store_const",
        const=INSTANT_STEPS,
        dest="refine_steps",
        help=f"{INSTANT_STEPS} steps a face: in a hurry",
    )
    formats = ("keep", "jpeg", "png", "webp")
    protect.add_argument("--format", choices=formats, default="keep")
    protect.add_argument("--quality", type=int, metavar="N", help="1..100; default: the source's")
    protect.add_argument(
        "--keep-metadata",
        metavar="FIELDS",
        default="",
        help="comma-separated: date, camera, copyright, description, gps; all else is removed",
    )


def _steps(text: str) -> int:
    steps = int(text)
    if not 0 <= steps <= 1000:
        raise argparse.ArgumentTypeError("between 0 and 1000")
    return steps


def stickers(verbs: Any) -> None:
    """``print``."""
    sticker = verbs.add_parser(
        "print", help="a sticker for a hat that disturbs recognition, and a simulation"
    )
    sticker.add_argument("name", metavar="NAME")
    sticker.add_argument(
        "--out", required=True, metavar="FOLDER", help="the pictures show the face: yours to keep"
    )
    sticker.add_argument("--surrogate", action="append", dest="surrogates", metavar="MODEL")
    sticker.add_argument("--judge", action="append", dest="judges", metavar="MODEL")
    sticker.add_argument("--seed", type=int, default=0)
