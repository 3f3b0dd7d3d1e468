"""The quality of photos: what a recogniser can make of the astronaut, spoilt in many ways."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from cloakroom_engine.faces import quality as measured
from cloakroom_engine.faces.detect import detect
from cloakroom_engine.faces.quality import Quality, Seen, qualities, quality, turned
from cloakroom_engine.models.registry import Registry

Pixels = NDArray[np.uint8]


def shrunk(pixels: Pixels, scale: float) -> Pixels:
    return cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)  # type: ignore[return-value]


SPOILT = {
    "small": lambda pixels: shrunk(pixels, 0.25),
    "blurred": lambda pixels: cv2.GaussianBlur(pixels, (0, 0), 4),
    "dark": lambda pixels: (pixels * 0.2).astype(np.uint8),
    "bright": lambda pixels: np.clip(pixels * 2.5 + 60, 0, 255).astype(np.uint8),
}


def seen(defaults: Registry, pixels: Pixels) -> Quality:
    face = detect(defaults.detector(), pixels)[0]
    found = Seen(face.box_px, face.points_px, face.score)
    (told,) = qualities(defaults.recogniser("dlib-resnet"), [(pixels, found)])
    return told


def test_a_studio_portrait_is_good(defaults: Registry, astronaut: Pixels) -> None:
    told = seen(defaults, astronaut)
    assert told.score > 0.5
    assert told.reasons == ()
    assert not told.weak


@pytest.mark.parametrize("reason", SPOILT)
def test_a_spoilt_photo_is_worse_and_says_why(
    defaults: Registry, astronaut: Pixels, reason: str
) -> None:
    told = seen(defaults, SPOILT[reason](astronaut))
    assert reason in told.reasons
    assert told.score < seen(defaults, astronaut).score


def test_what_is_covered_is_less_sure(defaults: Registry, astronaut: Pixels) -> None:
    covered = astronaut.copy()
    covered[120:180, 185:265] = 200
    told = seen(defaults, covered)
    assert told.score < seen(defaults, astronaut).score
    assert {measured.UNSURE, measured.UNSTEADY} & set(told.reasons)


def test_the_nose_tells_the_side() -> None:
    front = np.array([[0, 0], [40, 0], [20, 25], [5, 50], [35, 50]], np.float64)
    assert turned(front) == 0
    side = front.copy()
    side[2, 0] += 16
    assert turned(side) == pytest.approx(0.4)
    angle = np.radians(70)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    assert turned(side @ turn.T * 3 + 100) == pytest.approx(0.4)


def test_a_face_boxed_by_hand_has_no_score_of_a_detector() -> None:
    grey = np.random.default_rng(0).integers(90, 170, (150, 150, 3)).astype(np.uint8)
    points = np.array([[50, 60], [100, 60], [75, 85], [55, 110], [95, 110]], np.float64)
    box = np.array([0.0, 0.0, 150.0, 150.0])
    middle = 1 - 10**-2.05
    assert quality(grey, middle, Seen(box, points, None)).score == pytest.approx(0.5)
    sure, unsure = (quality(grey, middle, Seen(box, points, each)).score for each in (0.96, 0.6))
    assert unsure < 0.05 < 0.5 < sure
    assert quality(grey, 1.0, Seen(box, points, None)).score > 0.99
    assert quality(grey, -1.0, Seen(box, points, None)).weak


def test_nobody_has_no_quality(defaults: Registry) -> None:
    assert qualities(defaults.recogniser("dlib-resnet"), []) == []
