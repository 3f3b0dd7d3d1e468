"""The words after ``check`` on the command line."""

from __future__ import annotations

import argparse
from typing import Any


def checks(check: argparse.ArgumentParser) -> None:
    """What can be checked, and of what."""
    actions = check.add_subparsers(dest="action", required=True, metavar="WHAT")
    file = actions.add_parser(
        "file", help="of a file that came back from a network: find its copy, audit it as it is"
    )
    file.add_argument("path", metavar="FILE")
    file.add_argument("--judge", action="append", dest="judges", metavar="MODEL")
    for word, what in (
        ("attacks", "what scrapers do to a file, and with what they recognised; worst first"),
        ("link", "do cloaked photos of one person lead to one another"),
        ("standing", "at low resolution, with the cloak weaker and stronger; how exposed it is"),
        ("years", "on photos of other years than those that the cloak could learn from"),
        ("openset", "does an album of few people, which turns strangers away, name the person"),
    ):
        one = actions.add_parser(word, help=what)
        one.add_argument("name", metavar="NAME")
        one.add_argument("paths", nargs="*", metavar="PHOTO", help="default: all copies")
        one.add_argument("--judge", action="append", dest="judges", metavar="MODEL")
        one.add_argument("--gallery", metavar="DIR", help="real strangers, one photo each")
    _rebuild(actions)
    twins = actions.add_parser("twins", help="clean pictures beside the copies made of them")
    twins.add_argument("paths", nargs="+", metavar="FOLDER")
    _masked(actions)


def _rebuild(checks: Any) -> None:
    rebuild = checks.add_parser(
        "rebuild", help="what a recogniser sees: faces rebuilt from embeddings alone"
    )
    rebuild.add_argument("name", metavar="NAME")
    rebuild.add_argument("paths", nargs="*", metavar="PHOTO", help="default: some of the copies")
    rebuild.add_argument(
        "--out", metavar="DIR", help="for the pictures, each marked; without it none is written"
    )
    rebuild.add_argument("--judge", action="append", dest="judges", metavar="MODEL")


def _masked(checks: Any) -> None:
    masked = checks.add_parser("masked", help="does a mask, a cloak, or both hide a person?")
    masked.add_argument("name", nargs="?", metavar="NAME", help="a known person")
    masked.add_argument(
        "--folder", metavar="DIR", help="a subfolder for every person: what masks cost (MLFW)"
    )
    masked.add_argument("--out", metavar="DIR", help="for masked.json and a sheet of the masks")
    masked.add_argument("--judge", action="append", dest="judges", metavar="MODEL")
    masked.add_argument("--gallery", metavar="DIR", help="real strangers, one photo each")
