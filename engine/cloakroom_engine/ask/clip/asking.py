"""The verb ``ask.clip``: a question about a clip of the library, answered from its tracks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from cloakroom_engine.ask.clip.answer import CANNOT, answer
from cloakroom_engine.ask.clip.hear import RECOGNISABLE, hear
from cloakroom_engine.ask.clip.perceived import Clock, Seen, scene
from cloakroom_engine.ask.clip.scene import Scene
from cloakroom_engine.ask.hearing.lexicon import preferred
from cloakroom_engine.ask.shelf import shelf
from cloakroom_engine.clip.records import ClipFacts
from cloakroom_engine.photo.files import sha256_of
from cloakroom_engine.pipeline.clips import places
from cloakroom_engine.pipeline.clips.looking import Clip, followed, known
from cloakroom_engine.pipeline.desk import Desk, photo_by_id
from cloakroom_engine.pipeline.fates import guessed
from cloakroom_engine.records import Face, Heard, ProtectedFile, Spans
from cloakroom_engine.tracking.sighting import Tracklet


def ask(desk: Desk, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Answer ``sentence`` about the clip ``path`` (or ``photo_id``); ``languages`` go first.

    A protected copy shows the same people at the same times as its original, and is answered by
    that; but whom recognisers find is told of the file that is named.

    Faces are followed if nobody has done that yet. ``state`` is "answered" with an ``answer`` (and
    the ``judges`` that it rests on, if it does), or "asked" with the words that are not known.

    Raises:
        EngineError: ``photo.*``, ``clip.*``.
    """
    path, copy = _original(desk, parameters)
    clip = known(desk, path)
    followed(desk, clip)
    names = replace(shelf(desk.library).known(), folders=())
    languages = preferred(parameters.get("languages", ()))
    heard = hear(parameters["sentence"], names, desk.paths.resources / "ask", languages)
    told = {
        "sentence": parameters["sentence"],
        "path": str(path),
        "photo_id": clip.photo.id,
        "of_copy": parameters["path"] if copy else "",
    }
    if heard.question is None:
        missing = [asdict(each) for each in heard.missing]
        return {**told, "state": "asked", "missing": missing,
                "unclear": "order" if heard.unclear else ""}  # fmt: skip
    recognisable, judges = _recognisable(desk, clip, copy)
    said = answer(heard.question, seen_in(desk, clip, recognisable))
    if heard.question.state != RECOGNISABLE or said.kind == CANNOT:
        judges = []
    return {**told, "state": "answered", "answer": asdict(said), "judges": judges}


def _original(desk: Desk, parameters: Mapping[str, Any]) -> tuple[Path, ProtectedFile | None]:
    """The clip that is meant, and the copy of it that was named, if one was."""
    if "photo_id" in parameters:
        return Path(photo_by_id(desk, parameters["photo_id"]).path), None
    path = Path(parameters["path"])
    copy = desk.library.protected.file_with(sha256_of(path))
    return (Path(photo_by_id(desk, copy.photo_id).path) if copy else path), copy


def _recognisable(
    desk: Desk, clip: Clip, copy: ProtectedFile | None
) -> tuple[dict[int, Spans], list[str]]:
    """By person when recognisers find them in the copy, or in the original by the newest audit of
    any copy; and which were asked. Of whom none knew nothing is known."""
    library = desk.library
    files = [copy] if copy else library.protected.files_of_photo(clip.photo.id)
    found: dict[int, Heard] = {}
    for file in files:
        if file.photo_sha256 == clip.photo.sha256:
            heard = library.clips.heard(file.id)
            found |= {who: each for who, each in heard.items() if each.judges}
    times = {who: each.after if copy else each.before for who, each in found.items()}
    return times, sorted({name for each in found.values() for name in each.judges})


def seen_in(desk: Desk, clip: Clip, recognisable: Mapping[int, Spans]) -> Scene:
    """What a clip that was followed shows, with whom its people are said or guessed to be, and by
    person when they are ``recognisable``.

    Faces that were told apart and are one person's are one here; a single guess among them makes
    all of it unsure. Nobody can be found, and so be said to be absent, by whom no face is known.
    """
    library, photo = desk.library, clip.photo
    track = {each.face_id: each for each in library.clips.tracks(photo.id)}
    by_whom: dict[int, list[Face]] = {}
    for face in guessed(desk, photo.id):
        by_whom.setdefault(face.person_id or -face.id, []).append(face)
    names = {each.id: each.name for each in library.people.all()}
    start = float(clip.facts.start)
    people = [
        Seen(
            names.get(who, ""),
            [part for face in faces for part in _parts(desk, face)],
            track[max(faces, key=lambda face: face.score).id].best_s - start,
            unsure=who in names and not all(face.decided for face in faces),
            recognisable=recognisable.get(who),
        )
        for who, faces in by_whom.items()
    ]
    told = library.clips.followed(photo.id)
    assert told is not None, "it was followed before it was asked about"
    film = (told.cuts, (clip.facts.width, clip.facts.height), _clock(clip.facts))
    findable = [
        name for who, name in names.items() if library.faces.of_person(who, decided_only=True)
    ]
    return scene(people, film, told.frames, findable)


def _parts(desk: Desk, face: Face) -> list[Tracklet]:
    stored = desk.library.clips.places(face.id)
    return places.from_bytes(stored) if stored else []


def _clock(facts: ClipFacts) -> Clock:
    """When a frame is shown, from the clip's first one on; what no frame is, the clip's end."""
    times = ((facts.ticks - facts.ticks[:1]) * float(facts.time_base)).tolist()
    end = float(facts.duration)
    return lambda index: times[index] if index < len(times) else end
