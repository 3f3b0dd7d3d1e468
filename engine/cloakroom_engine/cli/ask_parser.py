"""The words of ``ask`` on the command line."""

from __future__ import annotations

import argparse
from typing import Any


def asking(verbs: Any) -> None:
    """Add ``ask`` to the verbs."""
    ask = verbs.add_parser(
        "ask",
        help="say in words what you want done: the plan is shown, and run after a yes",
        description="As in: ask \"protect last week's photos of Anna and me, blur everybody else, "
        'into Share". English, German, Spanish and Chinese.',
    )
    ask.add_argument("sentence", nargs="*", metavar="WORDS")
    ask.add_argument("--yes", action="store_true", help="run the plan without asking")
    ask.add_argument("--out", metavar="DIR", help="where copies go unless the sentence says so")
    ask.add_argument(
        "--language", action="append", dest="languages", choices=("en", "de", "es", "zh"),
        help="which is tried first; default: en",
    )  # fmt: skip
    ask.add_argument(
        "--photo", action="append", type=int, dest="photo_ids", metavar="ID", help='what "this" is'
    )
    answers = ask.add_mutually_exclusive_group()
    answers.add_argument("--me", metavar="NAME", help="say who you are, once")
    answers.add_argument(
        "--call", type=treatment, metavar="NICKNAME=NAME", help="say whom a nickname means, once"
    )
    answers.add_argument("--past", action="store_true", help="what was asked before")


def ask_verb(given: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """The verb and parameters of what was typed after ``ask``."""
    me, call, past = given.pop("me", None), given.pop("call", None), given.pop("past", False)
    if me:
        return "ask.tell", {"name": me}
    if call:
        return "ask.tell", {"nickname": call[0], "name": call[1]}
    if past:
        return "ask.past", {}
    sentence = " ".join(given.pop("sentence"))
    return "ask", {"sentence": sentence, **given}


def treatment(text: str) -> tuple[str, str]:
    """Two words with a sign between them."""
    name, sign, how = text.rpartition("=")
    if not sign or not name:
        raise argparse.ArgumentTypeError("two words and = between them")
    return name, how
