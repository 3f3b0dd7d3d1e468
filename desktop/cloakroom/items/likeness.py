"""How far a protected face is from the original, in words and in figures."""

from __future__ import annotations

import math
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale

Figures = Mapping[str, float | None]


def words(figures: Figures) -> str:
    """What a person would say of it: how much is kept, and how large the largest change is."""
    ssim = figures.get("ssim")
    if ssim is None:
        return ""
    linf = figures.get("linf") or 0.0
    if linf == 0.0:
        return QCoreApplication.translate("Likeness", "Nothing in the face was changed.")
    text = QCoreApplication.translate(
        "Likeness", "{percent} % of the fine structure of the face is kept; {change}."
    )
    # Rounding up would promise more than there is.
    return text.format(percent=math.floor(100 * ssim), change=_change(figures))


def _change(figures: Figures) -> str:
    colour = figures.get("ciede2000")  # the mean over the face
    if colour is not None:
        if colour < 1.0:
            return QCoreApplication.translate("Likeness", "on average no colour change can be seen")
        if colour < 3.0:
            return QCoreApplication.translate("Likeness", "the average colour change is small")
        return QCoreApplication.translate(
            "Likeness", "the average colour change can be seen up close"
        )
    linf = figures.get("linf") or 0.0
    if linf <= 16:
        return QCoreApplication.translate("Likeness", "the largest change of a pixel is small")
    return QCoreApplication.translate(
        "Likeness", "the largest change of a pixel can be seen up close"
    )


def exact(figures: Figures) -> list[tuple[str, str]]:
    """Every figure with its name, for those who know what it means."""
    locale = QLocale()
    psnr = figures.get("psnr_db")
    found = [
        (
            QCoreApplication.translate("Likeness", "Structural similarity (SSIM)"),
            _number(locale, figures.get("ssim"), 4),
        ),
        (
            QCoreApplication.translate("Likeness", "Signal to noise (PSNR)"),
            "∞" if psnr is None else f"{_number(locale, psnr, 1)} dB",
        ),
        (
            QCoreApplication.translate("Likeness", "Largest change of a value (of 255)"),
            _number(locale, figures.get("linf"), 0),
        ),
        (
            QCoreApplication.translate("Likeness", "Sum of changes (L2)"),
            _number(locale, figures.get("l2"), 0),
        ),
    ]
    if figures.get("ciede2000") is not None:
        found.append(
            (
                QCoreApplication.translate("Likeness", "Mean colour difference (CIEDE2000)"),
                _number(locale, figures.get("ciede2000"), 2),
            )
        )
    return found


def _number(locale: QLocale, value: float | None, places: int) -> str:
    return "–" if value is None else locale.toString(value, "f", places)
