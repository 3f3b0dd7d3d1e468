"""The words of the command line, and how they become a verb with parameters."""

from __future__ import annotations

import argparse
from typing import Any

from cloakroom_engine import __version__
from cloakroom_engine.cli.ask_parser import ask_verb, asking, treatment
from cloakroom_engine.cli.check_words import checks
from cloakroom_engine.errors import EngineError
from cloakroom_engine.records import CODECS, METHODS, STRENGTHS, UNLINKABLE_MASKS, CloakRecipe
from cloakroom_engine.settings import INSTANT_STEPS

DESCRIPTION = """\
Share photos without teaching face recognition who you are.
A cloak is fixed when a photo is published; recognisers are not. Clean photos of you elsewhere
defeat it. What the audit measures holds for the models it names, and for no other."""


def parser() -> argparse.ArgumentParser:
    """Everything that ``cloakroom-engine`` understands."""
    top = argparse.ArgumentParser(
        prog="cloakroom-engine",
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=__version__)
    top.add_argument("--home", metavar="DIR", help="a profile of its own, to throw away later")
    top.add_argument("--json", action="store_true", help="one JSON document on standard output")
    top.add_argument("--device", choices=("auto", "cpu", "cuda", "mps"), help="default: auto")
    top.add_argument(
        "--on",
        metavar="FLEET",
        help="many at a time: 'ray' here, 'ray://HOST:PORT' on a cluster "
        "(scan, cloak, protect, share, audit)",
    )
    top.add_argument("--workers", type=_some, metavar="N", help="of a fleet; default: all it has")
    top.add_argument(
        "--threads",
        type=_some,
        metavar="N",
        help="of one operation; default: this machine's cores, 1 in a fleet. The same bytes come "
        "out with the same number only",
    )
    verbs = top.add_subparsers(dest="verb", required=True, metavar="VERB")

    scan = verbs.add_parser("scan", help="photos and faces into the library")
    scan.add_argument("paths", nargs="*", metavar="PATH", help="default: known folders")
    scan.add_argument(
        "--names", action="store_true", default=None,
        help="then as 'people names': whom other programs named in them",
    )  # fmt: skip
    scan.add_argument(
        "--clips", action="store_true", default=None, help="films, GIFs and moving WebPs too"
    )
    _person(verbs)
    _library(verbs)

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
        help=f"{UNLINKABLE_MASKS} masks and a decoy for each photo, so that protected photos of "
        "one person are less like one another; each hides less, and learning takes as many times "
        "longer",
    )

    _protect(verbs)
    _share(verbs)
    _clips(verbs)
    _faces(verbs)

    audit = verbs.add_parser("audit", help="what recognisers make of the saved files")
    audit.add_argument("name", nargs="?", metavar="NAME")
    audit.add_argument("paths", nargs="*", metavar="PHOTO")
    all_copies = "instead of NAME and PHOTO: everything exported, by recognisers added since"
    audit.add_argument("--ledger", action="store_true", help=all_copies)
    audit.add_argument("--judge", action="append", dest="judges", metavar="MODEL")
    audit.add_argument("--gallery", metavar="DIR", help="real strangers, one photo each")
    audit.add_argument(
        "--all",
        action="store_true",
        help="every check: attacks, adversaries, albums, masks, sizes, years",
    )
    _report_files(audit)

    _reports(verbs)
    _models(verbs)
    asking(verbs)
    verbs.add_parser("doctor", help="what runs where, and what is missing")
    verbs.add_parser("passphrase", help="put the library's key behind a passphrase, or another one")
    demo = verbs.add_parser("demo", help="the whole walk on a public-domain portrait")
    demo.add_argument("--out", metavar="DIR", default="demo")
    verbs.add_parser("worker", help="JSON lines on standard input and output, for the window")
    return top


def _person(verbs: Any) -> None:
    person = verbs.add_parser("person", help="add, list or erase people")
    actions = person.add_subparsers(dest="action", required=True, metavar="add|list|erase|quality")
    add = actions.add_parser("add", help="say that a person is in these photos")
    add.add_argument("name", metavar="NAME")
    add.add_argument("paths", nargs="+", metavar="PHOTO")
    actions.add_parser("list", help="who is known")
    quality = actions.add_parser("quality", help="which of a person's photos are weak, and why")
    quality.add_argument("name", metavar="NAME")
    erase = actions.add_parser("erase", help="erase a person from the library to the last byte")
    erase.add_argument("name", metavar="NAME")


def _library(verbs: Any) -> None:
    library = verbs.add_parser("library", help="people and albums from one machine to another")
    actions = library.add_subparsers(dest="action", required=True, metavar="export|import")
    export = actions.add_parser("export", help="names, faces, cloaks and albums into a sealed file")
    export.add_argument("file", metavar="FILE")
    export.add_argument("people", nargs="*", metavar="NAME", help="these people alone; no albums")
    bring = actions.add_parser("import", help="say what such a file holds; take it in after a yes")
    bring.add_argument("file", metavar="FILE")
    as_name = "the same name: that is who is here; another: keep apart; none: leave out"
    for option, dest in (("--take", "take"), ("--take-album", "albums")):
        bring.add_argument(
            option, action="append", dest=dest, type=treatment, metavar="NAME=AS", help=as_name
        )
    bring.add_argument("--yes", action="store_true", default=None, help="take it in")


