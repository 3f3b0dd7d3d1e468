"""How far a protected face is from the original, in words and in figures."""

from __future__ import annotations

import math
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale

from cloakroom.items.parts.percent import joined

Figures = Mapping[str, float | None]


def words(figures: Figures) -> str:
    """What a person would say of it: how far the face moved, and what else can be seen."""
    if figures.get("ssim") is None:
        return ""
    if not figures.get("linf") and not figures.get("moved"):
        return QCoreApplication.translate("Likeness", "Nothing in the face was changed.")
    return f"{_moved(figures)} {_rest(figures)}".strip()


def _moved(figures: Figures) -> str:
    moved = figures.get("moved") or 0.0
    if not moved:
        return ""
    text = QCoreApplication.translate(
        "Likeness",
        "Features moved by at most {percent} % of the distance between the eyes.",
    )
    # Rounding down would promise more than there is.
    return joined(text.format(percent=math.ceil(100 * moved)))


def _rest(figures: Figures) -> str:
    seen = figures.get("seen")
    if seen is None:
        return _change(figures)
    if seen >= 84:
        return QCoreApplication.translate(
            "Likeness", "What else was changed can hardly be seen, even side by side."
        )
    if seen >= 70:
        return QCoreApplication.translate(
            "Likeness", "What else was changed is seen only by comparing closely."
        )
    if seen >= 50:
        return QCoreApplication.translate("Likeness", "What else was changed can be seen up close.")
    return QCoreApplication.translate("Likeness", "What else was changed is plainly seen.")


def _change(figures: Figures) -> str:
    """Of copies from before the eye was asked."""
    if (figures.get("linf") or 0.0) <= 16:
        return QCoreApplication.translate("Likeness", "The largest change of a pixel is small.")
    return QCoreApplication.translate(
        "Likeness", "The largest change of a pixel can be seen up close."
    )


def exact(figures: Figures) -> list[tuple[str, str]]:
    """Every figure with its name, for those who know what it means."""
    locale = QLocale()
    psnr = figures.get("psnr_db")
    moved = figures.get("moved")
    # Of clips only what the strength allows is known.
    bound = "≤ " if moved and figures.get("seen") is None else ""
    found = [
        (
            QCoreApplication.translate("Likeness", "Moved, of the distance between the eyes"),
            "–" if moved is None else f"{bound}{_number(locale, 100 * moved, 1)} %",
        ),
        (
            QCoreApplication.translate("Likeness", "What else is seen (SSIMULACRA2, 100: nothing)"),
            _number(locale, figures.get("seen"), 0),
        ),
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
