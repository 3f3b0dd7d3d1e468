"""Accuracy against perturbation: the copy's own change laid on weaker and stronger than it was."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit.intervals import Rate
from cloakroom_engine.audit.measure import CLOAKED, Asked, Evidence
from cloakroom_engine.audit.standing.judged import Judged, judge, judging, together
from cloakroom_engine.photo.shrink import shrunk
from cloakroom_engine.photo.visibility import ssim

SHARES = (0.0, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0)
"""Of the change that was shipped; what is above 1 is more than the strength allows."""
NAMES = {share: f"cloak-x{share:g}" for share in SHARES}
"""The disturbance that each share is."""
SEEN_PX = 512
"""Structural similarity is measured on a face of at most this side, as a screen shows it."""


@dataclass(frozen=True, slots=True)
class AtShare:
    """``share`` times the change of ``photos`` copies.

    ``ssim`` is the mean structural similarity of the face crops, ``ssim_least`` the least;
    ``found`` are all ``judges`` together, each photo counted once for each of them.
    """

    share: float
    photos: int
    ssim: float
    ssim_least: float
    found: Rate
    judges: tuple[Judged, ...]


Shown = Callable[[float], NDArray[np.uint8]]
"""The photo under a share of the cloak, (H, W, 3)."""


def laid(
    moved_by: Callable[[float], NDArray[np.uint8]],
    moved_u8: NDArray[np.uint8],
    protected_u8: NDArray[np.uint8],
) -> Shown:
    """A copy's cloak, weaker and stronger.

    Args:
        moved_by: the original with its faces moved by a share of what they are in the copy.
        moved_u8: (H, W, 3) moved as in the copy.
        protected_u8: the copy. What was added is what it differs by, what the encoder did
            included.
    """
    added = protected_u8.astype(np.float32) - moved_u8

    def under(share: float) -> NDArray[np.uint8]:
        image = moved_by(share) + np.float32(share) * added
        return np.clip(np.round(image), 0, 255).astype(np.uint8)

    return under


def variants(shown: Shown) -> Iterator[tuple[tuple[str, str], NDArray[np.uint8]]]:
    """The photo under every share of the cloak, ``((name, CLOAKED), (H, W, 3))``."""
    for share in SHARES:
        yield (NAMES[share], CLOAKED), shown(share)


def seen(moved_u8: NDArray[np.uint8], protected_u8: NDArray[np.uint8]) -> dict[float, float]:
    """By share the structural similarity of two (H, W, 3) crops of one moved face."""
    scale = SEEN_PX / max(moved_u8.shape[:2])
    moved_u8, protected_u8 = shrunk(moved_u8, scale), shrunk(protected_u8, scale)
    under = laid(lambda _: moved_u8, moved_u8, protected_u8)
    return {share: ssim(moved_u8, under(share)) if share else 1.0 for share in SHARES}


def curve(
    evidence: Sequence[Evidence], asked: Asked, visible: Sequence[Mapping[float, float]]
) -> tuple[AtShare, ...]:
    """The curve of one person's cloak, weakest first; empty without a judge.

    Args:
        evidence: (n, D) rows under ``NAMES``.
        asked: the question.
        visible: ``seen`` of every photo.
    """
    heard = judging(evidence, asked)
    if not heard:
        return ()
    points = []
    for share in SHARES:
        judged = tuple(judge(each, asked, each.probes[NAMES[share]][CLOAKED]) for each in heard)
        kept = [each[share] for each in visible]
        points.append(
            AtShare(
                share=share,
                photos=len(kept),
                ssim=float(np.mean(kept)),
                ssim_least=min(kept),
                found=together(judged),
                judges=judged,
            )
        )
    return tuple(points)
