"""Colours, sizes and the one style sheet, for light and dark; follows the system if asked to."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from string import Template
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

#: Distances in device-independent pixels; nothing in between is used.
SPACE: Final = (4, 8, 12, 16, 24, 32)
XS, S, M, L, XL, XXL = SPACE
RADIUS: Final = 10
#: Around what a page shows beside the sidebar: left, top, right, bottom.
PAGE: Final = (XL, XL, XL, L)
#: Times the system's size: what is small print.
SMALL: Final = 0.88
TYPEFACE: Final = "Inter"


@dataclass(frozen=True, slots=True)
class Colours:
    """One appearance. Every text colour is readable (4.5:1) on every ground it stands on."""

    window: str
    """Ground of pages."""
    sidebar: str
    raised: str
    """Cards, fields, menus."""
    hover: str
    line: str
    """Borders and separators."""
    text: str
    muted: str
    accent: str
    accent_hover: str
    accent_soft: str
    """Ground of what is selected."""
    on_accent: str
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    shade: str
    """Laid over what is behind a drop or a dialog, with its alpha first (#AARRGGBB)."""


LIGHT: Final = Colours(
    window="#FFFFFF", sidebar="#F4F6F5", raised="#FFFFFF", hover="#EBEFED", line="#DFE5E2",
    text="#17211E", muted="#56645F", accent="#0B6B63", accent_hover="#085750",
    accent_soft="#DDEFEC", on_accent="#FFFFFF", good="#1B6B3C", good_soft="#E2F3E8",
    warn="#7A4F00", warn_soft="#FBF0D9", bad="#A3271D", bad_soft="#FBE7E4", shade="#F2F4F6F5",
)  # fmt: skip
DARK: Final = Colours(
    window="#151918", sidebar="#1B201F", raised="#1F2523", hover="#2A3230", line="#323B38",
    text="#E9EEEC", muted="#9DABA6", accent="#54BDB2", accent_hover="#6FCFC5",
    accent_soft="#1B3A37", on_accent="#06211E", good="#6FCB93", good_soft="#1A3325",
    warn="#E6BA66", warn_soft="#382C14", bad="#F2938A", bad_soft="#3E201D", shade="#F2151918",
)  # fmt: skip


class Theme(QObject):
    """What the application looks like now. ``changed`` after every change of appearance."""

    changed = Signal()

    def __init__(self, app: QApplication, resources: Path) -> None:
        super().__init__(app)
        self._app = app
        self._icons = (resources / "icons").as_posix()
        self._sheet = Template((resources / "style" / "app.qss").read_text(encoding="utf-8"))
        self.appearance = "system"
        self.colours = LIGHT
        app.setStyle("Fusion")
        _own_font(app, resources / "fonts")
        app.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def dark(self) -> bool:
        """Whether the dark colours are in use."""
        return self.colours is DARK

    def choose(self, appearance: str) -> None:
        """Be ``light`` or ``dark``, or follow the ``system``."""
        self.appearance = appearance
        scheme = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(appearance)
        # Menus and dialogs that the system draws follow this hint.
        self._app.styleHints().setColorScheme(scheme or Qt.ColorScheme.Unknown)
        self._follow()

    def _follow(self) -> None:
        dark = self.appearance == "dark"
        if self.appearance == "system":
            dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        self.colours = DARK if dark else LIGHT
        self._app.setPalette(_palette(self.colours))
        base = self._app.font().pointSizeF()
        sizes = {
            "small": f"{base * SMALL:.1f}pt",
            "body": f"{base:.1f}pt",
            "large": f"{base * 1.2:.1f}pt",
            "title": f"{base * 1.7:.1f}pt",
            "display": f"{base * 2.3:.1f}pt",
        }
        files = {"icons": self._icons, "name": "dark" if dark else "light"}
        self._app.setStyleSheet(self._sheet.substitute(asdict(self.colours), **sizes, **files))
        self.changed.emit()


def colours() -> Colours:
    """The colours in use, for what paints itself; light where no theme was made."""
    app = QApplication.instance()
    theme = app.findChild(Theme) if app else None
    return theme.colours if theme else LIGHT


def _palette(colours: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for each, colour in {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.raised,
        role.AlternateBase: colours.sidebar,
        role.Text: colours.text,
        role.PlaceholderText: colours.muted,
        role.Button: colours.raised,
        role.ButtonText: colours.text,
        role.BrightText: colours.bad,
        role.ToolTipBase: colours.raised,
        role.ToolTipText: colours.text,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.Mid: colours.line,
        role.Light: colours.hover,
        role.Dark: colours.line,
    }.items():
        palette.setColor(each, QColor(colour))
    for each in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(colours.muted))
    return palette


def _own_font(app: QApplication, folder: Path) -> None:
    """The typeface that ships: the same letters, and so the same widths, on every system.

    Scripts that it does not have come from the system's fonts, letter by letter.
    """
    _load_fonts(folder)
    font = QFont(app.font())
    font.setFamily(TYPEFACE)
    font.setPointSizeF(max(font.pointSizeF(), 10.0))
    app.setFont(font)


@cache
def _load_fonts(folder: Path) -> None:
    """Once for the process."""
    for file in sorted(folder.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
