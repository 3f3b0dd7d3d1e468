"""Times as people say them: rounded, so that they do not promise a precision that is not there."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication


def clock(seconds: float, *, tenths: bool = False) -> str:
    """A length of a clip or a moment in it: ``0:07``, ``1:02:07``, with tenths ``0:07.4``."""
    whole = round(max(seconds, 0.0) * 10)
    if not tenths:
        whole = max(round(max(seconds, 0.0)), 1 if seconds > 0 else 0) * 10
    minutes, left = divmod(whole, 600)
    hours, minutes = divmod(minutes, 60)
    rest = f"{left // 10:02d}" + (f".{left % 10}" if tenths else "")
    return f"{hours}:{minutes:02d}:{rest}" if hours else f"{minutes}:{rest}"


def about(seconds: float) -> str:
    """``about 20 seconds``, ``about 3 minutes``, ``about 2 hours``."""
    if seconds < 8:
        return QCoreApplication.translate("Span", "a few seconds")
    if seconds < 55:
        text = QCoreApplication.translate("Span", "about {count} seconds")
        return text.format(count=5 * math.ceil(seconds / 5))
    if seconds < 90:
        return QCoreApplication.translate("Span", "about a minute")
    if seconds < 55 * 60:
        text = QCoreApplication.translate("Span", "about {count} minutes")
        return text.format(count=math.ceil(seconds / 60))
    if seconds < 90 * 60:
        return QCoreApplication.translate("Span", "about an hour")
    text = QCoreApplication.translate("Span", "about {count} hours")
    return text.format(count=math.ceil(seconds / 3600))
