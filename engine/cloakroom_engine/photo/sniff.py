"""What a file is, told by its first bytes: names lie, and Pillow's own guessing opens too much."""

from __future__ import annotations

from typing import Final

HEAD_BYTES: Final = 64
"""How many first bytes of a file are enough to tell its format."""

_HEIF_BRANDS: Final = frozenset(
    {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"mif2", b"msf1", b"heif"}
)
_AVIF_BRANDS: Final = frozenset({b"avif", b"avis"})
_TIFF_HEADS: Final = (b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+")
_CANON_RAW: Final = b"CR\x02\x00"


def sniff(head: bytes) -> str | None:
    """The format of a file that begins with ``head`` (at least ``HEAD_BYTES``, or all of it).

    Returns one of "jpeg" "png" "webp" "tiff" "heic" "avif" "gif" "bmp" "jpeg2000" "pnm", or None
    for anything else (raw camera files and text among it).
    """
    if head[4:8] == b"ftyp":
        return _iso_media(head)
    if head.startswith(_TIFF_HEADS):
        return None if head[8:12] == _CANON_RAW else "tiff"
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "webp"
    for name, signatures in (
        ("jpeg", (b"\xff\xd8\xff",)),
        ("png", (b"\x89PNG\r\n\x1a\n",)),
        ("gif", (b"GIF87a", b"GIF89a")),
        ("bmp", (b"BM",)),
        ("jpeg2000", (b"\xff\x4f\xff\x51", b"\x00\x00\x00\x0cjP  \r\n\x87\n")),
        ("pnm", (b"P5", b"P6")),
    ):
        if head.startswith(signatures):
            return name
    return None


def _iso_media(head: bytes) -> str | None:
    """HEIC and AVIF share a container with video: the brands tell them apart."""
    size = min(int.from_bytes(head[:4], "big"), len(head))
    brands = {head[8:12]} | {head[at : at + 4] for at in range(16, size - 3, 4)}
    if brands & _AVIF_BRANDS:
        return "avif"
    return "heic" if brands & _HEIF_BRANDS else None
