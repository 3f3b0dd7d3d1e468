"""A clip's people in time: a lane for each, in parts that say what is known of them there."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from cloakroom.items.people import face_words
from cloakroom_engine.library import Library
from cloakroom_engine.records import Face, Heard, ProtectedFile, Spans

FOUND, HELD, HIDDEN, UNSURE, UNJUDGED, SEEN, LEFT = (
    "found", "held", "hidden", "unsure", "unjudged", "seen", "left",
)  # fmt: skip
STATES: Final = {
    FOUND: QT_TRANSLATE_NOOP("Clip", "Recognisable"),
    HELD: QT_TRANSLATE_NOOP("Clip", "Not found by those asked"),
    HIDDEN: QT_TRANSLATE_NOOP("Clip", "Hidden"),
    UNSURE: QT_TRANSLATE_NOOP("Clip", "Nobody said who"),
    UNJUDGED: QT_TRANSLATE_NOOP("Clip", "Cloaked, not checked"),
    SEEN: QT_TRANSLATE_NOOP("Clip", "Seen"),
    LEFT: QT_TRANSLATE_NOOP("Clip", "As it was"),
}
"""What a part of a lane says, in words; ``FOUND`` and ``HELD`` by recognisers that were asked."""


def word(state: str) -> str:
    """A state in the window's language."""
    return QCoreApplication.translate("Clip", str(STATES[state]))


@dataclass(frozen=True, slots=True)
class Part:
    """From when to when, in seconds from the first frame, and one of ``STATES``."""

    begin_s: float
    end_s: float
    state: str


@dataclass(frozen=True, slots=True)
class Lane:
    """Somebody: by what they go, and their faces in this clip, several where nobody joined them."""

    name: str
    face_ids: tuple[int, ...]
    parts: tuple[Part, ...]


def lanes(
    library: Library, photo_id: int, copy: ProtectedFile | None, start_s: float = 0.0
) -> list[Lane]:
    """Everybody who was followed, people before those whom nobody named.

    Args:
        library: where it is known.
        photo_id: the clip.
        copy: what is told of them in this copy; None: in the clip as it is.
        start_s: when its first frame is shown, which the library's times count from elsewhere.
    """
    faces = {face.id: face for face in library.faces.of_photo(photo_id)}
    heard = _heard(library, photo_id, copy)
    gathered: dict[tuple[bool, int], list[tuple[Face, Spans]]] = {}
    for track in library.clips.tracks(photo_id):
        face = faces.get(track.face_id)
        if face is None:
            continue
        spans = tuple((begin - start_s, end - start_s) for begin, end in track.spans)
        known = face.person_id is not None and not face.ignored
        whose = face.person_id if known and face.person_id is not None else face.id
        gathered.setdefault((not known, whose), []).append((face, spans))
    found = []
    for (_, _), mine in sorted(gathered.items(), key=lambda each: each[0]):
        parts = [part for face, spans in mine for part in _parts(library, copy, face, spans, heard)]
        face = mine[0][0]
        name = face_words.label(face, face_words.name_of(library, face))
        ids = tuple(each.id for each, _ in mine)
        found.append(Lane(name, ids, tuple(sorted(parts, key=lambda part: part.begin_s))))
    return found


def _heard(library: Library, photo_id: int, copy: ProtectedFile | None) -> dict[int, Heard]:
    """By person what recognisers said of this copy, or of the clip by the newest copy's audit."""
    copies = [copy] if copy else library.protected.files_of_photo(photo_id)
    found: dict[int, Heard] = {}
    for each in copies:
        found |= {who: said for who, said in library.clips.heard(each.id).items() if said.judges}
    return found


def _parts(
    library: Library,
    copy: ProtectedFile | None,
    face: Face,
    spans: Spans,
    heard: dict[int, Heard],
) -> Iterable[Part]:
    said = heard.get(face.person_id or 0)
    open_ = not (face.decided or face.ignored)
    if copy is None:
        usual = UNSURE if open_ else SEEN
        return _split(spans, said.before if said else (), FOUND, usual)
    fate = library.coverage.fate_of(copy, face)
    if fate == "leave":
        return _split(spans, (), FOUND, UNSURE if open_ else LEFT)
    usual = HIDDEN if fate != "cloak" else HELD if said else UNJUDGED
    named = said.after if said and fate == "cloak" else ()
    found = list(_split(spans, named, FOUND, usual))
    begin, end = treated(copy)
    return [part for each in found for part in _outside(each, begin, end)]


def treated(copy: ProtectedFile) -> tuple[float, float]:
    """The seconds of a clip in which this copy was treated."""
    asked = json.loads(copy.making)
    end = asked.get("end_s")
    return asked.get("begin_s") or 0.0, float("inf") if end is None else end


def _split(spans: Spans, named: Spans, state: str, usual: str) -> Iterable[Part]:
    """These spans, in which those that are ``named`` are told apart."""
    for begin, end in spans:
        at = begin
        for first, last in sorted(named):
            if last <= at or first >= end:
                continue
            if first > at:
                yield Part(at, first, usual)
            yield Part(max(first, at), min(last, end), state)
            at = min(last, end)
        if at < end or begin == end:
            yield Part(at, end, usual)


def _outside(part: Part, begin: float, end: float) -> Iterable[Part]:
    """What was not treated is as it was, unless recognisers said more of it."""
    if part.state == FOUND or (part.begin_s >= begin and part.end_s <= end):
        yield part
        return
    for first, last, state in (
        (part.begin_s, min(part.end_s, begin), LEFT),
        (max(part.begin_s, begin), min(part.end_s, end), part.state),
        (max(part.begin_s, end), part.end_s, LEFT),
    ):
        if last > first:
            yield Part(first, last, state)
