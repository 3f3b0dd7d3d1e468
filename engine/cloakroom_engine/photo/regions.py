"""Faces that other programs named: MWG regions in a photo's XMP, or in the sidecar beside it.

Metadata Working Group, Guidelines for Handling Image Metadata 2.0, "Image Regions": a list of
areas by their middle and size, in parts of the picture. Copies carry no XMP, so none of this.
"""

from __future__ import annotations

import io
import math
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from PIL import Image

from cloakroom_engine.budgets import REGION_FACES, REGION_TEXT_BYTES
from cloakroom_engine.errors import EngineError
from cloakroom_engine.photo import files
from cloakroom_engine.photo.metadata import BROKEN_EXIF, orientation
from cloakroom_engine.records import Box

_RDF: Final = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_MWG: Final = "{http://www.metadataworkinggroup.com/schemas/regions/}"
_AREA: Final = "{http://ns.adobe.com/xmp/sType/Area#}"
_BEGIN: Final = re.compile(rb"<(?:x:xmpmeta|rdf:RDF)[\s>]")
_SPELLED: Final = (b"mwg-rs", b"metadataworkinggroup")
_LETTERS: Final = 200
_TURNED: Final = {
    # Orientation of EXIF: where (x, y) of the stored picture is in the upright one.
    1: lambda x, y: (x, y), 2: lambda x, y: (1 - x, y), 3: lambda x, y: (1 - x, 1 - y),
    4: lambda x, y: (x, 1 - y), 5: lambda x, y: (y, x), 6: lambda x, y: (1 - y, x),
    7: lambda x, y: (1 - y, 1 - x), 8: lambda x, y: (y, 1 - x),
}  # fmt: skip


@dataclass(frozen=True)
class Region:
    """A named face; ``box`` in parts of the picture's width and height, as it was written."""

    name: str
    box: Box

    def upright(self, turn: int) -> Region:
        """The same in the picture as it is seen, of a stored one with this orientation (1..8)."""
        left, top, right, bottom = self.box
        (x0, y0), (x1, y1) = (_TURNED[turn](*corner) for corner in ((left, top), (right, bottom)))
        return Region(self.name, (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)))


@dataclass(frozen=True)
class Named:
    """What a photo's file says of faces, and how the stored picture is turned (EXIF, 1..8)."""

    regions: tuple[Region, ...]
    turn: int


def named(path: Path) -> Named:
    """The named faces of a photo and of its sidecar (``a.jpg.xmp`` or ``a.xmp``), each once.

    Raises:
        EngineError: ``photo.*`` where the photo cannot be read.
    """
    content = files.content(path)
    found = [*_in_bytes(content)]
    for sidecar in (path.with_name(path.name + ".xmp"), path.with_suffix(".xmp")):
        try:
            found += _in_bytes(files.content(sidecar))
        except EngineError:
            continue
    regions = tuple(dict.fromkeys(found))[:REGION_FACES]
    return Named(regions, _turn(content) if regions else 1)


def _in_bytes(untrusted: bytes) -> Iterator[Region]:
    if not any(word in untrusted for word in _SPELLED):
        return
    at = 0
    while (begin := _BEGIN.search(untrusted, at)) is not None:
        name = begin.group()[1:-1]
        end = untrusted.find(b"</" + name + b">", begin.end())
        if end < 0:
            return
        at = end + len(name) + 3
        text = untrusted[begin.start() : at]
        # No honest XMP has entities of its own, which can be made to grow without end.
        if len(text) <= REGION_TEXT_BYTES and b"<!" not in text:
            yield from _in_packet(text)


def _in_packet(text: bytes) -> Iterator[Region]:
    try:
        root = ElementTree.fromstring(text)  # noqa: S314 - bounded, and without entities
    except (ElementTree.ParseError, ValueError, RecursionError):
        return
    for entry in root.iter(f"{_RDF}li"):
        region = _region(entry)
        if region is not None:
            yield region


def _region(entry: ElementTree.Element) -> Region | None:
    """The face of one list entry, whose fields are attributes or elements of it or of a
    description inside."""
    places = [entry, *entry.findall(f"{_RDF}Description")]
    name = " ".join(_field(places, f"{_MWG}Name").split())
    area = next(
        (found for place in places if (found := place.find(f"{_MWG}Area")) is not None), None
    )
    kind = _field(places, f"{_MWG}Type") or "Face"
    if area is None or not name or len(name) > _LETTERS or kind != "Face":
        return None
    inside = [area, *area.findall(f"{_RDF}Description")]
    if _field(inside, f"{_AREA}unit") not in {"", "normalized"}:
        return None
    try:
        x, y, w, h = (float(_field(inside, f"{_AREA}{key}")) for key in "xywh")
    except ValueError:
        return None
    if not all(map(math.isfinite, (x, y, w, h))) or not (0 < w <= 1 and 0 < h <= 1):
        return None
    return Region(name, (x - w / 2, y - h / 2, x + w / 2, y + h / 2))


def _field(places: list[ElementTree.Element], key: str) -> str:
    for place in places:
        if key in place.attrib:
            return place.attrib[key]
        inside = place.find(key)
        if inside is not None:
            return inside.text or ""
    return ""


def _turn(untrusted_photo: bytes) -> int:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            formats = ("JPEG", "PNG", "WEBP")
            with Image.open(io.BytesIO(untrusted_photo), formats=formats) as image:
                return orientation(image)
    except (*BROKEN_EXIF, EOFError, RuntimeError, Image.DecompressionBombError):
        return 1
