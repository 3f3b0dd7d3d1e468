import numpy as np

from cloakroom_engine.photo.shrink import at_most, shrunk


def test_the_longer_side_is_bounded_and_nothing_is_enlarged() -> None:
    wide = np.zeros((1000, 3000, 3), np.uint8)
    assert at_most(wide, 1080).shape == (360, 1080, 3)
    assert at_most(wide[:500, :700], 1080).shape == (500, 700, 3)


def test_a_new_pixel_is_the_mean_of_what_it_covers_and_one_is_left() -> None:
    half = np.zeros((2, 8, 3), np.uint8)
    half[1] = 100
    assert (shrunk(half, 0.5) == 50).all()
    assert shrunk(half, 0.01).shape == (1, 1, 3)
