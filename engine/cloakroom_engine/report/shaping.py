"""Letters that join, or run from right to left, as HarfBuzz sets them in one font of this computer.

reportlab sets one glyph for each letter, from left to right. A run of such writing is handed to
HarfBuzz here, and comes back as letters of the font's private area that stand for the glyphs, in
the order in which they are seen. What is lost: such a name cannot be copied out of the PDF as text,
and marks stand where the pen is.
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
_PICTURES: Final = 0x1F000
"""From here on: emoji and their like."""
LONGEST: Final = 40
"""Letters of a phrase from right to left in one line: they fit into every column."""
_NUMBER: Final = re.compile(r"\d+(?:[.,:/-]\d+)*")


def phrases(text: str) -> Iterator[tuple[str, bool]]:
    """The text in order, in parts; and of each part whether it has to be shaped.

    What runs from right to left is a part of its own, with whatever stands between its words: of
    neighbours that run the other way each has its own place.
    """
    at = 0
    while at < len(text):
        kind, end = _kind(text[at]), at
        last = at
        while end < len(text) and (_kind(text[end]) == kind or (kind and _inside(text[end]))):
            if _kind(text[end]) == kind:
                last = end
            end += 1
        yield text[at : last + 1], bool(kind)
        at = last + 1


def lines(phrase: str) -> list[str]:
    """A phrase in lines that fit: what is seen from its end cannot be broken where a line is full.

    Only one that runs from right to left, and is long, has more than one.
    """
    found = []
    while _is_right_to_left(phrase) and len(phrase) > LONGEST:
        ends = [at for at in range(LONGEST // 2, LONGEST) if not phrase[at].isalnum()]
        cut = ends[-1] + 1 if ends else LONGEST
        found.append(phrase[:cut].rstrip())
        phrase = phrase[cut:].lstrip()
    return [*found, phrase]


def runs(phrase: str) -> list[tuple[str, bool]]:
    """A phrase in runs of one script, from left to right as they are seen, and whether each is read
    the other way. Numbers keep their own direction."""
    found: list[tuple[str, str]] = []
    for part in re.split(f"({_NUMBER.pattern})", phrase):
        if part and _NUMBER.fullmatch(part):
            found.append((part, ""))
            continue
        for sign in part:
            script = _script(sign)
            if found and (script in {"", found[-1][1]}) and found[-1][1]:
                found[-1] = found[-1][0] + sign, found[-1][1]
            else:
                found.append((sign, script))
    if not _is_right_to_left(phrase):
        return [(run, False) for run, _ in found]
    return [(run, not _NUMBER.fullmatch(run)) for run, _ in reversed(found)]


def glyphs(run: str, font: Any, *, backwards: bool) -> str:
    """A run as letters of ``font`` (a reportlab ``TTFont``) that stand for its glyphs."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(run)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if backwards else "ltr"
    uharfbuzz.shape(font.hbFont(_SIZE), buffer)
    scale = _SIZE / font.hbFace.upem
    found = []
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        name = f"cloakroom-{info.codepoint}-{place.x_advance}"
        advance = place.x_advance * scale
        found.append(chr(font.hbAddPrivate(name, info.codepoint, advance)))
    return "".join(found)


def _kind(sign: str) -> str:
    if unicodedata.bidirectional(sign) in _RIGHT_TO_LEFT:
        return "right to left"
    return "joined" if _needs(sign) else ""


def _script(sign: str) -> str:
    """The script of a letter by the first word of its name; empty for what belongs to any."""
    if ord(sign) > _PICTURES:
        return "PICTURES"
    if not unicodedata.category(sign).startswith(("L", "M")):
        return ""
    return unicodedata.name(sign, "").partition(" ")[0]


def _needs(sign: str) -> bool:
    code = ord(sign)
    return (
        _JOINED_ABOVE <= code < _JOINED_BELOW
        or sign == _ZERO_WIDTH_JOINER
        or sign in _VARIANTS
        or code > _PICTURES
    )


def _inside(sign: str) -> bool:
    return unicodedata.bidirectional(sign) in _BETWEEN


def _is_right_to_left(part: str) -> bool:
    return any(unicodedata.bidirectional(sign) in _RIGHT_TO_LEFT for sign in part)
