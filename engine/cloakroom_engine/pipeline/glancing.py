"""The craft of looking at a photo: everything that networks and pixels tell of it, no library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.errors import EngineError
from cloakroom_engine.faces.detect import detect
from cloakroom_engine.faces.embed import embed
from cloakroom_engine.models.detector import Detection
from cloakroom_engine.photo import files, thumbnail
from cloakroom_engine.photo.decoded import DecodedPhoto
from cloakroom_engine.photo.encode import Encoding, plan
from cloakroom_engine.photo.metadata import taken_s
from cloakroom_engine.pipeline.tools import Tools
from cloakroom_engine.records import Box, Points

Rows = Mapping[str, NDArray[np.float32]]
"""By recogniser's name: (n, D) of n faces."""


@dataclass(frozen=True)
class Place:
    """Where a face is: its box and landmarks in the upright photo, in pixels."""

    box_px: Box
    points_px: Points

    @classmethod
    def of(cls, found: Detection) -> Place:
        """Where a detector found one."""
        points = np.asarray(found.points_px, np.float64)
        return cls(
            cast(Box, tuple(map(float, found.box_px))),
            cast(Points, tuple((float(x), float(y)) for x, y in points)),
        )


@dataclass(frozen=True)
class Ask:
    """What is to be found out about a photo.

    In the content with the sha256 ``known`` the library knows the faces: none are searched for, and
    only ``faces`` of them are looked at closely. In any other content that is all that are found.

    ``networks`` name the recognisers that embed each, ``usual`` the one that knows a face of a
    photo that was edited; ``pictures`` asks for the small ones (but for the whole photo's where it
    is ``shown`` already), and ``saved`` (format and quality) for how a copy would be written.
    """

    path: Path
    usual: str
    known: str = ""
    before: bool = False
    """Whether other content of this photo is known."""
    faces: tuple[Place, ...] = ()
    networks: tuple[str, ...] = ()
    pictures: bool = False
    shown: bool = False
    saved: tuple[str, int | None] | None = None


@dataclass(frozen=True)
class Facts:
    """What the library notes of a file, before and after it is understood."""

    sha256: str
    size_bytes: int
    mtime_ns: int
    width: int = 0
    height: int = 0
    format: str = ""

    @classmethod
    def of(cls, path: Path, decoded: DecodedPhoto | None = None) -> Facts:
        """Read them.

        Raises:
            EngineError: ``photo.*``.
        """
        state = files.status(path)
        size = (decoded.width, decoded.height, decoded.format) if decoded else (0, 0, "")
        return cls(files.sha256_of(path), state.st_size, state.st_mtime_ns, *size)


@dataclass(frozen=True, eq=False)
class Glance:
    """What was found out.

    ``found`` are the faces that were searched for, None where they are known. ``rows`` and
    ``crops`` are of these, else of those that were asked about.
    """

    facts: Facts
    problem: EngineError | None = None
    """Why nobody can look at the photo."""
    taken_s: int | None = None
    found: tuple[tuple[Place, float], ...] | None = None
    rows: Rows = field(default_factory=dict)
    crops: tuple[bytes, ...] = ()
    thumbnail: bytes = b""
    saved: Encoding | None = None
    unsaved: EngineError | None = None
    """Why no copy can be written as it was asked for."""


def glance(tools: Tools, ask: Ask) -> Glance:
    """Look at a photo.

    Raises:
        EngineError: ``photo.missing``; ``photo.unreadable`` for a file that nobody can read to its
            end. Any other trouble is the answer's ``problem``.
    """
    try:
        decoded = tools.recent.open(ask.path)
    except EngineError as problem:
        if problem.code == "photo.missing":
            raise
        return Glance(Facts.of(ask.path), problem)
    facts = Facts.of(ask.path, decoded)
    found, places, networks = None, ask.faces, ask.networks
    if facts.sha256 != ask.known:
        seen = [(Place.of(each), each.score) for each in detect(tools.detector, decoded.rgb_u8)]
        found, places = tuple(seen), tuple(place for place, _ in seen)
        if ask.before:
            networks = tuple(dict.fromkeys((*networks, ask.usual)))
    saved, unsaved = _saved(decoded, ask)
    return Glance(
        facts,
        taken_s=taken_s(decoded.exif),
        found=found,
        rows=measured(tools, decoded.rgb_u8, places, networks),
        crops=tuple(thumbnail.of_face(decoded, each.box_px) for each in places)
        if ask.pictures
        else (),
        thumbnail=thumbnail.of_photo(decoded)
        if ask.pictures and (found is not None or not ask.shown)
        else b"",
        saved=saved,
        unsaved=unsaved,
    )


@dataclass(frozen=True)
class Closer:
    """Faces of a photo that are to be embedded by recognisers, wherever they were found."""

    path: Path
    places: tuple[Place, ...]
    networks: tuple[str, ...]


def look_closer(tools: Tools, asked: Closer) -> dict[str, NDArray[np.float32]]:
    """By recogniser's name the (n, D) embeddings of faces whose places are known.

    Raises:
        EngineError: ``photo.*``, ``model.*``.
    """
    rgb_u8 = tools.recent.open(asked.path).rgb_u8
    return measured(tools, rgb_u8, asked.places, asked.networks)


def measured(
    tools: Tools, rgb_u8: NDArray[np.uint8], places: Sequence[Place], networks: Sequence[str]
) -> dict[str, NDArray[np.float32]]:
    """Faces of one photo as recognisers see them, one by one: what is embedded together comes out
    different in its last bits, and a face's embedding should not hang on who stands beside it."""
    found = {}
    for name in networks if places else ():
        network = tools.registry.recogniser(name)
        one_by_one = [
            embed(network, [(rgb_u8, np.array(each.points_px, np.float64))])[0] for each in places
        ]
        found[name] = np.stack(one_by_one)
    return found


def _saved(decoded: DecodedPhoto, ask: Ask) -> tuple[Encoding | None, EngineError | None]:
    if ask.saved is None:
        return None, None
    try:
        return plan(decoded, *ask.saved), None
    except EngineError as problem:
        return None, problem