def _protect(verbs: Any) -> None:
    protect = verbs.add_parser("protect", help="write protected copies")
    protect.add_argument("words", nargs="+", metavar="[NAME] PHOTO")
    protect.add_argument("--name", help="instead of NAME before the photos")
    one = "not for a single - : that photo comes from standard input, its copy goes to the output"
    protect.add_argument("--out", metavar="DIR", help=one)
    _making(protect)


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


def _share(verbs: Any) -> None:
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


def _clips(verbs: Any) -> None:
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


def _faces(verbs: Any) -> None:
    face = verbs.add_parser("face", help="faces that no detector found")
    actions = face.add_subparsers(dest="action", required=True, metavar="add|remove")
    add = actions.add_parser("add", help="say that there is a face in a photo")
    add.add_argument("photo_id", type=int, metavar="PHOTO_ID")
    add.add_argument("box_px", nargs=4, type=float, metavar="PX", help="left top right bottom")
    remove = actions.add_parser("remove", help="take that back")
    remove.add_argument("face_id", type=int, metavar="FACE_ID")

    people = verbs.add_parser(
        "people", help="whose the faces are, by guessing or by names in files"
    )
    whose = people.add_subparsers(dest="action", required=True, metavar="group|names")
    whose.add_parser("group", help="guess anew")
    names = whose.add_parser("names", help="names that other programs left in photos (MWG regions)")
    names.add_argument("paths", nargs="*", metavar="PATH", help="default: the whole library")
    names.add_argument(
        "--take", action="append", dest="take", type=treatment, metavar="NAME=AS",
        help="another name for somebody; none: not at all",
    )  # fmt: skip
    names.add_argument("--yes", action="store_true", default=None, help="take them")

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


def _reports(verbs: Any) -> None:
    report = verbs.add_parser("report", help="a stored audit as a file")
    export = report.add_subparsers(dest="action", required=True, metavar="export").add_parser(
        "export", help="write it as a page or a document"
    )
    export.add_argument("audit_id", type=int, metavar="AUDIT_ID")
    _report_files(export)
    checks(verbs.add_parser("check", help="what others could make of protected copies"))


def _report_files(verb: Any) -> None:
    verb.add_argument("--html", metavar="FILE", help="write a report to read")
    verb.add_argument("--pdf", metavar="FILE", help="write a report to print")
    verb.add_argument("--hide-paths", action="store_true", help="no names or paths in the report")


def _models(verbs: Any) -> None:
    models = verbs.add_parser("models", help="recognition and detection models")
    actions = models.add_subparsers(
        dest="action", required=True, metavar="list|verify|add|fetch|calibrate"
    )
    actions.add_parser("list", help="installed and available models")
    actions.add_parser("verify", help="hash every installed file again")
    add = actions.add_parser("add", help="install a file whose card lies beside it")
    add.add_argument("file", metavar="FILE")
    fetch = actions.add_parser("fetch", help="download from the catalogue, after asking")
    fetch.add_argument("name", metavar="NAME")
    fetch.add_argument("--yes", action="store_true", help="yes to the download")
    fetch.add_argument("--accept-licence", action="store_true", help="yes to its licence")
    calibrate = actions.add_parser(
        "calibrate", help="measure a recogniser's thresholds on a folder of strangers"
    )
    calibrate.add_argument("name", metavar="NAME")
    calibrate.add_argument("paths", nargs=1, metavar="DIR")


def _some(text: str) -> int:
    count = int(text)
    if count < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return count


def _steps(text: str) -> int:
    steps = int(text)
    if not 0 <= steps <= 1000:
        raise argparse.ArgumentTypeError("between 0 and 1000")
    return steps


def _protecting(given: dict[str, Any]) -> dict[str, Any]:
    """The words of ``protect``: a name before the photos, unless it was an option."""
    words = given.pop("words")
    if "name" not in given:
        given["name"], *words = words
    if not words or not ("out" in given or "-" in words):
        raise EngineError("usage", missing="PHOTO or --out")
    return {**given, "paths": words}


_PAIRS = ("treatments", "take", "albums")
"""Options that can be given several times, each with a name and a word for it."""


def verb_of(options: argparse.Namespace) -> tuple[str, dict[str, Any]]:
    """The verb's name and its parameters, without options that were not given.

    Raises:
        EngineError: ``usage``.
    """
    given = {key: value for key, value in vars(options).items() if value is not None}
    for other in ("home", "json", "device", "on", "workers", "threads"):
        given.pop(other, None)
    verb = given.pop("verb")
    if "action" in given:
        verb = f"{verb}.{given.pop('action')}"
    if verb == "protect":
        given = _protecting(given)
    if verb == "ask":
        return ask_verb(given)
    if verb == "clip.ask":
        return "ask.clip", given
    if given.pop("ledger", False):
        verb = "audit.ledger"
    elif verb == "audit" and not ("name" in given and given["paths"]):
        raise EngineError("usage", missing="NAME and PHOTO, or --ledger")
    given.update({name: dict(given[name]) for name in _PAIRS if name in given})
    if "keep_metadata" in given:
        given["keep_metadata"] = [word for word in given["keep_metadata"].split(",") if word]
    if verb == "models.fetch":
        given["consent"] = given.pop("yes")
        given["licence_accepted"] = given.pop("accept_licence")
    return verb, given
