"""From what decoders give to RGB and back by the same numbers, so that tone is kept.

A clip that does not say which matrix it was made with is read as players read it (BT.709 from 720
lines on, BT.601 below) and goes on not saying so.
"""

from __future__ import annotations

from typing import Final

from cloakroom_engine.clip.records import ClipFacts

_MATRICES: Final = {
    "bt709": "bt709", "bt470bg": "bt601", "smpte170m": "smpte170m", "smpte240m": "smpte240m",
    "fcc": "fcc", "bt2020nc": "bt2020", "bt2020c": "bt2020",
}  # fmt: skip
"""How the scaler calls the matrices that ffmpeg tells of."""
_HIGH_DEFINITION: Final = 720
_SCALE: Final = "flags=bicubic+accurate_rnd+full_chroma_int"


def to_rgb(facts: ClipFacts, size: tuple[int, int] | None = None) -> str:
    """ffmpeg's filters from decoded pictures to upright RGB of one ``size``, by default their own
    (width, height)."""
    width, height = size or (facts.width, facts.height)
    # A field of its own would leave combs at every face that moves: woven to one picture.
    woven = "bwdif=mode=send_frame:deint=interlaced," if facts.interlaced else ""
    known = (
        "" if facts.pixel_format.startswith(_NO_MATRIX) else f":in_color_matrix={_matrix(facts)}"
    )
    return f"{woven}scale=w={width}:h={height}:{_SCALE}{known},format=rgb24"


def from_rgb(facts: ClipFacts) -> str:
    """ffmpeg's filters from RGB to what is encoded, told of as the source was."""
    colour = facts.colour
    full = "pc" if colour.range == "pc" else "tv"
    matrix = colour.matrix if colour.matrix in _MATRICES else "unknown"
    return (
        f"scale={_SCALE}:out_color_matrix={_matrix(facts)}:out_range={full},format=yuv420p"
        f",setsar={facts.sar.numerator}/{facts.sar.denominator}"
        f",setparams=range={full}:colorspace={matrix}"
        f":color_primaries={colour.primaries}:color_trc={colour.transfer}"
    )


_NO_MATRIX: Final = ("rgb", "bgr", "argb", "abgr", "gbr", "pal8", "gray")


def _matrix(facts: ClipFacts) -> str:
    standing = min(facts.width, facts.height)
    guessed = "bt709" if standing >= _HIGH_DEFINITION else "bt601"
    return _MATRICES.get(facts.colour.matrix, guessed)
