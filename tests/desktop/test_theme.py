"""Both appearances can be read, and everything follows a change."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QFontInfo

from cloakroom import icons
from cloakroom.app import App
from cloakroom.theme import DARK, LIGHT, TYPEFACE, Colours
from cloakroom_engine.paths import Paths

RESOURCES = Paths.at(".").resources
ICONS = sorted((RESOURCES / "icons").glob("*.svg"))


def luminance(colour: str) -> float:
    parts = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_text_can_be_read_wherever_it_stands(colours: Colours) -> None:
    grounds = (colours.window, colours.sidebar, colours.raised, colours.hover, colours.accent_soft)
    for ground in grounds:
        assert contrast(colours.text, ground) >= 7
        assert contrast(colours.muted, ground) >= 4.5
    for ground in (colours.window, colours.raised, colours.sidebar):
        assert contrast(colours.accent, ground) >= 4.5
    for text, ground in (
        (colours.on_accent, colours.accent),
        (colours.on_accent, colours.accent_hover),
        (colours.good, colours.good_soft),
        (colours.warn, colours.warn_soft),
        (colours.bad, colours.bad_soft),
        (colours.bad, colours.window),
    ):
        assert contrast(text, ground) >= 4.5


@pytest.mark.parametrize("file", ICONS, ids=lambda file: file.stem)
def test_every_icon_is_drawn_by_us_and_can_be_drawn(app: App, file: Path) -> None:
    root = ElementTree.fromstring(file.read_text(encoding="utf-8"))
    assert root.get("viewBox") == "0 0 24 24"
    picture = icons.pixmap(file.stem, 24).toImage()
    assert any(picture.pixelColor(x, y).alpha() for x in range(24) for y in range(24))


def test_every_icon_that_is_named_is_there() -> None:
    known = {file.stem for file in ICONS}
    for source in (Path(icons.__file__).parent).rglob("*.py"):
        text = source.read_text(encoding="utf-8")
        named = re.findall(r"icons?\.(?:icon|pixmap)\(\"([a-z-]+)\"", text)
        named += re.findall(r"(?:IconLabel|EmptyState)\(\s*\"([a-z-]+)\"", text)
        assert set(named) <= known, source


def test_icons_follow_the_appearance(app: App) -> None:
    icon = icons.icon("add")

    def drawn() -> str:
        return icon.pixmap(QSize(24, 24), 1.0).toImage().pixelColor(12, 12).name()

    assert drawn() == LIGHT.text.lower()
    app.theme.choose("dark")
    assert drawn() == DARK.text.lower()
    assert app.theme.dark


def test_icons_are_as_sharp_as_the_screen(app: App) -> None:
    picture = icons.icon("add").pixmap(QSize(20, 20), 2.0)
    assert picture.size() == QSize(40, 40)
    assert picture.devicePixelRatio() == 2.0


def test_the_sheet_has_no_word_left_to_fill(app: App) -> None:
    assert "$" not in app.qt.styleSheet()


def test_letters_are_the_same_everywhere_and_their_licence_is_beside_them(app: App) -> None:
    for weight, style in ((400, "Regular"), (500, "Medium"), (600, "SemiBold")):
        font = QFont(app.qt.font())
        font.setWeight(QFont.Weight(weight))
        info = QFontInfo(font)
        assert (info.family(), info.weight(), info.styleName()) == (TYPEFACE, weight, style)
    assert "SIL Open Font License" in (RESOURCES / "fonts" / "OFL.txt").read_text("utf-8")
