"""A protected copy keeps its promise as a file, or is not there at all."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor

from cloakroom_engine.cloak.objective import Witness
from cloakroom_engine.errors import EngineError
from cloakroom_engine.faces.align import chip
from cloakroom_engine.faces.detect import detect
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.photo.visibility import visibility
from cloakroom_engine.progress import Silent
from cloakroom_engine.protect.face import FaceDelta, perturb
from cloakroom_engine.protect.save import SHORTFALL, Written, save
from cloakroom_engine.records import STRENGTHS, CloakRecipe


@pytest.fixture(scope="module")
def source(astronaut: NDArray[np.uint8], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The astronaut as PNG, JPEG and 16-bit TIFF-like PNG."""
    folder = tmp_path_factory.mktemp("originals")
    Image.fromarray(astronaut).save(folder / "a.png")
    Image.fromarray(astronaut).save(folder / "a.jpg", quality=92, subsampling=2)
    Image.fromarray(astronaut).save(folder / "coarse.jpg", quality=60)
    return folder


def made(path: Path, points: NDArray[np.floating], mask: Tensor, strength: str) -> FaceDelta:
    rgb_u8 = decode(path).rgb_u8
    return perturb(rgb_u8, points, mask, [], CloakRecipe(), strength, 0, Silent())


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "coarse.jpg"])
@pytest.mark.parametrize("strength", STRENGTHS)
def test_the_saved_file_keeps_the_floor(
    name: str, strength: str, source: Path, points_px: NDArray[np.float32], learnt: Tensor,
    tmp_path: Path,
) -> None:  # fmt: skip
    original, target = source / name, tmp_path / "out" / name
    before = original.read_bytes()
    delta = made(original, points_px, learnt, strength)
    noted: list[Written] = []

    def note(ready: Written) -> None:
        assert not target.exists(), "the note comes first"
        noted.append(ready)

    photo = decode(original)
    floor = STRENGTHS[strength]
    written = save(photo, [delta], target, original=original, floor=floor, before_placing=note)
    assert noted == [written]
    assert written.sha256 == hashlib.sha256(target.read_bytes()).hexdigest()
    saved = decode(target)
    assert saved.format == photo.format
    assert visibility(photo.rgb_u8, saved.rgb_u8, delta.crop_px) == written.visibility
    assert written.visibility.ssim >= floor - SHORTFALL
    assert original.read_bytes() == before
    assert list(target.parent.iterdir()) == [target]


def test_a_coarse_encoder_does_not_take_the_whole_cloak(
    source: Path, points_px: NDArray[np.float32], learnt: Tensor, tmp_path: Path
) -> None:
    """At quality 30 the encoder alone costs more than the floor: the cloak is weakened so far and
    no further, and the figure that is noted says how it is."""
    original = source / "a.png"
    delta = made(original, points_px, learnt, "subtle")
    target = tmp_path / "a.jpg"
    photo = decode(original)
    written = save(
        photo, [delta], target, original=original, floor=0.97, format="jpeg", quality=30,
        before_placing=lambda ready: None,
    )  # fmt: skip
    saved = decode(target).rgb_u8
    assert written.visibility.ssim == visibility(photo.rgb_u8, saved, delta.crop_px).ssim
    assert written.visibility.ssim < 0.97
    moved = saved.astype(float) - photo.rgb_u8
    left, top, right, bottom = delta.box_px
    along = (moved[top:bottom, left:right] * delta.delta_f32).sum() / (delta.delta_f32**2).sum()
    assert 0.25 < along < 0.9


def test_a_png_differs_only_where_the_face_is(
    source: Path, points_px: NDArray[np.float32], learnt: Tensor, tmp_path: Path
) -> None:
    original = source / "a.png"
    delta = made(original, points_px, learnt, "balanced")
    target = tmp_path / "a.png"
    photo = decode(original)
    save(photo, [delta], target, original=original, floor=0.95, before_placing=lambda ready: None)
    differs = (decode(target).rgb_u8 != photo.rgb_u8).any(axis=2)
    left, top, right, bottom = delta.box_px
    allowed = np.zeros_like(differs)
    allowed[top:bottom, left:right] = (delta.delta_f32 != 0).any(axis=2)
    assert not (differs & ~allowed).any()
    assert differs.sum() > 0.5 * allowed.sum()


