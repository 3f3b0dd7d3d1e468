"""Verbs that look at no photo: no network is loaded for them, and none of its libraries.

torch alone takes more than a second to load, so what a verb here needs is imported by it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import Any, Final, Protocol, cast

from cloakroom_engine.cloak.share_out import exposure
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import Library
from cloakroom_engine.library.sqlcipher import Error
from cloakroom_engine.models.device import Device, Wanted
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.paths import Paths
from cloakroom_engine.settings import Settings


class Shelf(Protocol):
    """What such a verb is handed: a desk, or what of one can be had quickly."""

    @property
    def paths(self) -> Paths:
        """The profile."""

    @property
    def library(self) -> Library:
        """The library, open."""

    @property
    def registry(self) -> Registry:
        """The models that are there."""

    @property
    def device(self) -> Device:
        """Where networks would run."""


@dataclass(frozen=True)
class _Shelf:
    paths: Paths
    library: Library
    registry: Registry
    device: Device


@contextmanager
def open_shelf(paths: Paths, device: Wanted | None, threads: int | None) -> Iterator[Shelf]:
    """As ``open.open_desk``, for verbs of this module alone.

    Raises:
        EngineError: ``library.*``, ``device.unavailable``.
    """
    settings, _ = Settings.load(paths.settings)
    with Library(paths) as library:
        where = Device(device or cast(Wanted, settings.device), threads=threads)
        folders = [paths.models, paths.resources / "models"]
        yield _Shelf(paths, library, Registry(folders, paths.resources, where), where)


def _people(shelf: Shelf) -> dict[str, Any]:
    """``person.list``: everybody, how many photos they are known by, their cloak."""
    library = shelf.library
    under: dict[int, list[str]] = {}
    protected: dict[int, int] = {}
    for cloak_id, person_id, photo_sha256 in library.protected.worn():
        under.setdefault(cloak_id, []).append(photo_sha256)
        protected[person_id] = protected.get(person_id, 0) + 1
    known = library.people.faces_known()
    found = []
    for person in library.people.all():
        cloak = library.cloaks.latest(person.id)
        found.append(
            {
                **asdict(person),
                "photos": known.get(person.id, 0),
                "cloak": asdict(cloak) if cloak else None,
                "exposure": exposure(cloak.recipe.masks, under.get(cloak.id, ())) if cloak else (),
                "protected": protected.get(person.id, 0),
            }
        )
    return {"people": found}


def _models(shelf: Shelf) -> dict[str, Any]:
    from cloakroom_engine.pipeline.installed import listing

    return listing(shelf)


def _doctor(shelf: Shelf) -> dict[str, Any]:
    from cloakroom_engine.pipeline.doctor import doctor

    return doctor(shelf)


def run(shelf: Shelf, verb: str) -> dict[str, Any]:
    """Run one of ``VERBS``.

    Raises:
        EngineError: ``library.corrupt`` where it is the library that makes no sense.
    """
    try:
        return VERBS[verb](shelf)
    except (TypeError, ValueError, IndexError, KeyError, Error) as odd:
        if not shelf.library.is_sound():
            raise EngineError("library.corrupt", reason="content") from odd
        raise


VERBS: Final[Mapping[str, Callable[[Shelf], dict[str, Any]]]] = {
    "person.list": _people,
    "models.list": _models,
    "doctor": _doctor,
}
