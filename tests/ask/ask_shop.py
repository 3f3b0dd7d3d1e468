"""Rows of a library to ask about, made through its own front door."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from cloakroom_engine.library import Library
from cloakroom_engine.records import Box, CloakRecipe, Photo, Points

POINTS: Points = ((10.5, 20.0), (30.0, 20.0), (20.0, 30.0), (12.0, 40.0), (28.0, 40.0))
BOX: Box = (0.0, 0.0, 90.0, 90.0)


class Shop:
    """Adds rows; photos are files, so that folders are there."""

    def __init__(self, library: Library, folder: Path) -> None:
        self.library = library
        self.folder = folder
        self._at = 0

    def person(self, name: str, *, cloak: bool = True, rule: str = "protect") -> int:
        person = self.library.people.add(name)
        if rule != "protect":
            self.library.people.set_rule(person.id, rule)
        if cloak:
            recipe = CloakRecipe()
            self.library.cloaks.add(person.id, recipe, b"mask", photos=1, seconds=1.0)
        return person.id

    def photo(
        self, name: str, *people: int | None, day: str = "2026-11-18", side: int = 1000
    ) -> Photo:
        """A photo with a face of each of ``people``; None is a stranger."""
        self._at += 1
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"photo")
        taken = datetime.fromisoformat(day).replace(tzinfo=UTC)
        photo = self.library.photos.add(
            str(path),
            sha256=f"{self._at:064x}",
            size_bytes=5,
            mtime_ns=int(taken.timestamp()) * 1_000_000_000,
            width=side,
            height=side * 3 // 4,
            format="jpeg",
        )
        for person in people:
            face = self.library.faces.add(photo.id, BOX, POINTS, score=0.9, detector="centerface")
            if person is not None:
                self.library.faces.decide(face.id, person, yes=True)
        return photo
