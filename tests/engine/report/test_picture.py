import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.report.picture import MAX_SIDE_PX, pictures


def read(png: bytes) -> NDArray[np.uint8]:
    found = cv2.imdecode(np.frombuffer(png, np.uint8), cv2.IMREAD_COLOR)
    assert found is not None
    return np.asarray(found[..., ::-1], np.uint8)


def test_the_difference_has_its_gain_and_stands_on_grey(astronaut: NDArray[np.uint8]) -> None:
    after = astronaut.copy()
    after[100:110, 200:210, 0] = np.clip(astronaut[100:110, 200:210, 0].astype(int) - 5, 0, 255)
    found = pictures(astronaut, astronaut, after, (190.0, 90.0, 290.0, 190.0), gain=4.0)
    assert np.array_equal(read(found.before_png), astronaut[90:190, 190:290])
    assert np.array_equal(read(found.after_png), after[90:190, 190:290])
    difference = read(found.difference_png)
    assert (difference[10:20, 10:20, 0] == 128 - 20).all()
    assert (difference[..., 1:] == 128).all()
    assert (difference[30:] == 128).all()


def test_large_faces_are_shrunk() -> None:
    large = np.full((1000, 2000, 3), 90, np.uint8)
    found = pictures(large, large, large, (0.0, 0.0, 2000.0, 1000.0))
    assert read(found.before_png).shape == (MAX_SIDE_PX // 2, MAX_SIDE_PX, 3)


def test_the_difference_is_what_was_added_to_the_moved_face(astronaut: NDArray[np.uint8]) -> None:
    """A face that was moved and nothing else: the picture of what was added is plain grey."""
    moved = np.roll(astronaut, 3, axis=1)
    found = pictures(astronaut, moved, moved, (190.0, 90.0, 290.0, 190.0))
    assert found.before_png != found.after_png
    shown = cv2.imdecode(np.frombuffer(found.difference_png, np.uint8), cv2.IMREAD_COLOR)
    assert (shown == 128).all()
