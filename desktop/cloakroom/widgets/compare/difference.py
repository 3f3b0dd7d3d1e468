"""The difference of two pictures, multiplied: Qt's own composition, no array library."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QColor, QImage, QPainter

MOST_GAIN: Final = 10
_Mode = QPainter.CompositionMode


def amplified(before: QImage, after: QImage, gain: int) -> QImage:
    """``gain`` times what was changed, around mid-grey as the report shows it too.

    Brighter than grey was made brighter, darker was made darker; values that would leave the scale
    stay at its end, as a photo's do. Pictures of two sizes are compared over what they share.
    """
    first = before.convertToFormat(QImage.Format.Format_RGB32)
    second = first.copy()
    _compose(second, after, _Mode.CompositionMode_Source)
    brighter, darker = _raised(first, second), _raised(second, first)
    result = QImage(first.size(), QImage.Format.Format_RGB32)
    result.fill(QColor(128, 128, 128))
    _add(result, brighter, gain)
    # There is no mode that subtracts, but adding to the negative is the same.
    result.invertPixels()
    _add(result, darker, gain)
    result.invertPixels()
    return result


def _raised(low: QImage, high: QImage) -> QImage:
    """How far ``high`` lies above ``low``, and nothing where it lies below."""
    found = low.copy()
    _compose(found, high, _Mode.CompositionMode_Lighten)
    _compose(found, low, _Mode.CompositionMode_Difference)
    return found


def _add(image: QImage, other: QImage, times: int) -> None:
    for _ in range(times):
        _compose(image, other, _Mode.CompositionMode_Plus)


def _compose(image: QImage, other: QImage, mode: QPainter.CompositionMode) -> None:
    painter = QPainter(image)
    painter.setCompositionMode(mode)
    painter.drawImage(0, 0, other)
    painter.end()
