"""People and albums from one machine to another, by command: a passphrase, questions, a summary."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from getpass import getpass
from typing import TYPE_CHECKING, Any, Final

from cloakroom_engine.cli.consent import yes
from cloakroom_engine.errors import EngineError
from cloakroom_engine.legible import legible

if TYPE_CHECKING:
    from cloakroom_engine.pipeline.desk import Desk

VARIABLE: Final = "CLOAKROOM_PARCEL_PASSPHRASE"
"""Holds the passphrase where nobody can be asked."""


def run(desk: Desk, verb: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """Run ``library.export`` or ``library.import`` with whoever sits at the terminal.

    Raises:
        EngineError: ``usage`` without a passphrase; what the verbs raise.
    """
    # Here, because whoever shows any result comes by this file: that one waits for no network.
    from cloakroom_engine.pipeline import verbs

    parameters = {**given, "passphrase": _passphrase(new=verb == "library.export")}
    result = verbs.run(desk, verb, parameters)
    if verb == "library.export" or result["state"] == "done" or not sys.stdin.isatty():
        return result
    sys.stderr.writelines(f"{legible(line)}\n" for line in imported(result))
    for kind, names in (("people", "take"), ("shelves", "albums")):
        parameters[names] = {**parameters.get(names, {})}
        for each in result[kind]:
            if each["here"] and each["name"] not in parameters[names]:
                parameters[names][each["name"]] = _answer(each["name"])
    if not parameters.get("yes") and not yes("Take it in?"):
        return result
    return verbs.run(desk, verb, {**parameters, "yes": True})


def exported(result: Mapping[str, Any]) -> Iterator[str]:
    """What was written, and what to know of it."""
    cloaks = sum(each["cloak"] for each in result["people"])
    yield (
        f"wrote {result['file']} ({result['bytes'] / 1e6:.1f} MB): {len(result['people'])} people, "
        f"{cloaks} cloaks, {len(result['shelves'])} albums, what was said of "
        f"{result['photographs']} photos"
    )
    yield "Photos, copies and reports stay here. Nobody can open the file without the passphrase."


def imported(result: Mapping[str, Any]) -> Iterator[str]:
    """What a file holds; what was taken in, or what has to be answered first."""
    if result["state"] == "done":
        done = result["done"]
        yield (
            f"{done['people']} people added, {done['joined']} put together with somebody here; "
            f"{done['cloaks']} cloaks, {done['photos']} photos, {done['faces']} faces, "
            f"{done['albums']} albums are new"
        )
        if done["left"]:
            yield f"{done['left']} things were said otherwise here and stayed as they are here"
        yield "Scan the folders with the photos: they are known again by what is in them."
        return
    for each in result["people"]:
        cloak = ", a cloak" if each["cloak"] else ""
        here = " (a name that is here already)" if each["here"] else ""
        yield f"person {each['name']}{here}: {each['faces']} faces{cloak}"
    for each in result["shelves"]:
        what = "a kept search" if each["search"] else f"{each['photos']} photos"
        here = " (a name that is here already)" if each["here"] else ""
        yield f"album {each['name']}{here}: {what}"
    if result["open"]:
        yield "Nothing was taken in. Say for each that is here --take (or --take-album) NAME=AS:"
        yield "the same name puts both together, another keeps them apart, none leaves it out."
    else:
        yield "Nothing was taken in yet: say --yes."


def _passphrase(*, new: bool) -> str:
    found = os.environ.get(VARIABLE, "")
    if not found and sys.stdin.isatty():
        found = getpass("Passphrase of the file: ")
        if new and getpass("The same again: ") != found:
            raise EngineError("usage", reason="two_passphrases")
    if not found:
        raise EngineError("usage", missing=VARIABLE)
    return found


def _answer(name: str) -> str:
    sys.stderr.write(
        f"{legible(name)} is here already. Enter: the same. Another name: keep apart under that. "
        "A minus: leave out. "
    )
    sys.stderr.flush()
    said = sys.stdin.readline().strip()
    return "" if said == "-" else said or name
