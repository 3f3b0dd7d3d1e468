"""Letters that join, or run from right to left, as HarfBuzz sets them in one font of this computer.

reportlab sets one glyph for each letter, from left to right. A run of such writing is handed to
HarfBuzz here, and comes back as letters of the font's private area that stand for the glyphs, in
the order in which they are seen. What is lost: such a name cannot be copied out of the PDF as text,
and marks stand where the pen is. Names are short: a run is not broken between lines.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any, Final

import uharfbuzz

_RIGHT_TO_LEFT: Final = frozenset({"R", "AL"})
_BETWEEN: Final = frozenset({"WS", "CS", "ES", "ET", "ON", "NSM", "EN", "AN", "BN"})
"""What belongs to a phrase of such writing when it stands between its words (UAX #9)."""
_JOINED_ABOVE: Final = 0x0900
"""From Devanagari on, scripts of South and South-East Asia form clusters."""
_JOINED_BELOW: Final = 0x1100
_ZERO_WIDTH_JOINER: Final = "\u200d"
_VARIANTS: Final = ("\ufe0e", "\ufe0f")
_SIZE: Final = 1_000
"""The em in which reportlab keeps advances."""
_NUMBER: Final = re.compile(r"\d+(?:[.,:/-]\d+)*")


def phrases(text: str) -> Iterator[tuple[str, bool]]:
    """The text in order, in parts; and of each part whether it has to be shaped."""
    at = 0
    while at < len(text):
        end = at
        shaped = _needs(text[at])
        last = at
        while end < len(text) and (_needs(text[end]) == shaped or (shaped and _inside(text[end]))):
            if _needs(text[end]) == shaped:
                last = end
            end += 1
        yield text[at : last + 1], shaped
        at = last + 1


def glyphs(phrase: str, font: Any) -> str:
    """A phrase as letters of ``font`` (a reportlab ``TTFont``) that stand for its glyphs."""
    if not _is_right_to_left(phrase):
        return _shaped(phrase, font)
    # Numbers keep their own direction; everything else is seen from the end.
    parts = re.split(f"({_NUMBER.pattern})", phrase)
    return "".join(_shaped(part, font) for part in reversed(parts) if part)


def _shaped(part: str, font: Any) -> str:
    buffer = uharfbuzz.Buffer()
    buffer.add_str(part)
    buffer.guess_segment_properties()
    if _is_right_to_left(part):
        buffer.direction = "rtl"
    uharfbuzz.shape(font.hbFont(_SIZE), buffer)
    scale = _SIZE / font.hbFace.upem
    found = []
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        name = f"cloakroom-{info.codepoint}-{place.x_advance}"
        advance = place.x_advance * scale
        found.append(chr(font.hbAddPrivate(name, info.codepoint, advance)))
    return "".join(found)


def _needs(sign: str) -> bool:
    code = ord(sign)
    return (
        unicodedata.bidirectional(sign) in _RIGHT_TO_LEFT
        or _JOINED_ABOVE <= code < _JOINED_BELOW
        or sign == _ZERO_WIDTH_JOINER
        or sign in _VARIANTS
        or code > 0x1F000
    )


def _inside(sign: str) -> bool:
    return unicodedata.bidirectional(sign) in _BETWEEN


def _is_right_to_left(part: str) -> bool:
    return any(unicodedata.bidirectional(sign) in _RIGHT_TO_LEFT for sign in part)
