"""The words of verbs about whose faces are where: ``scan``, ``person``, ``people``, ``face``, and
of moving that elsewhere: ``library``.
"""

from __future__ import annotations

from typing import Any

from cloakroom_engine.cli.ask_parser import treatment


def scans(verbs: Any) -> None:
    """``scan``."""
    scan = verbs.add_parser("scan", help="photos and faces into the library")
    scan.add_argument("paths", nargs="*", metavar="PATH", help="default: known folders")
    scan.add_argument(
        "--names", action="store_true", default=None,
        help="then as 'people names': whom other programs named in them",
    )  # fmt: skip
    scan.add_argument(
        "--clips", action="store_true", default=None, help="films, GIFs and moving WebPs too"
    )


def people(verbs: Any) -> None:
    """``person``."""
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


def libraries(verbs: Any) -> None:
    """``library``."""
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


def faces(verbs: Any) -> None:
    """``face``, ``people``."""
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
