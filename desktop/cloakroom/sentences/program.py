"""The window and its engine themselves."""

from __future__ import annotations

from typing import Final

from cloakroom.i18n import QT_TRANSLATE_NOOP

PROGRAM: Final[dict[str, tuple[str, str]]] = {
    "worker.protocol": (
        QT_TRANSLATE_NOOP("Messages", "The window and its engine are of different versions."),
        QT_TRANSLATE_NOOP("Messages", "Install Cloakroom again, so that both are of one version."),
    ),
    "worker.busy": (
        QT_TRANSLATE_NOOP("Messages", "The engine is at work on something else."),
        QT_TRANSLATE_NOOP("Messages", "Try again in a moment."),
    ),
    "worker.died": (
        QT_TRANSLATE_NOOP(
            "Messages", "The engine stopped unexpectedly. Nothing of yours was lost."
        ),
        QT_TRANSLATE_NOOP("Messages", "It starts again by itself: try once more."),
    ),
    "worker.not_started": (
        QT_TRANSLATE_NOOP(
            "Messages", "The engine could not be started. Nothing of yours was lost."
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Install Cloakroom again; a virus scanner may have taken a part of it away.",
        ),
    ),
    "cancelled": (QT_TRANSLATE_NOOP("Messages", "Stopped."), ""),
    "usage": (
        QT_TRANSLATE_NOOP("Messages", "The window asked its engine for something impossible."),
        QT_TRANSLATE_NOOP("Messages", "Please report this."),
    ),
    "internal": (
        QT_TRANSLATE_NOOP("Messages", "Something went wrong inside Cloakroom."),
        QT_TRANSLATE_NOOP("Messages", "Try again; if it happens twice, please report it."),
    ),
}
