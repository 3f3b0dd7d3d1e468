"""The words of the command line, and how they become a verb with parameters."""

from __future__ import annotations

import argparse
from typing import Any

from cloakroom_engine import __version__
from cloakroom_engine.cli.ask_parser import ask_verb, asking
from cloakroom_engine.cli.audit_parser import audits, models, reports
from cloakroom_engine.cli.people_parser import faces, libraries, people, scans
from cloakroom_engine.cli.protect_parser import (
    clips,
    cloaks,
    protects,
    shares,
    stickers,
    views,
)
from cloakroom_engine.errors import EngineError

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

    scans(verbs)
    people(verbs)
    libraries(verbs)
    cloaks(verbs)
    protects(verbs)
    shares(verbs)
    clips(verbs)
    faces(verbs)
    views(verbs)
    stickers(verbs)
    audits(verbs)
    reports(verbs)
    models(verbs)
    asking(verbs)
    verbs.add_parser("doctor", help="what runs where, and what is missing")
    verbs.add_parser("passphrase", help="put the library's key behind a passphrase, or another one")
    demo = verbs.add_parser("demo", help="the whole walk on a public-domain portrait")
    demo.add_argument("--out", metavar="DIR", default="demo")
    verbs.add_parser("worker", help="JSON lines on standard input and output, for the window")
    return top


def _some(text: str) -> int:
    count = int(text)
    if count < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return count


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
