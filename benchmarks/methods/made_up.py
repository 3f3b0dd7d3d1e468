"""A made-up face in a bystander's place: drawn, checked to be nobody's, laid into the photo.

Tried and not kept: benchmarks/results/replaced.md. The generator is ``training/replaced``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import load_file

from cloakroom_engine.faces.align import similarity, visible_part
from cloakroom_engine.faces.embed import embed
from cloakroom_engine.models.chips import Recogniser
from cloakroom_engine.models.impostors import ImpostorStatistics
from training.replaced.network import (
    DETAILS,
    EMBEDDING,
    EXPRESSION,
    NOISE,
    POINTS,
    SIDE,
    FaceInpainter,
    hole,
)

FAR: Final = 0.01
"""False accept rate at which a face counts as somebody's: who sees people in many strangers is the
careful one here."""
DARING: Final = np.float32(0.8)
"""Of the deviation at which people differ: the rarest faces are the least likely."""
U8 = NDArray[np.uint8]
F32 = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Place:
    """A face as the generator sees it: ``picture`` (SIDE, SIDE, 3), its landmarks there (5, 2), and
    ``M`` (2, 3), the way from the photo to the picture."""

    picture: U8
    points: F32
    M: NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Identities:
    """n people who are nobody: ``codes`` (n, 128) of length one and ``details`` (n, DETAILS)."""

    codes: F32
    details: F32


@dataclass(frozen=True, eq=False)
class Checker:
    """A recogniser that is asked about drawn faces.

    ``mark`` is the cosine that 1 % of strangers reach, ``known`` (n, D) embeddings of everybody in
    a library, ``known_mark`` what 1 % of strangers reach with *anybody* of them.
    """

    recogniser: Recogniser
    mark: float
    known: F32
    known_mark: float

    @classmethod
    def of(
        cls, recogniser: Recogniser, strangers: ImpostorStatistics, known: F32, people: int
    ) -> Checker:
        """With the marks that ``strangers`` give; of ``people`` somebody is passed by chance."""
        shares = np.array(sorted(strangers.tail))
        scores = np.array([strangers.tail[each] for each in shares])
        found = np.interp(np.log([FAR, FAR / people]), np.log(shares), scores)
        return cls(recogniser, float(found[0]), known, float(found[1]))

    def above(self, seen: F32, before: F32) -> F32:
        """(n, 2) how far above their marks drawn faces with embeddings ``seen`` (n, D) are: with
        the one who was there, ``before`` (D,), and with the most alike of all who are known."""
        known = (seen @ self.known.T).max(axis=1)
        return np.stack([seen @ before - self.mark, known - self.known_mark], axis=1)


def load(run: Path) -> FaceInpainter:
    """What a training left in ``run``."""
    network = FaceInpainter()
    state = load_file(run / "cloakroom-inpainter.safetensors")
    network.load_state_dict({name: value.float() for name, value in state.items()})
    return network.eval().requires_grad_(False)


def place(rgb_u8: U8, points_px: F32) -> Place:
    """The face with landmarks ``points_px`` (5, 2) in an (H, W, 3) photo."""
    M = similarity(points_px, POINTS)
    part, there = visible_part(rgb_u8, M, (SIDE, SIDE))
    picture = cv2.warpAffine(part, there, (SIDE, SIDE), borderMode=cv2.BORDER_REPLICATE)
    points = np.asarray(points_px, np.float64) @ M[:, :2].T + M[:, 2]
    return Place(np.asarray(picture, np.uint8), points.astype(np.float32), M)


def laid(rgb_u8: U8, where: Place, drawn: F32) -> U8:
    """A copy of an (H, W, 3) photo with what is drawn, (SIDE, SIDE, 3) of 0..255, in the hole."""
    size, back = rgb_u8.shape[1::-1], cv2.WARP_INVERSE_MAP
    face = cv2.warpAffine(
        drawn, where.M, size, flags=cv2.INTER_CUBIC | back, borderMode=cv2.BORDER_REPLICATE
    )
    inside = cv2.warpAffine(hole()[0, 0].numpy(), where.M, size, flags=cv2.INTER_LINEAR | back)
    mixed = rgb_u8 + (face.clip(0, 255) - rgb_u8) * inside[..., None]
    return np.asarray(np.rint(mixed), np.uint8)


def identities(drawer: FaceInpainter, seed: int, count: int) -> Identities:
    """Identities that were drawn, not taken from anybody."""
    random = np.random.default_rng(seed)
    normal = torch.from_numpy(random.standard_normal((count, EMBEDDING), np.float32))
    codes = np.asarray(drawer.draw(normal).numpy(), np.float32)
    return Identities(codes, DARING * random.standard_normal((count, DETAILS), np.float32))


def traits(drawer: FaceInpainter, where: Place, own: F32) -> F32:
    """(EXPRESSION + DETAILS,) of a face of which ``own`` (128,) is what the coder makes."""
    with torch.inference_mode():
        given = (_batch(where), torch.from_numpy(where.points)[None], torch.from_numpy(own[None]))
        return np.asarray(drawer.told(*given)[0].numpy(), np.float32)


def drawn(drawer: FaceInpainter, where: Place, expression: F32, seed: int, who: Identities) -> F32:
    """(n, SIDE, SIDE, 3) of 0..255: the face of ``where`` with each identity and an ``expression``
    (EXPRESSION,), on which ``seed`` puts noise: more is not told of the one who was there."""
    count = len(who.codes)
    noise = np.random.default_rng((seed, 1)).standard_normal(EXPRESSION, np.float32)
    told = torch.from_numpy(expression + np.float32(NOISE) * noise)[None]
    with torch.inference_mode():
        made = drawer(
            _batch(where).repeat(count, 1, 1, 1),
            torch.from_numpy(where.points)[None].repeat(count, 1, 1),
            told.repeat(count, 1),
            torch.from_numpy(who.codes),
            torch.from_numpy(who.details),
            whole=True,
        )
    return np.asarray(made.clamp(0, 255).permute(0, 2, 3, 1).numpy(), np.float32)


def checked(photos: Sequence[U8], before: U8, points_px: F32, checkers: Sequence[Checker]) -> F32:
    """(photos, checkers, 2) what ``Checker.above`` says of a face with landmarks ``points_px`` in
    every photo, where ``before`` is what was there."""
    found = []
    for each in checkers:
        pairs = [(photo, points_px) for photo in (before, *photos)]
        was, *seen = embed(each.recogniser, pairs)
        found.append(each.above(np.stack(seen), was))
    return np.stack(found, axis=1)


def passing(above: F32, empty: F32) -> NDArray[np.bool_]:
    """(draws,) whether no checker takes a drawn face for anybody, ``above`` (draws, checkers, 2):
    for nobody it knows, and for the one who was there no more than an ``empty`` (checkers, 2) hole,
    which it may know by hair and surroundings."""
    bystander = above[..., 0] < np.maximum(empty[:, 0], 0)
    return np.asarray((bystander & (above[..., 1] < 0)).all(axis=1))


def _batch(where: Place) -> torch.Tensor:
    return torch.from_numpy(where.picture).permute(2, 0, 1)[None].float()