class Refused(Exception):
    """What a test raises."""


def test_nothing_is_left_when_the_note_cannot_be_made(
    source: Path, points_px: NDArray[np.float32], learnt: Tensor, tmp_path: Path
) -> None:
    original, target = source / "a.png", tmp_path / "out" / "a.png"
    delta = made(original, points_px, learnt, "balanced")

    def refuse(ready: Written) -> None:
        raise Refused

    with pytest.raises(Refused):
        save(
            decode(original), [delta], target, original=original, floor=0.95,
            before_placing=refuse,
        )  # fmt: skip
    assert list(target.parent.iterdir()) == []


def test_no_note_is_made_when_nothing_can_be_written(
    source: Path, points_px: NDArray[np.float32], learnt: Tensor, tmp_path: Path
) -> None:
    original = source / "a.png"
    delta = made(original, points_px, learnt, "balanced")
    taken = tmp_path / "a.png"
    taken.write_bytes(b"mine")
    noted: list[Written] = []
    for target, code in ((taken, "output.exists"), (original, "output.is_original")):
        with pytest.raises(EngineError) as caught:
            save(
                decode(original), [delta], target, original=original, floor=0.95,
                before_placing=noted.append,
            )  # fmt: skip
        assert caught.value.code == code
    assert noted == []
    assert taken.read_bytes() == b"mine"


def test_sixteen_bits_and_transparency_survive(
    source: Path, astronaut: NDArray[np.uint8], points_px: NDArray[np.float32], learnt: Tensor,
    tmp_path: Path,
) -> None:  # fmt: skip
    import cv2

    deep = astronaut.astype(np.uint16) * 257 + 11
    alpha = np.full((512, 512, 1), 40000, np.uint16)
    original = tmp_path / "deep.png"
    assert cv2.imwrite(str(original), np.concatenate([deep[..., ::-1], alpha], axis=2))
    delta = made(original, points_px, learnt, "balanced")
    target = tmp_path / "out.png"
    photo = decode(original)
    assert photo.pixels.dtype == np.uint16
    save(photo, [delta], target, original=original, floor=0.95, before_placing=lambda ready: None)
    saved = decode(target)
    assert saved.pixels.dtype == np.uint16
    np.testing.assert_array_equal(saved.alpha, photo.alpha)
    left, top, right, bottom = delta.box_px
    inside = np.zeros((512, 512), bool)
    inside[top:bottom, left:right] = True
    np.testing.assert_array_equal(saved.pixels[~inside], photo.pixels[~inside])
    assert (saved.pixels[inside] != photo.pixels[inside]).any()


def test_the_saved_cloak_beats_noise(
    source: Path, astronaut: NDArray[np.uint8], points_px: NDArray[np.float32], learnt: Tensor,
    witness: Witness, defaults: Registry, tmp_path: Path,
) -> None:  # fmt: skip
    """On the 8-bit file, with the face found afresh: the surrogate's similarity falls more than
    under random signs of equal L-infinity, although those are seen far more."""
    original, target = source / "a.png", tmp_path / "a.png"
    delta = perturb(astronaut, points_px, learnt, [witness], CloakRecipe(), "balanced", 4, Silent())
    written = save(
        decode(original), [delta], target, original=original, floor=0.95,
        before_placing=lambda ready: None,
    )  # fmt: skip
    saved = decode(target).rgb_u8
    left, top, right, bottom = (round(side) for side in delta.crop_px)
    signs = np.random.default_rng(0).choice([-1.0, 1.0], (bottom - top, right - left, 3))
    noisy = astronaut.astype(float)
    noisy[top:bottom, left:right] += written.visibility.linf * signs
    control = np.clip(np.rint(noisy), 0, 255).astype(np.uint8)
    card = witness.surrogate.card

    def similarity(photo: NDArray[np.uint8]) -> float:
        (face,) = detect(defaults.detector(), photo)
        row = defaults.recogniser(card.name).embed(chip(photo, face.points_px, card)[None])
        return float((torch.from_numpy(row) @ witness.clean[0]).item())

    assert similarity(astronaut) > 0.98
    assert similarity(saved) < similarity(control) - 0.01
    assert visibility(astronaut, control, delta.crop_px).ssim < written.visibility.ssim - 0.1
