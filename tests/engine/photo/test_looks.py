"""The same photo after a network had it, and another one."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.photo.looks import differing_bits, distance, looks

Pixels = NDArray[np.uint8]


def jpeg(pixels: Pixels, quality: int) -> Pixels:
    done, data = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, quality])
    assert done
    return np.asarray(cv2.imdecode(data, 1), np.uint8)


def test_re_encoded_and_shrunk_it_looks_the_same(astronaut: Pixels) -> None:
    own = looks(astronaut)
    assert len(own) == 16
    for changed in (
        jpeg(astronaut, 40),
        np.asarray(cv2.resize(astronaut, (200, 200), interpolation=cv2.INTER_AREA), np.uint8),
        jpeg(np.asarray(cv2.resize(astronaut, (300, 300)), np.uint8), 60),
    ):
        assert differing_bits(own, looks(changed)) <= 6
        assert distance(astronaut, changed) < 6


def test_another_photo_looks_different(astronaut: Pixels) -> None:
    for other in (astronaut[:, ::-1], astronaut[::-1], astronaut[:256, :256]):
        assert differing_bits(looks(astronaut), looks(np.ascontiguousarray(other))) > 12
        assert distance(astronaut, np.ascontiguousarray(other)) > 20
