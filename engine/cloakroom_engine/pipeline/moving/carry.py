"""The verbs ``library.export`` and ``library.import``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from cloakroom_engine.library import parcel
from cloakroom_engine.pipeline import grouping
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.moving import written
from cloakroom_engine.pipeline.moving.contents import Contents
from cloakroom_engine.pipeline.moving.pack import pack, refuse_nothing
from cloakroom_engine.pipeline.moving.unpack import Unpacking

Parameters = Mapping[str, Any]


def export(desk: Desk, parameters: Parameters) -> dict[str, Any]:
    """Write people and albums into one sealed file.

    Raises:
        EngineError: those of ``pack`` and of ``parcel.write``; ``person.unknown`` where there is
            nobody to carry.
    """
    contents = pack(desk, parameters.get("people", ()))
    refuse_nothing(contents)
    path = Path(parameters["file"])
    parcel.write(path, written.dumps(contents), parameters.get("passphrase", ""))
    return {"file": str(path), "bytes": path.stat().st_size, **_told(desk, contents)}


def bring_in(desk: Desk, parameters: Parameters) -> dict[str, Any]:
    """Say what a parcel holds; with ``yes``, and an answer for every name that is here already,
    take it in.

    ``take`` and ``albums`` say by name under which one each is taken: its own (whoever has that
    name here is the same), another, or none. Without one for each that is here the state is
    "asked" and nothing is written.

    Raises:
        EngineError: ``parcel.*``, ``library.*``.
    """
    path = Path(parameters["file"])
    contents = written.loads(parcel.read(path, parameters.get("passphrase", "")))
    told = {"file": str(path), **_told(desk, contents)}
    take, albums = parameters.get("take", {}), parameters.get("albums", {})
    open_ = [each["name"] for each in told["people"] if each["here"] and each["name"] not in take]
    shelves = [each["name"] for each in told["shelves"] if each["here"]]
    open_ += [name for name in shelves if name not in albums]
    if open_ or not parameters.get("yes"):
        return {**told, "state": "asked", "open": open_}
    unpacking = Unpacking(desk, contents, take, albums)
    done = unpacking.run()
    desk.reporter.changed(**{name: tuple(sorted(ids)) for name, ids in unpacking.changed.items()})
    grouping.regroup(desk)
    return {**told, "state": "done", "open": [], "done": asdict(done)}


def _told(desk: Desk, contents: Contents) -> dict[str, Any]:
    """What is carried, and which of its names are here."""
    shelves = {each.name.casefold() for each in desk.library.albums.all()}
    faces: dict[str, int] = {}
    for shot in contents.photos:
        for face in shot.faces:
            faces[face.person] = faces.get(face.person, 0) + 1
    return {
        "photographs": len(contents.photos),
        "people": [
            {
                "name": each.name,
                "faces": faces.get(each.name, 0),
                "cloak": each.cloak is not None,
                "here": desk.library.people.find(each.name) is not None,
            }
            for each in contents.people
        ],
        "shelves": [
            {
                "name": each.name,
                "photos": len(each.photos),
                "search": each.search is not None,
                "here": each.name.casefold() in shelves,
            }
            for each in contents.albums
        ],
    }
