"""Whether a face is a person's: asked of every recogniser, and never guessed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

BEST = 3
"""A face is compared with the mean of this many of its best matches, so that one odd photo of
the person does not decide."""
LIKELY_FAR, SURE_FAR = 0.01, 0.001
CERTAIN_FAR = 0.0001
"""A guess that one stranger in so many would earn as well may be ticked before somebody looked."""

Answer = Literal["yes", "uncertain", "no"]


@dataclass(frozen=True, slots=True)
class Likeness:
    """What one recogniser says of one face: its similarity, and the similarities at which it
    would let 1 % (``likely``) and 0.1 % (``sure``) of strangers pass."""

    similarity: float
    likely: float
    sure: float


def similarity(embedding: NDArray[np.floating], clean: NDArray[np.floating]) -> float:
    """Cosine of one (D,) face to a person's (n, D) clean photos: the mean of the best few."""
    cosines = np.sort(clean @ embedding)[::-1]
    return float(cosines[:BEST].mean())


def answer(said: Sequence[Likeness]) -> Answer:
    """``yes`` when most recognisers are sure, ``no`` when none finds it likely."""
    sure = sum(each.similarity >= each.sure for each in said)
    likely = sum(each.similarity >= each.likely for each in said)
    if said and 2 * sure > len(said):
        return "yes"
    return "uncertain" if likely else "no"


def find(faces: Sequence[Sequence[Likeness]]) -> tuple[list[int], list[int]]:
    """The person among the faces of one photo: in a mirror, a collage, a poster more than once.

    Args:
        faces: for each face what every recogniser says of it.

    Returns:
        The indices of the faces that are the person's, and of those that may be.
    """
    answers = [answer(said) for said in faces]
    sure = [at for at, each in enumerate(answers) if each == "yes"]
    return sure, [at for at, each in enumerate(answers) if each == "uncertain"]
