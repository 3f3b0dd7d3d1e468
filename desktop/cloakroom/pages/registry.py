"""Which pages there are; their modules are loaded when they are first shown."""

from __future__ import annotations

import importlib
import importlib.util
from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QWidget

from cloakroom.context import Context
from cloakroom.i18n import QT_TRANSLATE_NOOP, translate
from cloakroom.pages.page import Page


@dataclass(frozen=True, slots=True)
class Entry:
    """A page before it is loaded. ``place`` is where in the sidebar: top, bottom or nowhere."""

    name: str
    cls: str
    source: str
    icon: str
    place: str = ""
    shortcut: str = ""

    @property
    def title(self) -> str:
        """In the language of the moment."""
        return translate("Pages", self.source)

    @property
    def module(self) -> str:
        """Where it lives."""
        return f"cloakroom.pages.{self.name}"

    @property
    def exists(self) -> bool:
        """Whether this build has it."""
        return importlib.util.find_spec(self.module) is not None

    def build(self, context: Context, parent: QWidget) -> Page:
        """Load its module and make it."""
        kind: type[Page] = getattr(importlib.import_module(self.module), self.cls)
        return kind(context, parent)


ENTRIES: Final = (
    Entry(
        "welcome", "WelcomePage", QT_TRANSLATE_NOOP("Pages", "Welcome"), "welcome"
    ),
    Entry(
        "first_minute", "FirstMinutePage", QT_TRANSLATE_NOOP("Pages", "Your first photos"), "photo"
    ),
    Entry(
        "library", "LibraryPage", QT_TRANSLATE_NOOP("Pages", "Library"), "library", "top", "Ctrl+1"
    ),
    Entry(
        "people", "PeoplePage", QT_TRANSLATE_NOOP("Pages", "People"), "people", "top", "Ctrl+2"
    ),
    Entry(
        "protect", "ProtectPage", QT_TRANSLATE_NOOP("Pages", "Protect"), "protect", "top", "Ctrl+3"
    ),
    Entry(
        "queue", "QueuePage", QT_TRANSLATE_NOOP("Pages", "Queue"), "queue", "top", "Ctrl+4"
    ),
    Entry(
        "copies", "CopiesPage", QT_TRANSLATE_NOOP("Pages", "Copies"), "copy", "top", "Ctrl+5"
    ),
    Entry(
        "reports", "ReportsPage", QT_TRANSLATE_NOOP("Pages", "Reports"), "reports", "top", "Ctrl+6"
    ),
    Entry(
        "check", "CheckPage", QT_TRANSLATE_NOOP("Pages", "Check a file"), "check", "top", "Ctrl+7"
    ),
    Entry(
        "ask", "AskPage", QT_TRANSLATE_NOOP("Pages", "In words"), "search"
    ),
    Entry(
        "viewer", "ViewerPage", QT_TRANSLATE_NOOP("Pages", "Photo"), "photo"
    ),
    Entry(
        "clip", "ClipPage", QT_TRANSLATE_NOOP("Pages", "Clip"), "play"
    ),
    Entry(
        "models", "ModelsPage", QT_TRANSLATE_NOOP("Pages", "Models"), "models", "bottom", "Ctrl+8"
    ),
    Entry(
        "settings", "SettingsPage", QT_TRANSLATE_NOOP("Pages", "Settings"),
        "settings", "bottom", "Ctrl+,"
    ),
)  # fmt: skip


def entries() -> tuple[Entry, ...]:
    """The pages that this build has."""
    return tuple(entry for entry in ENTRIES if entry.exists)
