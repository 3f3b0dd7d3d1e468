"""What a file is, told by its first bytes: names lie, and Pillow's own guessing opens too much.

The one list of photos' kinds and endings, for the engine and for the window. Standard library only.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from cloakroom_engine import far, opening

HEAD_BYTES: Final = 64
"""How many first bytes of a file are enough to tell its format."""

PHOTO, OTHER_PHOTO, FILM, OTHER = "photo", "other_photo", "film", "other"
"""What ``of_file`` says: a photo that can be opened; one that cannot, or a file that is called a
photo and is none; a film; anything else."""

ENDINGS: Final = frozenset(
    {
        ".jpg", ".jpeg", ".jpe", ".jfif", ".jif", ".mpo", ".png", ".webp", ".tif", ".tiff",
        ".heic", ".heif", ".heics", ".heifs", ".hif", ".avif", ".avifs", ".bmp", ".dib", ".gif",
        ".jp2", ".j2k", ".jpf", ".jpx", ".pgm", ".ppm", ".jxl",
        ".dng", ".cr2", ".cr3", ".crw", ".nef", ".nrw", ".arw", ".sr2", ".raf", ".orf", ".rw2",
        ".rwl", ".pef", ".srw", ".3fr", ".fff", ".iiq", ".erf", ".mef", ".mrw", ".x3f",
    }
)  # fmt: skip
"""What photos are usually called. What a file is decides; its name only makes it one to be told of
where it turns out to be none."""

FILM_ENDINGS: Final = frozenset(
    {".mp4", ".m4v", ".mov", ".mkv", ".webm", ".avi", ".mts", ".m2ts", ".mpg", ".mpeg", ".3gp"}
)
"""What films are usually called, for a dialog that offers files."""

_HEIF_BRANDS: Final = frozenset(
    {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"mif2", b"msf1", b"heif"}
)
_AVIF_BRANDS: Final = frozenset({b"avif", b"avis"})
_TIFF_HEADS: Final = (b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+")
_CANON_RAW: Final = b"CR\x02\x00"
_BMP_HEADERS: Final = frozenset({12, 16, 40, 52, 56, 64, 108, 124})
_UNOPENED: Final = (
    b"\xff\x0a", b"\x00\x00\x00\x0cJXL \r\n\x87\n",  # JPEG XL
    b"II\xbc\x01", b"8BPS", b"gimp xcf", b"BPG\xfb", b"FLIF", b"qoif", b"v/1\x01", b"#?RADIANCE",
    b"FOVb", b"\x00MRM", b"II\x1a\x00\x00\x00HEAP",
)  # fmt: skip
"""JPEG XR, Photoshop, GIMP and other pictures; raw files of Sigma, Minolta and Canon's oldest."""
_RAW: Final = (b"FUJIFILMCCD-RAW", b"IIRO", b"IIRS", b"MMOR", b"IIU\x00")
"""Raw files of Fujifilm, Olympus and Panasonic. Canon's say so later; those of others begin as any
TIFF does, which the decoder looks into."""
_CR3_BRAND: Final = b"crx "
_MATROSKA: Final = b"\x1a\x45\xdf\xa3"
"""WebM too."""
_FILM_BOXES: Final = frozenset({b"ftyp", b"moov", b"mdat", b"wide", b"skip", b"free", b"pnot"})


def sniff(head: bytes) -> str | None:
    """The format of a file that begins with ``head`` (at least ``HEAD_BYTES``, or all of it).

    Returns one of "jpeg" "png" "webp" "tiff" "heic" "avif" "gif" "bmp" "jpeg2000" "pnm" "raw", or
    None for anything else (text among it). "raw" is a camera's; a "tiff" may be one too.
    """
    if head[4:8] == b"ftyp":
        return _iso_media(head)
    if head.startswith(_TIFF_HEADS):
        return "raw" if head[8:12] == _CANON_RAW else "tiff"
    # Two or four letters are no signature: other files, and much text, begin like that.
    for name, told in (
        ("webp", head.startswith(b"RIFF") and head[8:12] == b"WEBP"),
        ("bmp", head.startswith(b"BM") and int.from_bytes(head[14:18], "little") in _BMP_HEADERS),
        ("pnm", head.startswith((b"P5", b"P6")) and head[2:3].isspace()),
    ):
        if told:
            return name
    for name, signatures in (
        ("jpeg", (b"\xff\xd8\xff",)),
        ("png", (b"\x89PNG\r\n\x1a\n",)),
        ("gif", (b"GIF87a", b"GIF89a")),
        ("jpeg2000", (b"\xff\x4f\xff\x51", b"\x00\x00\x00\x0cjP  \r\n\x87\n")),
        ("raw", _RAW),
    ):
        if head.startswith(signatures):
            return name
    return None


def of_file(path: Path) -> str:
    """What a file is: ``PHOTO``, ``OTHER_PHOTO``, ``FILM`` or ``OTHER``.

    One that cannot be read is taken for what it is called: whoever opens it is told. So is one in
    an object store, where every look is a question over the network; films are nothing there.
    """
    called = path.suffix.lower() in ENDINGS
    if far.is_far(path):
        return PHOTO if called else OTHER
    try:
        with opening.regular(path) as file:
            head = file.read(HEAD_BYTES)
    except OSError:
        return OTHER_PHOTO if called else OTHER
    if sniff(head) is not None:
        return PHOTO
    if called or head.startswith(_UNOPENED) or head[4:12] == b"ftypjxl ":
        return OTHER_PHOTO
    film = head[4:8] in _FILM_BOXES or head.startswith(_MATROSKA) or head[8:12] == b"AVI "
    return FILM if film else OTHER


def _iso_media(head: bytes) -> str | None:
    """HEIC, AVIF and Canon's raw files share a container with video: brands tell them apart."""
    if head[8:12] == _CR3_BRAND:
        return "raw"
    size = min(int.from_bytes(head[:4], "big"), len(head))
    brands = {head[8:12]} | {head[at : at + 4] for at in range(16, size - 3, 4)}
    if brands & _AVIF_BRANDS:
        return "avif"
    return "heic" if brands & _HEIF_BRANDS else None
