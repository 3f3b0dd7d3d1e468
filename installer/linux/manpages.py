"""Manual pages, written from the command lines themselves so that they cannot fall behind."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from cloakroom.options import options_parser
from cloakroom_engine import __version__
from cloakroom_engine.cli.parser import parser

_FILES: Final = """.SH FILES
.TP
.I ~/.local/share/cloakroom
The library, settings and installed models; \\fBCLOAKROOM_HOME\\fR or \\fB\\-\\-home\\fR name
another folder. Uninstalling leaves it.
"""
_EXITS: Final = """.SH EXIT STATUS
0 when something was done and nothing left out, 1 when nothing was done, 2 when the command line
was not understood, 3 when some photos were left out (and named).
"""


def pages(date: int) -> dict[str, str]:
    """Both pages by file name; ``date`` is in seconds since 1970."""
    engine, window = parser(), options_parser()
    return {
        "cloakroom.1": _page(window, "the Cloakroom window", date)
        + _FILES + _see("cloakroom-engine"),
        "cloakroom-engine.1": _page(engine, "protect photos from face recognition", date)
        + _FILES + _EXITS + _see("cloakroom"),
    }  # fmt: skip


def verbs(top: argparse.ArgumentParser) -> Iterator[tuple[str, argparse.ArgumentParser, str]]:
    """Every verb, also those below another: its words, its own parser, its help."""
    for action in top._actions:  # argparse has no other way to ask
        if not isinstance(action, argparse._SubParsersAction):
            continue
        helps = {choice.dest: choice.help or "" for choice in action._choices_actions}
        for name, below in action.choices.items():
            deeper = list(verbs(below))
            if not deeper:
                yield name, below, helps.get(name, "")
            for words, parser_below, text in deeper:
                yield f"{name} {words}", parser_below, text


def _page(top: argparse.ArgumentParser, what: str, date: int) -> str:
    day = datetime.fromtimestamp(date, UTC).strftime("%Y-%m-%d")
    name = top.prog
    head = f'.TH {name.upper()} 1 "{day}" "Cloakroom {__version__}" "User Commands"\n'
    head += f".SH NAME\n{_roff(name)} \\- {_roff(what)}\n.SH SYNOPSIS\n{_roff(_usage(top))}\n"
    head += f".SH DESCRIPTION\n{_roff(top.description or '')}\n.SH OPTIONS\n"
    body = head + "".join(_options(top))
    found = list(verbs(top))
    if found:
        body += ".SH COMMANDS\n"
    for words, below, text in found:
        body += f".SS {_roff(words)}\n{_roff(text)}\n.PP\n{_roff(_usage(below))}\n"
        body += "".join(_options(below))
    return body


def _options(one: argparse.ArgumentParser) -> Iterator[str]:
    for action in one._actions:
        if action.help is argparse.SUPPRESS or isinstance(action, argparse._HelpAction):
            continue
        if isinstance(action, argparse._SubParsersAction) or not (
            action.option_strings or action.help
        ):
            continue
        value = action.metavar or "|".join(map(str, action.choices or ()))
        names = ", ".join(action.option_strings) or str(value)
        shown = (
            f"{names} {value}" if action.option_strings and action.nargs != 0 and value else names
        )
        text = (action.help or "").replace("%(default)s", str(action.default)).replace("%%", "%")
        yield f".TP\n.B {_roff(shown)}\n{_roff(text) or '.br'}\n"


def _usage(one: argparse.ArgumentParser) -> str:
    return re.sub(r"\s+", " ", one.format_usage().removeprefix("usage: ")).strip()


def _see(other: str) -> str:
    return f".SH SEE ALSO\n.BR {_roff(other)} (1)\n"


def _roff(text: str) -> str:
    """Text as troff wants it: hyphens that can be copied, no line that reads as a request."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^([.'])", r"\\&\1", escaped, flags=re.MULTILINE)
