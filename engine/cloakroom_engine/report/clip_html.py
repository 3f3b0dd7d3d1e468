"""The report on one copy of a clip: one HTML file, nothing loaded from anywhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from cloakroom_engine.audit import limits
from cloakroom_engine.audit.clip import CHANCE, GIF, LOW_RATE, P360, SMALL, ClipVerdict, Scope
from cloakroom_engine.audit.disturb import AS_SAVED
from cloakroom_engine.audit.results import JUDGE, SURROGATE
from cloakroom_engine.audit.schema import parse
from cloakroom_engine.legible import name_of
from cloakroom_engine.report import clip, english
from cloakroom_engine.report.page import page

_UNTESTED: Final = ("services", "trained_on_cloaks", "purifiers", "other_detectors")
_VERSION: Final = {
    AS_SAVED: "as saved",
    LOW_RATE: "at a low bit rate",
    P360: "at 360 lines",
    SMALL: "at half size",
    GIF: "in 256 colours",
    CHANCE: "a random change instead",
}


def render(document: Mapping[str, Any], *, hide_paths: bool = False) -> str:
    """The text of the file (UTF-8) for a document of ``audit.clip_document``.

    Args:
        document: as it was stored, read from its JSON.
        hide_paths: leave out the person's name and the file's.
    """
    name = english.THIS_PERSON if hide_paths else str(document["person"])
    verdict, scope = parse(ClipVerdict, document["verdict"]), parse(Scope, document["scope"])
    lines = clip.sentences(verdict, name)
    headline = lines[0].partition(": ")[2]
    return page(
        "clip.html",
        doc=document,
        name=name,
        file="" if hide_paths else name_of(str(document["path"])),
        code=verdict.code,
        headline=headline[:1].upper() + headline[1:],
        lead=lines[1:],
        scope=clip.scope(scope, name),
        rows=list(_rows(document)),
        untested=_UNTESTED,
        limits=limits.CANNOT,
    )


def _rows(document: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    """A line for each recogniser, track and version, those that judge first."""
    roles = {each["name"]: each["role"] for each in document["models"]}
    tracks = [each["face_id"] for each in document["tracks"]]
    for look in sorted(document["looks"], key=lambda look: roles[look["model"]] != JUDGE):
        before, after, role = look["before"], look["after"], roles[look["model"]]
        part = tracks.index(look["face_id"]) + 1
        yield {
            "model": look["model"],
            "note": {JUDGE: "", SURROGATE: english.NOT_COUNTED}.get(role, english.DUPLICATE),
            "part": str(part) if len(tracks) > 1 else "",
            "version": _VERSION[look["version"]],
            "before": f"{before['found']} of {before['frames']}",
            "after": f"{after['found']} of {after['frames']}",
            "best": _best(before["similarity"], after["similarity"]),
            "when": "" if after["best_s"] is None else clip.clock(after["best_s"]),
            "mean": "found" if after["template_found"] else "not found",
            "no_face": str(after["no_face"]),
        }


def _best(before: float | None, after: float | None) -> str:
    told = (english.UNKNOWN if each is None else f"{each:.2f}" for each in (before, after))
    return " \u2192 ".join(told)
