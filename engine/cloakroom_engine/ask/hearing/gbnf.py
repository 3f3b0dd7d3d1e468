"""The grammar as GBNF, which binds what a language model may say: it is made from the grammar that
sentences are read by, with the English words of the lexicon and the names that are known.

It has no word for erasing or deleting. Two things differ from ``grammar.lark``: repetition is
bounded, because a small model would never stop, and a left recursion becomes a repetition, which
is the same language.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path, PurePath
from typing import Final

from lark.grammar import Rule

from cloakroom_engine.ask.hearing.known import Known
from cloakroom_engine.ask.hearing.lexicon import Lexicon, load
from cloakroom_engine.ask.hearing.phrases import grammar
from cloakroom_engine.ask.hearing.wish import DESTRUCTIVE

MOST_PHRASES: Final = 4
MOST_CLAUSES: Final = 2
"""After the first."""
MOST_NAMES: Final = 200
_SPACE: Final = '" "'
_NUMBER: Final = "[1-9] [0-9]{0,3}"
_YEAR: Final = '"20" [0-9] [0-9]'
_NOT_SAID: Final = {"SINCEPOST", "BEFOREPOST", "AFTERPOST", "AGOPRE", "PAST", "ON", "REL", "SPAN"}
"""Kinds of words that English has none of, or does without."""


def gbnf(folder: Path, known: Known, told: Sequence[str] = ()) -> str:
    """The grammar for a model, in English.

    Args:
        folder: resources/ask.
        known: whose names may be said.
        told: further names of folders, as they stand in the sentence.
    """
    said = _said(load(folder, "en"), known, told)
    rules = _sayable(_rules(grammar(folder).rules), said)
    names = {name: f"r{at}" for at, name in enumerate(rules)}
    clause = names["clause"]
    # A model's words begin with the space before them.
    lines = [f'root ::= " " {clause} (", " {clause}){{0,{MOST_CLAUSES}}}']
    for name, (firsts, mores) in rules.items():
        first = " | ".join(_written(each, names) for each in firsts)
        line = f"({first})"
        if mores:
            more = " | ".join(_written(each, names) for each in mores)
            line += f" ({_SPACE} ({more})){{0,{MOST_PHRASES}}}"
        lines.append(f"{names[name]} ::= {line}")
    lines += [f"{_terminal(kind)} ::= {text}" for kind, text in said.items()]
    return "\n".join(lines) + "\n"


_Expansion = tuple[tuple[str, bool], ...]
"""Symbols of an alternative, each with whether it is a kind of word."""


_Grammar = dict[str, tuple[list[_Expansion], list[_Expansion]]]


def _rules(read: Sequence[Rule]) -> _Grammar:
    """By rule: its alternatives, and what may follow again and again."""
    found: _Grammar = {}
    for rule in read:
        name = str(rule.origin.name)
        symbols = tuple((str(each.name), bool(each.is_term)) for each in rule.expansion)
        firsts, mores = found.setdefault(name, ([], []))
        if symbols and symbols[0] == (name, False):
            mores.append(symbols[1:])
        else:
            firsts.append(symbols)
    # Clauses are joined by commas alone, which is said in the root.
    return {name: each for name, each in found.items() if "start" not in name}


def _said(lexicon: Lexicon, known: Known, told: Sequence[str]) -> dict[str, str]:
    """By kind of word: what may be said for it."""
    said = {
        kind: _any(phrase for value, phrase in values.items() if value not in DESTRUCTIVE)
        for kind, values in lexicon.first.items()
        if kind not in {"FILLER", "compound", "INTO", "IN", "FROM", "FOLDER", "WATCH", "NUMBER"}
    }
    folders = [*told, *dict.fromkeys(PurePath(path).name for path in known.folders)][:MOST_NAMES]
    places = _any(f'"{name}"' for name in folders if name and '"' not in name)
    people = _any(f'"{name}"' for name in known.people[:MOST_NAMES] if '"' not in name)
    said |= {"NUMBER": _NUMBER, "YEAR": _YEAR, "DATE": f"{_YEAR} {_DAY}"}
    if known.people:
        said["PERSON"] = people
    if folders:
        said["PLACE"] = f'("into " | "from the folder ") ({places})'
        said["WATCH"] = f'"whatever comes into " ({places})'
    return {kind: text for kind, text in said.items() if kind not in _NOT_SAID}


_DAY: Final = '"-" ("0" [1-9] | "1" [0-2]) "-" ([0-2] [0-9] | "3" [0-1])'


def _any(texts: Iterable[str]) -> str:
    return " | ".join(json.dumps(each, ensure_ascii=False) for each in texts) or '"nobody"'


def _sayable(rules: _Grammar, said: Mapping[str, str]) -> _Grammar:
    """Without alternatives for which there is no word; an empty rule would never end."""
    while True:
        known = {*rules, *said}
        kept = {
            name: tuple(
                [each for each in some if all(symbol in known for symbol, _ in each)]
                for some in alternatives
            )
            for name, alternatives in rules.items()
        }
        left = {name: (firsts, mores) for name, (firsts, mores) in kept.items() if firsts}
        if left == rules:
            return left
        rules = left


def _written(symbols: _Expansion, names: Mapping[str, str]) -> str:
    parts = [_terminal(name) if is_term else names[name] for name, is_term in symbols]
    return f" {_SPACE} ".join(parts)


def _terminal(kind: str) -> str:
    return f"t-{kind.lower()}"
