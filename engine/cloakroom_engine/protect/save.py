"""Writing a protected copy that keeps its promise: similarity is judged on the saved file."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cloakroom_engine.photo.decoded import DecodedPhoto
from cloakroom_engine.photo.encode import encode
from cloakroom_engine.photo.looks import looks
from cloakroom_engine.photo.visibility import visibility
from cloakroom_engine.protect import foresee
from cloakroom_engine.protect.face import FaceDelta, add
from cloakroom_engine.protect.write import new_file
from cloakroom_engine.records import Visibility

SHORTFALL = 0.0005
"""Structural similarity by which the saved file may miss the floor."""


UNCHANGED = Visibility(ssim=1.0, psnr_db=math.inf, linf=0.0, l2=0.0)
"""Of a copy in which no face is cloaked."""


@dataclass(frozen=True)
class Written:
    """A protected copy as it lies on the disk: its bytes' sha256 and how far it is from the
    original on each face that was changed, on the worst of them, and as a whole (``looks``)."""

    sha256: str
    visibility: Visibility
    faces: tuple[Visibility, ...]
    looks: str


def save(
    photo: DecodedPhoto,
    deltas: Sequence[FaceDelta],
    target: Path,
    *,
    original: Path,
    floor: float | Sequence[float],
    format: str = "keep",  # noqa: A002 - the command line's word
    quality: int | None = None,
    keep_metadata: frozenset[str] = frozenset(),
    before_placing: Callable[[Written], None],
) -> Written:
    """Write ``photo`` with ``deltas`` added to ``target``, whole or not at all.

    A lossy file adds its own damage. The file is decoded again before it is put in place, and
    where it misses ``floor`` (one for all, or one for each of ``deltas``) on a face the
    perturbation is weakened and the file written anew, down to ``foresee.LEAST_GAIN``: below
    that the encoder's own damage is most of it.

    ``before_placing`` is called when the file is finished and not yet under its name: what it
    notes is there whenever the file is, also after a crash between the two.

    Raises:
        EngineError: as ``write.new_file`` and ``photo.encode.encode``.
    """
    floors = [floor] * len(deltas) if isinstance(floor, float) else list(floor)
    gain = foresee.gain(photo, deltas, floors, format=format, quality=quality)
    with new_file(target, original=original) as part:
        for _ in range(foresee.TRIES):
            part.unlink(missing_ok=True)
            pixels = add(photo.pixels, deltas, gain)
            saved_u8 = encode(
                photo, pixels, part, format=format, quality=quality, keep_metadata=keep_metadata
            ).rgb_u8
            del pixels  # a 48-megapixel photo is 144 MB each time
            seen = [visibility(photo.rgb_u8, saved_u8, face.crop_px) for face in deltas]
            worst = min(seen, key=lambda each: each.ssim, default=UNCHANGED)
            short = [
                (1 - least) / (1 - each.ssim)
                for each, least in zip(seen, floors, strict=True)
                if each.ssim < least - SHORTFALL
            ]
            if not short or gain <= foresee.LEAST_GAIN:
                break
            gain = foresee.weaker(gain, min(short))
        sha256 = hashlib.sha256(part.read_bytes()).hexdigest()
        written = Written(sha256, worst, tuple(seen), looks(saved_u8))
        before_placing(written)
    return written
