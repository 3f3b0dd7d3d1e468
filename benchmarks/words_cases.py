"""Eight instructions, and what each means, said by hand: which photos, and what becomes of whom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.records import Photo


@dataclass
class Case:
    """A sentence, which photos it means, and what becomes of whom in them.

    ``fates``: by name, "strangers" and "known" (everybody else). ``few``: how many by date.
    """

    sentence: str
    out: str
    means: Callable[[Desk, Photo], bool]
    fates: dict[str, str]
    few: int = 0
    oldest: bool = False
    suffix: str = ""
    language: str = "en"
    strength: str = ""
    problems: list[str] = field(default_factory=list)


def named(desk: Desk, photo: Photo) -> set[str]:
    """Who is in a photo, by the library."""
    found = (face.person_id for face in desk.library.faces.of_photo(photo.id))
    people = [desk.library.people.get(each) for each in found if each is not None]
    return {person.name for person in people if person}


def last_week(photo: Photo, today: date) -> bool:
    """Monday to Sunday of the week before."""
    monday = today - timedelta(days=today.weekday() + 7)
    taken = datetime.fromtimestamp(photo.taken_s, UTC).date()
    return monday <= taken <= monday + timedelta(days=6)


def cases(today: date, folder: Path) -> list[Case]:
    """Eight of the ten; the watched folder and what a judge still finds are run apart."""

    def shows(*names: str) -> Callable[[Desk, Photo], bool]:
        return lambda desk, photo: bool(named(desk, photo) & set(names))

    def inside(name: str) -> Callable[[Desk, Photo], bool]:
        return lambda _, photo: photo.path.startswith(str(folder / name) + "/")

    usual = {"Anna": "cloak", "Me": "cloak", "Ben": "cloak", "Clara": "cloak"}
    return [
        Case(
            "Protect last week's photos of Anna and me, blur everybody else, nothing under 200 "
            "pixels, quickly, into Share1",
            "Share1",
            lambda desk, photo: (
                shows("Anna", "Me")(desk, photo)
                and last_week(photo, today)
                and max(photo.width, photo.height) >= 200
            ),
            {"Anna": "cloak", "Me": "cloak", "known": "blur", "strangers": "blur"},
        ),
        Case(
            "pixelate strangers in the newest 6 group photos, quickly, into Share2",
            "Share2",
            lambda desk, photo: len(desk.library.faces.of_photo(photo.id)) >= 3,
            {**usual, "strangers": "mosaic"},
            few=6,
        ),
        Case(
            "protect the newest 3 photos of Anna from Camera strongly, quickly, as PNG, "
            "into Share3",
            "Share3",
            lambda desk, photo: shows("Anna")(desk, photo) and inside("Camera")(desk, photo),
            {**usual, "strangers": "leave"},
            few=3,
            suffix=".png",
            strength="strong",
        ),
        Case(
            "blur everyone except me in the newest 4 photos of me, quickly, into Share4",
            "Share4",
            shows("Me"),
            {"Me": "cloak", "known": "blur", "strangers": "blur"},
            few=4,
        ),
        Case(
            "protect the oldest 2 photos of Anna subtly and check the copies, quickly, into Share5",
            "Share5",
            shows("Anna"),
            {**usual, "strangers": "leave"},
            few=2,
            oldest=True,
        ),
        Case(
            "verpixle Fremde in den neuesten 5 Fotos aus dem Ordner Phone, schnell, nach Share6",
            "Share6",
            inside("Phone"),
            {**usual, "strangers": "mosaic"},
            few=5,
            language="de",
        ),
        Case(
            "difumina a los desconocidos en las 5 fotos más antiguas, rápido, en Share7",
            "Share7",
            lambda *_: True,
            {**usual, "strangers": "blur"},
            few=5,
            oldest=True,
            language="es",
        ),
        Case(
            "快速保护我最新的3张照片，放到Share8",
            "Share8",
            shows("Me"),
            {**usual, "strangers": "leave"},
            few=3,
            language="zh",
        ),
    ]


def meant(desk: Desk, case: Case) -> set[int]:
    """The photos that a sentence means, found without the room that is tried."""
    photos = [each for each in desk.library.photos.page(limit=10_000) if case.means(desk, each)]
    photos.sort(key=lambda each: (each.taken_s, each.id), reverse=not case.oldest)
    some = photos[: case.few] if case.few else photos
    return {each.id for each in some if not each.code and not each.missing}
