"""Zoom, place and turns, as arithmetic."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF

from cloakroom.widgets.viewer.lens import MOST_FIT, MOST_ZOOM, Lens


def lens(photo: tuple[float, float] = (4000, 3000), port: tuple[float, float] = (800, 600)) -> Lens:
    made = Lens()
    made.resize(QSizeF(*port))
    made.open(QSizeF(*photo))
    return made


def test_a_photo_opens_whole_and_in_the_middle() -> None:
    made = lens()
    assert made.fits
    assert made.scale == pytest.approx(0.2)
    assert made.transform().mapRect(made.photo) == QRectF(0, 0, 800, 600)
    made.resize(QSizeF(400, 600))
    assert made.transform().mapRect(made.photo) == QRectF(0, 150, 400, 300)


def test_a_small_photo_is_not_blown_up_without_end() -> None:
    assert lens(photo=(50, 50)).scale == MOST_FIT


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_what_is_under_the_mouse_stays_there(turns: int) -> None:
    made = lens()
    made.turn(turns)
    at = QPointF(380, 310)
    before = made.to_photo(at)
    made.zoom(1.5, at)
    after = made.to_photo(at)
    assert made.scale == 1.5
    assert (after.x(), after.y()) == pytest.approx((before.x(), before.y()), abs=0.01)


def test_zoom_has_ends_and_the_near_end_is_the_whole_photo() -> None:
    made = lens()
    made.zoom(1000)
    assert made.scale == MOST_ZOOM
    made.zoom(0.0001)
    assert made.fits


def test_panning_stops_at_the_edge() -> None:
    made = lens()
    made.zoom(1.0)
    made.pan(QPointF(100_000, 100_000))
    seen = made.seen()
    assert (seen.left(), seen.top()) == pytest.approx((0, 0), abs=0.01)
    made.pan(QPointF(-100_000, -100_000))
    seen = made.seen()
    assert (seen.right(), seen.bottom()) == pytest.approx((4000, 3000), abs=0.01)


def test_a_quarter_turn_shows_the_photo_on_its_side() -> None:
    made = lens()
    made.turn(1)
    shown = made.transform().mapRect(made.photo)
    assert shown.width() == pytest.approx(450)
    assert shown.height() == pytest.approx(600)
    top_left = made.transform().map(QPointF(0, 0))
    assert (top_left.x(), top_left.y()) == pytest.approx((shown.right(), shown.top()))
    made.turn(-1)
    assert made.turns == 0


def test_a_face_can_be_looked_at_closely() -> None:
    made = lens()
    made.show(QRectF(1000, 1000, 200, 200))
    face = made.transform().mapRect(QRectF(1000, 1000, 200, 200))
    assert face.height() == pytest.approx(200)
    assert face.center().x() == pytest.approx(400)
