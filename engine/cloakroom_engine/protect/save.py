"""Writing a protected copy that keeps its promise: similarity is judged on the saved file."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cloakroom_engine.photo.decode import decode
from cloakroom_engine.photo.decoded import DecodedPhoto
from cloakroom_engine.photo.encode import encode
from cloakroom_engine.photo.visibility import visibility
from cloakroom_engine.protect.face import FaceDelta, add
from cloakroom_engine.protect.write import new_file
from cloakroom_engine.records import Visibility

TRIES = 5
LEAST_GAIN = 0.6
"""What a coarse encoder does to a photo is not the cloak's to pay for with all it has."""
SHORTFALL = 0.0005
"""Structural similarity by which the saved file may miss the floor."""


@dataclass(frozen=True)
class Written:
    """A protected copy as it lies on the disk: its bytes' sha256 and how far it is from the
    original on the (worst) face."""

    sha256: str
    visibility: Visibility


def save(
    photo: DecodedPhoto,
    deltas: Sequence[FaceDelta],
    target: Path,
    *,
    original: Path,
    floor: float,
    format: str = "keep",  # noqa: A002 - the command line's word
    quality: int | None = None,
    keep_metadata: frozenset[str] = frozenset(),
    before_placing: Callable[[Written], None],
) -> Written:
    """Write ``photo`` with ``deltas`` added to ``target``, whole or not at all.

    A lossy file adds its own damage. The file is decoded again before it is put in place, and
    where it misses ``floor`` on a face the perturbation is weakened and the file written anew,
    down to ``LEAST_GAIN``: below that the encoder's own damage is most of it.

    ``before_placing`` is called when the file is finished and not yet under its name: what it
    notes is there whenever the file is, also after a crash between the two.

    Raises:
        EngineError: as ``write.new_file`` and ``photo.encode.encode``.
    """
    gain = 1.0
    with new_file(target, original=original) as part:
        for _ in range(TRIES):
            part.unlink(missing_ok=True)
            pixels = add(photo.pixels, deltas, gain)
            encode(photo, pixels, part, format=format, quality=quality, keep_metadata=keep_metadata)
            del pixels  # a 48-megapixel photo is 144 MB each time
            saved_u8 = decode(part).rgb_u8
            seen = [visibility(photo.rgb_u8, saved_u8, face.crop_px) for face in deltas]
            worst = min(seen, key=lambda each: each.ssim)
            if worst.ssim >= floor - SHORTFALL or gain <= LEAST_GAIN:
                break
            gain = max(LEAST_GAIN, gain * math.sqrt(0.97 * (1 - floor) / (1 - worst.ssim)))
        written = Written(hashlib.sha256(part.read_bytes()).hexdigest(), worst)
        before_placing(written)
    return written
