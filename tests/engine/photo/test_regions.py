"""Faces that other programs named: read as they are written in the wild, and nothing worse."""

from __future__ import annotations

import io
import time
from pathlib import Path

import pytest
from PIL import Image

from cloakroom_engine.photo.regions import Region, named

AREA = 'stArea:x="0.5" stArea:y="0.25" stArea:w="0.2" stArea:h="0.1" stArea:unit="normalized"'
BOX = pytest.approx((0.4, 0.2, 0.6, 0.3))


def packet(entries: str) -> bytes:
    """XMP as Lightroom and digiKam write it."""
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/"
 xmlns:stArea="http://ns.adobe.com/xmp/sType/Area#"
 xmlns:stDim="http://ns.adobe.com/xap/1.0/sType/Dimensions#">
<mwg-rs:Regions rdf:parseType="Resource">
<mwg-rs:AppliedToDimensions stDim:w="40" stDim:h="80" stDim:unit="pixel"/>
<mwg-rs:RegionList><rdf:Bag>{entries}</rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>""".encode()


LIGHTROOM = f"""<rdf:li><rdf:Description mwg-rs:Name="Anna Ärger" mwg-rs:Type="Face">
<mwg-rs:Area {AREA}/></rdf:Description></rdf:li>"""
DIGIKAM = f"""<rdf:li mwg-rs:Name="Anna Ärger" mwg-rs:Type="Face"><mwg-rs:Area {AREA}/></rdf:li>"""
ELEMENTS = """<rdf:li rdf:parseType="Resource"><mwg-rs:Name>Anna  Ärger</mwg-rs:Name>
<mwg-rs:Type>Face</mwg-rs:Type><mwg-rs:Area rdf:parseType="Resource"><stArea:x>0.5</stArea:x>
<stArea:y>0.25</stArea:y><stArea:w>0.2</stArea:w><stArea:h>0.1</stArea:h></mwg-rs:Area></rdf:li>"""


def photo(folder: Path, xmp: bytes = b"", name: str = "a.jpg", turn: int = 1) -> Path:
    image = Image.new("RGB", (80, 40))
    exif = image.getexif()
    exif[274] = turn
    out = io.BytesIO()
    image.save(out, {"j": "JPEG", "w": "WEBP", "t": "TIFF"}[name[-3]], exif=exif, xmp=xmp)
    path = folder / name
    path.write_bytes(out.getvalue())
    return path


@pytest.mark.parametrize("entry", [LIGHTROOM, DIGIKAM, ELEMENTS])
def test_as_lightroom_digikam_and_exiftool_write_them(tmp_path: Path, entry: str) -> None:
    found = named(photo(tmp_path, packet(entry), turn=6))
    ((region,), turn) = (found.regions, found.turn)
    assert (region.name, region.box, turn) == ("Anna Ärger", BOX, 6)


def test_in_sidecars_too_and_each_once(tmp_path: Path) -> None:
    path = photo(tmp_path, packet(DIGIKAM))
    (tmp_path / "a.xmp").write_bytes(packet(DIGIKAM))
    (tmp_path / "a.jpg.xmp").write_bytes(packet(DIGIKAM.replace("Anna Ärger", "Ben")))
    assert [each.name for each in named(path).regions] == ["Anna Ärger", "Ben"]


@pytest.mark.parametrize(
    "entry",
    [
        DIGIKAM.replace('"Face"', '"Pet"'),
        DIGIKAM.replace("Anna Ärger", " "),
        DIGIKAM.replace("Anna Ärger", "A" * 500),
        DIGIKAM.replace("normalized", "pixel"),
        DIGIKAM.replace('x="0.5"', 'x="nan"'),
        DIGIKAM.replace('w="0.2"', 'w="0"'),
        DIGIKAM.replace('w="0.2"', 'w="many"'),
        DIGIKAM.replace(f"<mwg-rs:Area {AREA}/>", ""),
        DIGIKAM + "<rdf:li>",
        "",
    ],
)
def test_what_is_no_named_face_is_left(tmp_path: Path, entry: str) -> None:
    assert named(photo(tmp_path, packet(entry))).regions == ()


def test_entities_that_grow_without_end_are_not_read(tmp_path: Path) -> None:
    grow = '<!ENTITY a0 "x">'
    grow += "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10}">' for at in range(1, 12))
    text = packet(DIGIKAM).replace(b"<rdf:RDF", f"<!DOCTYPE x [{grow}]><rdf:RDF".encode(), 1)
    began = time.process_time()
    assert named(photo(tmp_path, text)).regions == ()
    assert time.process_time() - began < 1


def test_turned_as_the_photo_is() -> None:
    """Every orientation: the corner of the stored picture is where Pillow puts it."""
    from PIL import ImageOps

    for turn in range(1, 9):
        stored = Image.new("L", (8, 4))
        stored.putpixel((6, 0), 255)
        exif = stored.getexif()
        exif[274] = turn
        out = io.BytesIO()
        stored.save(out, "PNG", exif=exif)
        upright = ImageOps.exif_transpose(Image.open(out))
        left, top, right, bottom = Region("a", (6 / 8, 0, 7 / 8, 1 / 4)).upright(turn).box
        wide, high = upright.size
        assert upright.getbbox() == (
            round(left * wide), round(top * high), round(right * wide), round(bottom * high),
        )  # fmt: skip
