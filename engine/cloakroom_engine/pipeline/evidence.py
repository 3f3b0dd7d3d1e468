"""What every recogniser sees of a protected photo: the saved file, its controls, its re-encodings.

The file is decoded again, and in every variant the face is searched and aligned afresh.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit.disturb import (
    AS_SAVED,
    DISTURBANCES,
    Subsampling,
    flat_noise,
    jpeg,
    matched_noise,
    region_of,
)
from cloakroom_engine.audit.measure import CLEAN, CLOAKED, FLAT_NOISE, MATCHED_NOISE
from cloakroom_engine.cloak import frame
from cloakroom_engine.errors import EngineError
from cloakroom_engine.faces.align import chip
from cloakroom_engine.faces.detect import detect, seek
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.models.detector import Detection, Detector, overlap
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.photo.decoded import DecodedPhoto, Pixels
from cloakroom_engine.photo.visibility import between, crop, visibility
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.tools import Tools
from cloakroom_engine.protect.change import changed
from cloakroom_engine.protect.worn import WornShape, from_bytes
from cloakroom_engine.records import Visibility

AROUND = 1.0
"""What is searched on each side of a face first, in widths of it."""
SAME_FACE = 0.3
STRETCHED = 0.02
"""By how much width and height may have been shrunk differently: rounding does that."""
CONTROL_SEED = 20260101
_SUBSAMPLINGS: dict[str, Subsampling] = {"4:2:2": "4:2:2", "4:2:0": "4:2:0"}
Key = tuple[str, str]
"""(disturbance, variant)."""
Rows = dict[str, dict[Key, NDArray[np.float32]]]
"""By recogniser: what one photo looks like to it, (D,)."""
Tables = dict[str, dict[str, dict[str, NDArray[np.float32]]]]
"""By recogniser, disturbance and variant: (n, D) of n photos."""


@dataclass(frozen=True, eq=False)
class Pair:
    """An original and its protected copy, as they are on the disk.

    ``box_px`` (4,) and ``points_px`` (5, 2) are of the person's face in the original; ``shapes``
    say how their faces were moved in the copy.
    """

    original_u8: NDArray[np.uint8]
    protected: DecodedPhoto
    box_px: NDArray[np.float32]
    points_px: NDArray[np.float64]
    shapes: tuple[WornShape, ...] = ()
    _control_crops: dict[str, NDArray[np.uint8]] = field(default_factory=dict, init=False)
    """Of what was made last, for what is asked about them later: whole ones are large."""

    @cached_property
    def moved_u8(self) -> NDArray[np.uint8]:
        """The original with its faces moved as in the copy, and nothing added."""
        return self.moved_by(self.shapes)

    def moved_by(self, shapes: Sequence[WornShape]) -> NDArray[np.uint8]:
        """The original with its faces moved by these."""
        if not shapes:
            return self.original_u8
        height, width = self.original_u8.shape[:2]
        changes = [shape.change(width, height) for shape in shapes]
        return np.asarray(changed(self.original_u8, changes, 0.0), np.uint8)

    @property
    def move(self) -> float:
        """The largest displacement in the copy, as a fraction of the distance between the eyes."""
        height, width = self.original_u8.shape[:2]
        return max((shape.change(width, height).share for shape in self.shapes), default=0.0)

    @property
    def crop_px(self) -> tuple[float, float, float, float]:
        """The face crop on which visibility is measured."""
        height, width = self.original_u8.shape[:2]
        left, top, right, bottom = frame.crop_box_px(self.points_px, width, height)
        return float(left), float(top), float(right), float(bottom)

    def controls(self) -> dict[str, NDArray[np.uint8]]:
        """The original moved by chance as far as in the copy, with the two control noises of what
        was added on the face crop, encoded like the copy."""
        chance, moved, copy = self._by_chance, self.moved_u8, self.protected.rgb_u8
        height, width = moved.shape[:2]
        region = region_of(height, width, [self.crop_px])
        linf = visibility(moved, copy, self.crop_px).linf
        noises = {
            FLAT_NOISE: flat_noise(chance, linf, region, seed=CONTROL_SEED),
            MATCHED_NOISE: matched_noise(chance, moved, copy, region, seed=CONTROL_SEED),
        }
        source = self.protected.jpeg
        if source is not None:
            how = _SUBSAMPLINGS.get(source.subsampling or "", "4:4:4")
            quality = min(source.quality, 95)
            noises = {name: jpeg(noise, quality, how) for name, noise in noises.items()}
        self._control_crops.update(
            (name, crop(noise, self.crop_px).copy()) for name, noise in noises.items()
        )
        return noises

    def control_visibility(self) -> dict[str, Visibility]:
        """How visible the controls are on the face crop."""
        if not self._control_crops:
            self.controls()
        base = crop(self._by_chance, self.crop_px)
        return {
            name: replace(between(base, noise), moved=self.move)
            for name, noise in self._control_crops.items()
        }

    @cached_property
    def _by_chance(self) -> NDArray[np.uint8]:
        drawn = [shape.by_chance(CONTROL_SEED + at) for at, shape in enumerate(self.shapes)]
        return self.moved_by(drawn)

    def variants(self) -> Iterator[tuple[Key, NDArray[np.uint8]]]:
        """Every image that recognisers are asked about, one at a time."""
        plain = {CLEAN: self.original_u8, CLOAKED: self.protected.rgb_u8}
        for name, noise in self.controls().items():
            yield (AS_SAVED, name), noise
        for disturbance in DISTURBANCES:
            for variant, image in plain.items():
                yield (disturbance.name, variant), disturbance.apply(image)


def pair(
    original: Path, protected: Path, box_px: object, points_px: object, shapes: bytes = b""
) -> Pair:
    """Read both files; ``shapes`` as the library keeps them (``protect.worn``).

    A copy that came back smaller is compared with the original at its size.

    Raises:
        EngineError: ``photo.*``; ``photo.too_different`` for a copy that was cropped or stretched.
    """
    before, copy = decode(original).rgb_u8, decode(protected)
    box, points = np.array(box_px, np.float32), np.array(points_px, np.float64)
    worn = from_bytes(shapes)
    height, width = before.shape[:2]
    if (copy.width, copy.height) != (width, height):
        scale = np.array([copy.width / width, copy.height / height])
        if abs(scale[0] / scale[1] - 1) > STRETCHED:
            raise EngineError("photo.too_different", path=str(protected))
        size = (copy.width, copy.height)
        before = np.asarray(cv2.resize(before, size, interpolation=cv2.INTER_AREA), np.uint8)
        box, points = (box * np.tile(scale, 2)).astype(np.float32), points * scale
        worn = tuple(shape.placed(scale, np.zeros(2)) for shape in worn)
    return Pair(before, copy, box, points, worn)


def rows(
    desk: Desk | Tools,
    detector: Detector,
    cards: Sequence[ModelCard],
    shown: Pair,
    variants: Iterable[tuple[Key, NDArray[np.uint8]]] | None = None,
    placed: Collection[str] = (),
) -> Rows:
    """For every recogniser (by name) and variant the (D,) embedding; NaN where no face is found.

    ``variants`` are the pair's own, unless others of the same view are named. Under the
    disturbances in ``placed`` a face that no detector finds is taken from where it is known to be.
    """
    chips: dict[str, dict[Key, NDArray[np.uint8]]] = {card.name: {} for card in cards}
    keys: list[Key] = []
    for key, image in shown.variants() if variants is None else variants:
        keys.append(key)
        points = _face(detector, image, shown)
        if points is None and key[0] in placed:
            points = _place(image, shown)
        for card in cards:
            if points is not None:
                chips[card.name][key] = chip(image, points, card)
    return {card.name: _embedded(desk, card, keys, chips[card.name]) for card in cards}


def joined(*several: Rows) -> Rows:
    """The ``rows`` of one photo from several searches of it, by the same recognisers."""
    return {
        name: {key: row for rows in several for key, row in rows[name].items()}
        for name in several[0]
    }


def tables(looked: Sequence[Rows]) -> Tables:
    """The ``rows`` of several photos, one under the other."""
    found: Tables = {}
    for name, first in looked[0].items():
        table = found.setdefault(name, {})
        for disturbance, variant in first:
            stacked = np.stack([each[name][disturbance, variant] for each in looked])
            table.setdefault(disturbance, {})[variant] = stacked
    return found


def _embedded(
    desk: Desk | Tools, card: ModelCard, keys: Sequence[Key], chips: Mapping[Key, NDArray[np.uint8]]
) -> dict[Key, NDArray[np.float32]]:
    nothing = np.full(card.embedding or 0, np.nan, np.float32)
    found = dict.fromkeys(keys, nothing)
    if chips:
        embeddings = desk.registry.recogniser(card.name).embed(np.stack(list(chips.values())))
        found.update(zip(chips, embeddings, strict=True))
    return found


def _face(detector: Detector, image: NDArray[np.uint8], shown: Pair) -> NDArray[np.float32] | None:
    """The landmarks of the person's face, searched afresh in an image of any size.

    Around where it was, at its own size; the whole image is searched only when it is not there.
    """
    scale = image.shape[1] / shown.original_u8.shape[1]
    box = shown.box_px * np.float32(scale)
    x, y, part = _around(image, box)
    found = [each.moved(1, x, y) for each in seek(detector, part, float(box[2] - box[0]))]
    near = _same(found, box)
    return near if near is not None else _same(detect(detector, image), box)


def _around(image: NDArray[np.uint8], box_px: NDArray[np.float32]) -> tuple[int, int, Pixels]:
    """The box with as much again on each side: left, top, pixels."""
    left, top, right, bottom = box_px.tolist()
    margin = AROUND * max(right - left, bottom - top)
    x, y = max(0, int(left - margin)), max(0, int(top - margin))
    return x, y, image[y : int(bottom + margin) + 1, x : int(right + margin) + 1]


def _same(found: Sequence[Detection], box_px: NDArray[np.float32]) -> NDArray[np.float32] | None:
    if not found:
        return None
    shared = overlap(box_px, np.stack([each.box_px for each in found]))
    best = int(np.argmax(shared))
    return found[best].points_px if shared[best] > SAME_FACE else None


def _place(image: NDArray[np.uint8], shown: Pair) -> NDArray[np.float32]:
    """Where the person's landmarks are in an image of any size, pixels' middles taken as such."""
    scale = np.array(image.shape[1::-1]) / np.array(shown.original_u8.shape[1::-1])
    return np.asarray((shown.points_px + 0.5) * scale - 0.5, np.float32)
