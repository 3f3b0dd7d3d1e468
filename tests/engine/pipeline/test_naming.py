"""Names that other programs left: shown, taken after a yes, and carried by no copy."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from desks import opened
from numpy.typing import NDArray
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from cloakroom_engine.models.registry import Registry
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.photo.encode import encoded
from cloakroom_engine.photo.metadata import FIELDS
from cloakroom_engine.pipeline import scan, verbs
from cloakroom_engine.pipeline.desk import Desk

LEFT, RIGHT = (0.21, 0.25, 0.1, 0.26), (0.71, 0.25, 0.1, 0.26)
"""The astronaut's face in two of her side by side: middle and size."""


def xmp(*entries: tuple[str, tuple[float, float, float, float]]) -> bytes:
    listed = "".join(
        f'<rdf:li mwg-rs:Name="{name}" mwg-rs:Type="Face"><mwg-rs:Area stArea:x="{x}"'
        f' stArea:y="{y}" stArea:w="{w}" stArea:h="{h}" stArea:unit="normalized"/></rdf:li>'
        for name, (x, y, w, h) in entries
    )
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description'
        ' xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/"'
        ' xmlns:stArea="http://ns.adobe.com/xmp/sType/Area#"><mwg-rs:Regions><mwg-rs:RegionList>'
        f"<rdf:Bag>{listed}</rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions></rdf:Description>"
        "</rdf:RDF></x:xmpmeta>"
    ).encode()


@pytest.fixture(scope="module")
def desk(
    tmp_path_factory: pytest.TempPathFactory, defaults: Registry, astronaut: NDArray[np.uint8]
) -> Iterator[Desk]:
    """Two photos that name faces: one as it stands, one stored on its side."""
    folder = tmp_path_factory.mktemp("named")
    both = Image.fromarray(np.hstack([astronaut, astronaut]))
    both.save(
        folder / "both.jpg", quality=92, xmp=xmp(("Eileen", LEFT), ("Nobody", (0.5, 0.9, 0.1, 0.1)))
    )
    exif = Image.Exif()
    exif[274] = 6
    exif[270] = "a caption"
    # As a program writes it that goes by the stored picture: x runs down, y to the left.
    (x, y, w, h) = RIGHT
    stored = (y, 1 - x, h, w)
    both.rotate(90, expand=True).save(
        folder / "turned.jpg",
        quality=92,
        exif=exif,
        xmp=xmp(("eileen", stored), ("Ann", (y, 1 - LEFT[0], h, w))),
    )
    with opened(folder / "home", defaults) as opened_:
        told = scan.scan(opened_, [folder])
        assert told.faces == 4
        yield opened_


def test_shown_first_then_taken(desk: Desk) -> None:
    library = desk.library
    told = verbs.run(desk, "people.names", {})
    assert [(each["name"], len(each["face_ids"])) for each in told["people"]] == [
        ("Eileen", 2), ("Ann", 1),
    ]  # fmt: skip
    assert (told["state"], told["nowhere"], told["photographs"]) == ("asked", 1, 2)
    assert library.people.all() == []

    # What was said here stays.
    (anns,) = told["people"][1]["face_ids"]
    bob = library.people.add("Bob")
    library.faces.decide(anns, bob.id, yes=True)
    done = verbs.run(desk, "people.names", {"yes": True, "take": {"Eileen": "Eileen C."}})
    assert (done["state"], done["otherwise"]) == ("done", 1)
    assert sorted(each.name for each in library.people.all()) == ["Bob", "Eileen C."]
    eileen = library.people.by_name("Eileen C.")
    mine = library.faces.of_person(eileen.id, decided_only=True)
    assert len(mine) == 2
    by_photo = {face.photo_id: face for face in mine}
    assert len(by_photo) == 2
    for photo_id, face in by_photo.items():
        photo = library.photos.get(photo_id)
        assert photo is not None
        # Hers is the left one as it stands, the right one in the photo on its side.
        assert (face.box_px[0] < photo.width / 2) == photo.path.endswith("both.jpg")
    library.people.rename(eileen.id, "Eileen")
    assert verbs.run(desk, "people.names", {})["known"] == 2


def test_left_out_by_an_empty_name(desk: Desk) -> None:
    before = len(desk.library.people.all())
    verbs.run(desk, "people.names", {"yes": True, "take": {"Eileen": "", "Ann": ""}})
    assert len(desk.library.people.all()) == before


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp", "tiff"])
def test_copies_never_carry_them(desk: Desk, tmp_path: Path, kind: str) -> None:
    photo = next(each for each in desk.library.photos.all() if each.path.endswith("turned.jpg"))
    source = Path(photo.path)
    if kind != "jpeg":
        with Image.open(photo.path) as image:
            source = tmp_path / f"source.{kind}"
            text = PngInfo()
            text.add_itxt("XML:com.adobe.xmp", image.info["xmp"].decode())
            usual = {"exif": image.getexif(), "xmp": image.info["xmp"]}
            more = {"png": {"pnginfo": text}, "tiff": {"tiffinfo": {700: image.info["xmp"]}}}
            image.save(source, **more.get(kind, usual))
    assert b"ileen" in source.read_bytes()
    decoded = decode(source)
    copy, _ = encoded(decoded, decoded.pixels, keep_metadata=FIELDS)
    for word in (b"ileen", b"mwg-rs", b"xmpmeta", b"RegionList"):
        assert word not in copy
