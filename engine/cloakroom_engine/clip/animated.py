"""GIF and animated WebP, read by Pillow: few builds of ffmpeg know how WebP moves.

Both say how long each picture is shown, in hundredths and thousandths of a second.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image, ImageSequence

from cloakroom_engine import budgets, kinds, opening
from cloakroom_engine.clip.records import ClipFacts, Colour, Frame
from cloakroom_engine.errors import EngineError

TICK: Final = Fraction(1, 1000)
_KINDS: Final = {"gif": "GIF", "webp": "WEBP"}
_SRGB: Final = Colour("gbr", "bt709", "iec61966-2-1", "pc")
CONTAINERS: Final = frozenset(_KINDS)
_SHORTEST_MS: Final = 20
_STANDARD_MS: Final = 100
"""What every browser makes of a picture that is to be shown for a hundredth of a second or none."""


def is_animated(path: Path) -> bool:
    """Whether a file is a GIF or WebP; of one picture or many.

    Raises:
        OSError: where it cannot be read.
    """
    with opening.regular(path) as file:
        return kinds.sniff(file.read(kinds.HEAD_BYTES)) in _KINDS


def count(path: Path) -> int:
    """How many pictures a file holds that ``is_animated``.

    Raises:
        EngineError: ``clip.unreadable``, ``clip.too_large``.
    """
    with _opened(path) as image:
        return int(getattr(image, "n_frames", 1))


def facts(path: Path) -> ClipFacts:
    """As ``probe.facts``, for a file that ``is_animated``.

    Raises:
        EngineError: ``clip.unreadable``, ``clip.too_large``, ``clip.too_long``.
    """
    with _opened(path) as image:
        kind = (image.format or "").lower()
        width, height = image.size
        count = getattr(image, "n_frames", 1)
        if width * height * count > budgets.ANIMATED_PIXELS:
            raise EngineError("clip.too_large", width=width, height=height, frames=count)
        lengths, alpha = [], False
        for each in ImageSequence.Iterator(image):
            each.load()  # WebP says how long a picture lasts when it is there
            lengths.append(_shown_ms(each))
            alpha = alpha or each.has_transparency_data
    whole = sum(lengths) * TICK
    inner = sum(lengths[:-1]) * TICK
    return ClipFacts(
        container=kind,
        codec=kind,
        width=width,
        height=height,
        sar=Fraction(1),
        rotation=0,
        pixel_format="rgba" if alpha else "rgb24",
        depth=8,
        alpha=alpha,
        interlaced=False,
        colour=_SRGB,
        hdr="",
        time_base=TICK,
        frames=count,
        rate=(count - 1) / inner if inner else Fraction(0),
        variable=len(set(lengths)) > 1,
        start=Fraction(0),
        duration=whole,
        claimed=whole,
        bit_rate=int(8 * path.stat().st_size / whole) if whole else 0,
        streams=(),
        ticks=np.cumsum([0, *lengths[:-1]]).astype(np.int64),
    )


def frames(path: Path) -> Iterator[Frame]:
    """Every picture as it is shown, what is transparent laid on white.

    Raises:
        EngineError: ``clip.unreadable`` for a file that breaks off.
    """
    with _opened(path) as image:
        at_ms = 0
        for index, each in enumerate(ImageSequence.Iterator(image)):
            shown = each.convert("RGBA")
            white = Image.new("RGBA", shown.size, "white")
            pixels = np.array(Image.alpha_composite(white, shown).convert("RGB"))
            yield Frame(index, at_ms * TICK, pixels)
            at_ms += _shown_ms(each)


def _shown_ms(image: Image.Image) -> int:
    told = int(image.info.get("duration", 0) or 0)
    return told if told >= _SHORTEST_MS else _STANDARD_MS


@contextmanager
def _opened(path: Path) -> Iterator[Image.Image]:
    try:
        with (
            warnings.catch_warnings(),
            opening.regular(path) as file,
            Image.open(file, formats=tuple(_KINDS.values())) as image,
        ):
            warnings.simplefilter("ignore")  # Pillow's guesses about size: budgets decide
            if image.size[0] * image.size[1] > budgets.CLIP_PIXELS:
                raise EngineError("clip.too_large", width=image.size[0], height=image.size[1])
            yield image
    except (OSError, SyntaxError, ValueError, EOFError, Image.DecompressionBombError) as error:
        raise EngineError("clip.unreadable", path=str(path), reason=str(error)[:200]) from error
