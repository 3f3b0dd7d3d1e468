"""Which finds a rule leaves, and how finds of a made crowd are counted."""

import numpy as np
import pytest

from cloakroom_engine.models.detector import Detection
from crowds import Scene, counted
from feature_nms import Candidates, by_features, plain


def face(left: float, score: float = 0.9) -> Detection:
    box = np.array([left, 0, left + 100, 100], np.float32)
    return Detection(box, np.zeros((5, 2), np.float32), score)


def beside(alike: float) -> Candidates:
    """Two finds that overlap by a half, the second less sure, and how alike they look."""
    looks = np.array([[1, 0], [alike, np.sqrt(1 - alike**2)]], np.float32)
    return Candidates([face(0), face(33, 0.8)], [100.0, 100.0], looks)


def test_overlap_alone_takes_the_better_of_two() -> None:
    (left,) = plain(0.4)(beside(0.0))
    assert left.score == 0.9
    assert len(plain(0.6)(beside(0.0))) == 2


@pytest.mark.parametrize(("alike", "left"), [(0.99, 1), (0.2, 2)])
def test_looks_say_whether_overlapping_finds_are_one_face(alike: float, left: int) -> None:
    assert len(by_features(0.9, 0.1)(beside(alike))) == left


def test_looks_are_not_asked_below_the_lower_overlap() -> None:
    assert len(by_features(0.9, 0.6)(beside(0.99))) == 2


def test_a_face_found_twice_counts_once_and_a_find_of_nothing_is_named() -> None:
    scene = Scene("crowd", np.zeros((200, 400, 3), np.uint8))
    scene.boxes_px, scene.roles = [face(0).box_px, face(250).box_px], ["before 0.1", "behind 0.1"]
    found = counted(scene, [face(2), face(20), face(120)])
    assert (found["faces"], found["hits"], found["hit before 0.1"]) == (2, 1, 1)
    assert (found["double"], found["nothing"]) == (1, 1)
