"""Results of verbs that read what the library holds, as lines of text: no network's library is
loaded to write them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from cloakroom_engine.cli.words import sentence

Result = Mapping[str, Any]


def _people(result: Result) -> Iterator[str]:
    for person in result["people"]:
        cloak = person["cloak"]
        state = f"cloak of {cloak['created']}" if cloak else "no cloak yet"
        yield (
            f"{person['name']}: {person['photos']} photos, {state}, "
            f"{person['protected']} protected copies"
        )
    if not result["people"]:
        yield "nobody yet: cloakroom-engine person add NAME PHOTO..."


def _models(result: Result) -> Iterator[str]:
    for card in result["installed"]:
        measured = "" if card["measured"] or card["role"] != "recogniser" else ", not calibrated"
        yield (
            f"installed  {card['name']}: {card['role']}, {card['architecture']}, "
            f"{card['licence']}{measured}, sha256 {card['sha256'][:16]}"
        )
    for entry in result["available"]:
        size = f"{entry['bytes'] / 1e6:.0f} MB" if entry["bytes"] else "size unknown"
        gate = ", licence screen" if entry["needs_acceptance"] else ""
        star = " (starter set)" if entry["starter"] else ""
        measured = "" if entry["measured"] else ", of no use before models calibrate"
        yield f"available  {entry['name']}: {entry['licence']}, {size}{gate}{measured}{star}"
    for fault in result["faulty"]:
        yield f"unusable   {fault['card']}: {fault['code']}: {sentence(fault['code'], {})}"


def _doctor(result: Result) -> Iterator[str]:
    yield f"Cloakroom {result['engine']}, Python {result['python']}, {result['system']}"
    yield f"computes on {result['device']}, {result['threads']} threads, {result['provider']}"
    for reason in result["not_faster_because"]:
        yield f"  not on something faster: {', '.join(reason.values())}"
    for model in result["models"]:
        yield f"{model['role']} {model['name']}: {model['code'] or 'sound'}"
    kinds = {
        "keyring": "sealed with a key in the system's keyring",
        "passphrase": "sealed with your passphrase",
        "key-file": "sealed with a key that lies in a file beside it: whoever can read your files "
        "can read it. Unlock a keyring before the first use, or run 'cloakroom-engine passphrase'",
        "memory": "sealed with a key that is gone when this ends",
    }
    yield f"library {result['home']}: {kinds[result['vault']]}"
    yield from _ffmpeg(result["ffmpeg"])
    if result["qt_libraries_missing"]:
        yield f"the window will need: {', '.join(result['qt_libraries_missing'])} (see the README)"
    yield ", ".join(f"{name} {version}" for name, version in result["packages"].items())


def _ffmpeg(told: Mapping[str, Any]) -> Iterator[str]:
    if told["code"]:
        yield f"clips: {sentence(told['code'], {})}"
        return
    origins = {
        "named": "named by CLOAKROOM_FFMPEG", "system": "the system's", "beside": "Cloakroom's own",
        "imageio-ffmpeg": "imageio-ffmpeg's",
    }  # fmt: skip
    licence = "GPL, a program of its own" if told["gpl"] else "LGPL"
    yield (
        f"clips: ffmpeg {told['version']} ({origins[told['origin']]}, {licence}), "
        f"writes {', '.join(told['writes'])}"
    )
    if told["old"]:
        yield (
            "clips: this ffmpeg is older than 6; it does, but it moves Opus sound by 7 ms against "
            "the picture in WebM and Matroska. A newer one (https://ffmpeg.org/download.html) goes "
            "before it once CLOAKROOM_FFMPEG names it, or it lies in the folder 'ffmpeg' beside "
            "the program."
        )


LINES: Final[Mapping[str, Callable[[Result], Iterator[str]]]] = {
    "person.list": _people,
    "models.list": _models,
    "doctor": _doctor,
}
"""By verb: those of ``pipeline.reading``."""
