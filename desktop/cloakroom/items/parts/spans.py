"""Times as people say them: rounded, so that they do not promise a precision that is not there."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication


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
