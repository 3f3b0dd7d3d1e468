"""Whether a file holds a gain map: what an HDR screen adds to the picture that is stored.

A copy keeps the picture as every other screen shows it. The map cannot come along: it is a small
picture of the same face without a cloak.
"""

from __future__ import annotations

from typing import Final

_SAID: Final = (
    b"http://ns.adobe.com/hdr-gain-map/",
    b"http://ns.apple.com/HDRGainMap/",
    b"urn:iso:std:iso:ts:21496:-1",
    b"urn:com:apple:photo:2020:aux:hdrgainmap",
)


def has_gain_map(untrusted_bytes: bytes) -> bool:
    """By the names that Adobe's, Apple's and ISO 21496-1's gain maps go by."""
    head = untrusted_bytes[: int.from_bytes(untrusted_bytes[:4], "big")]
    if untrusted_bytes[4:8] == b"ftyp" and b"tmap" in head[:256]:
        return True
    return any(name in untrusted_bytes for name in _SAID)
