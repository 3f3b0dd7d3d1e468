"""Low resolution: the copies shrunk until the face is as small as in a thumbnail or a film."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit.intervals import Rate
from cloakroom_engine.audit.measure import CLEAN, CLOAKED, Asked, Evidence
from cloakroom_engine.audit.standing.judged import Judged, judge, judging, together
from cloakroom_engine.photo.shrink import shrunk

WIDTHS_PX = (16, 24, 32, 48, 64, 112)
"""From a face in a thumbnail or on a far camera to what most recognisers look at."""
NAMES = {width: f"face-{width}px" for width in WIDTHS_PX}
"""The disturbance that each width is."""


@dataclass(frozen=True, slots=True)
class AtWidth:
    """Faces shrunk to ``face_px`` across, of ``photos`` in which they were that large at least.

    ``clean`` and ``cloaked`` have a row for every judge; ``found_clean`` and ``found_cloaked``
    are all judges together, each photo counted once for each of them.
    """

    face_px: int
    photos: int
    found_clean: Rate
    found_cloaked: Rate
    clean: tuple[Judged, ...]
    cloaked: tuple[Judged, ...]


def variants(
    original_u8: NDArray[np.uint8], protected_u8: NDArray[np.uint8], face_px: float
) -> Iterator[tuple[tuple[str, str], NDArray[np.uint8]]]:
    """Both photos, ``((name, CLEAN or CLOAKED), (H, W, 3))``, at every width that is smaller.

    Args:
        original_u8: the clean photo or a part of it.
        protected_u8: the same of the protected copy.
        face_px: how wide the face is in them; nothing is ever enlarged.
    """
    for width in WIDTHS_PX:
        if face_px < width:
            continue
        for variant, image in ((CLEAN, original_u8), (CLOAKED, protected_u8)):
            yield (NAMES[width], variant), shrunk(image, width / face_px)


def table(evidence: Sequence[Evidence], asked: Asked) -> tuple[AtWidth, ...]:
    """What judges make of every width, narrowest first; widths that no photo has are left out.

    Each ``Evidence.probes`` has (n, D) rows under ``NAMES``, NaN where a face is not that large.
    """
    rows = []
    for width in WIDTHS_PX:
        heard = [each for each in judging(evidence, asked) if NAMES[width] in each.probes]
        clean = tuple(judge(each, asked, each.probes[NAMES[width]][CLEAN]) for each in heard)
        cloaked = tuple(judge(each, asked, each.probes[NAMES[width]][CLOAKED]) for each in heard)
        photos = max((each.found.n for each in cloaked), default=0)
        if photos:
            rows.append(AtWidth(width, photos, together(clean), together(cloaked), clean, cloaked))
    return tuple(rows)
