"""Whoever hears the screen, or sees little contrast, gets every control of every page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from furnished import every_page, furnish, furnish_clip
from numpy.typing import NDArray
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot
from waiting import settle

from cloakroom.app import App
from cloakroom.bridge.order import Item, State, Summary
from cloakroom.context import Context
from cloakroom.dialogs.about import AboutDialog
from cloakroom.dialogs.choose_person import ChoosePersonDialog
from cloakroom.dialogs.confirm import ConfirmDialog
from cloakroom.dialogs.crash import CrashDialog
from cloakroom.dialogs.leaving import LeavingDialog
from cloakroom.dialogs.licence import LicenceDialog
from cloakroom.dialogs.names import NamesDialog
from cloakroom.dialogs.parcel import ParcelDialog
from cloakroom.dialogs.passphrase import (
    FilePassphraseDialog,
    NewPassphraseDialog,
    PassphraseDialog,
)
from cloakroom.items.parts import pictures
from cloakroom.items.people.people import person_cards
from cloakroom.items.settings.models import Model
from cloakroom.pages.first_minute import FirstMinutePage
from cloakroom.widgets.parts.base import IconLabel

ROLE = QAccessible.Role
NOTHING_TO_SAY = {ROLE.Client, ROLE.NoRole, ROLE.Window, ROLE.Border}
"""Roles of plain containers: a control that has one of them is just a place to whoever listens."""
CONTROLS = {
    *(ROLE.Button, ROLE.ButtonMenu, ROLE.CheckBox, ROLE.RadioButton, ROLE.ComboBox),
    *(ROLE.EditableText, ROLE.Slider, ROLE.SpinBox, ROLE.ProgressBar, ROLE.Link, ROLE.List),
    *(ROLE.ListItem, ROLE.PageTab, ROLE.Table, ROLE.MenuItem, ROLE.Chart, ROLE.Dialog),
}
MOST_ROWS = 40
"""Rows of a list that are asked; they all come from one model."""
LEAST = 4.5
"""WCAG 2.2, 1.4.3, for text of any size."""
SHARP = 4
"""Pixels for one of the window, so that a thin stroke has a pixel of its full colour."""


@pytest.fixture
def furnished(app: App, tmp_path: Path) -> App:
    furnish(app.context, tmp_path)
    furnish_clip(app.context, tmp_path)
    settle()
    return app


def parts(at: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Everything in the tree that is on the screen."""
    widget = at.object()
    if isinstance(widget, QWidget) and not widget.isVisible():
        return
    yield at
    for row in range(min(at.childCount(), MOST_ROWS)):
        child = at.child(row)
        if child is not None and child.isValid():
            yield from parts(child)


def spoken_name(at: QAccessibleInterface) -> str:
    name = at.text(QAccessible.Text.Name)
    if isinstance(at.object(), QComboBox):
        # But on Windows Qt says what is chosen for a name: what the list is for is said by a label
        # that belongs to it, or by the description.
        labels = at.relations(QAccessible.RelationFlag.Label)
        name = next((label.text(QAccessible.Text.Name) for label, _ in labels), "")
        name = name or at.text(QAccessible.Text.Description)
    return name.strip()


def unspoken(root: QWidget) -> list[str]:
    """The controls without a role or a name."""
    tree = QAccessible.queryAccessibleInterface(root)
    found = []
    for at in parts(tree):
        widget, role = at.object(), at.role()
        what = f"{type(widget).__name__} {role.name} {spoken_name(at)!r}"
        if at.state().focusable and role in NOTHING_TO_SAY:
            found.append(f"{what}: no role")
        elif (at.state().focusable or role in CONTROLS) and not spoken_name(at):
            found.append(f"{what}: no name")
        elif role is ROLE.Graphic and not spoken_name(at) and not isinstance(widget, IconLabel):
            found.append(f"{what}: a picture without words")
    return found


def test_every_control_of_every_page_says_what_it_is(furnished: App) -> None:
    seen = set()
    for name, argument in every_page(furnished.context):
        furnished.window.go(name, argument)
        settle()
        assert not unspoken(furnished.window), name
        tree = QAccessible.queryAccessibleInterface(furnished.window)
        seen |= {at.role() for at in parts(tree)}
    # The walk went through what it is about.
    assert {ROLE.List, ROLE.ListItem, ROLE.Slider, ROLE.RadioButton, ROLE.EditableText} <= seen


def test_every_step_of_the_first_minute_says_what_it_is(furnished: App) -> None:
    furnished.window.go("first_minute")
    page = furnished.window.page("first_minute")
    assert isinstance(page, FirstMinutePage)
    assert page._ask()
    settle()
    assert not unspoken(furnished.window)
    for row, what in zip(page.asking.rows, ("me", "other", "blur", "leave"), strict=False):
        row.choose(what)
        settle()
        assert not unspoken(furnished.window), what
    copies = furnished.context.library.protected.files()
    order = furnished.context.order()
    done = tuple(Item(c.path, c.path, order, state=State.DONE, written=c.path) for c in copies)
    page._show(page.ready, 4)
    page.ready.show_summary(Summary(done, (), (), 1.0))
    page.ready.checking("Checking")
    offer = page.ready.offer
    offer._missing, offer._came = [RESTRICTED], ["sface"]
    offer.running.begin("Downloading")
    offer.show()
    offer._show()
    settle()
    assert offer.download.isVisible()
    assert not unspoken(furnished.window)
    assert not pale(furnished.window)


def choose_person(context: Context) -> QDialog:
    faces = pictures.faces(context.library, context)
    cards = person_cards(context.library)
    return ChoosePersonDialog("Who is it?", "Type a name.", cards, faces, new_allowed=True)


RESTRICTED = Model(
    "buffalo", ("recogniser",), "research only", "https://example.org/licence", 1_000, "ab" * 32,
    installed=False, needs_acceptance=True, host="example.org",
)  # fmt: skip
DIALOGS: dict[str, Callable[[Context], QDialog]] = {
    "about": lambda _: AboutDialog(),
    "choose person": choose_person,
    "confirm": lambda _: ConfirmDialog("Erase?", "It cannot be undone.", ["One", "Two"], "&Erase"),
    "crash": lambda _: CrashDialog("Traceback: …"),
    "leaving": lambda _: LeavingDialog(["Looking through photos"]),
    "licence": lambda _: LicenceDialog(RESTRICTED),
    "names": lambda _: NamesDialog(
        {"people": [{"name": "Anna", "face_ids": [1, 2], "here": True}]}
    ),
    "parcel": lambda _: ParcelDialog(
        {
            "people": [{"name": "Anna", "faces": 3, "cloak": True, "here": True}],
            "shelves": [{"name": "Trip", "photos": 3, "search": False, "here": False}],
        },
        ["Anna"],
    ),
    "passphrase": lambda _: PassphraseDialog(again=True),
    "passphrase of a file": lambda _: FilePassphraseDialog("a.cloakroom", again=True),
    "passphrase that is new": lambda _: NewPassphraseDialog(),
}


@pytest.mark.parametrize("name", DIALOGS)
def test_every_control_of_every_dialog_says_what_it_is(furnished: App, name: str) -> None:
    dialog = DIALOGS[name](furnished.context)
    dialog.show()
    settle()
    tree = QAccessible.queryAccessibleInterface(dialog)
    assert tree.role() is ROLE.Dialog
    assert tree.text(QAccessible.Text.Name)
    assert not unspoken(dialog)
    assert not pale(dialog)
    dialog.close()
    dialog.deleteLater()


def test_no_dialog_is_forgotten() -> None:
    import cloakroom.dialogs as package

    modules = {path.stem for path in Path(package.__path__[0]).glob("*.py")} - {"__init__"}
    # One module has more than one: the words after its name say which.
    assert modules == {
        "passphrase" if name.startswith("passphrase") else name.replace(" ", "_")
        for name in DIALOGS
    }


def pale(root: QWidget) -> list[str]:
    """Texts that do not stand out from their ground as they are drawn."""
    found = contrasts(root)
    assert found, "nothing was looked at"
    return [f"{text}: {best:.2f}" for text, best in found if best < LEAST]


def contrasts(root: QWidget) -> list[tuple[str, float]]:
    """The contrast of every text that is wholly in sight."""
    image = QImage(root.size() * SHARP, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SHARP)
    root.render(image)
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), -1)
    found = []
    for each in (root, *root.findChildren(QWidget)):
        if not isinstance(each, (QLabel, QAbstractButton)) or not each.isVisible():
            continue
        region = each.visibleRegion().boundingRect()
        if not each.text().strip() or region.height() < each.height() or region.width() < 8:
            continue
        at = each.mapTo(root, QPoint()) * SHARP
        height, width = each.height() * SHARP, each.width() * SHARP
        best = strongest(pixels[at.y() : at.y() + height, at.x() : at.x() + width])
        found.append((f"{type(each).__name__} {each.text()!r}", best))
    return found


def strongest(pixels: NDArray[np.uint32]) -> float:
    """The contrast of what stands out most from the colour that is there most."""
    colours, counts = np.unique(pixels & 0xFFFFFF, return_counts=True)
    parts = np.stack([colours >> 16, colours >> 8 & 0xFF, colours & 0xFF], 1) / 255
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    light = linear @ (0.2126, 0.7152, 0.0722) + 0.05
    ratio = light / light[np.argmax(counts)]
    return float(max(ratio.max(), 1 / ratio.min()))


def test_a_pale_text_would_be_found(app: App, qtbot: QtBot) -> None:
    label = QLabel("Nobody can read this")
    qtbot.addWidget(label)
    label.setStyleSheet("background: #ffffff; color: #999999")
    label.show()
    settle()
    assert pale(label)
    label.setStyleSheet("background: #ffffff; color: #666666")
    settle()
    assert not pale(label)


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_texts_stand_out_as_they_are_drawn(furnished: App, appearance: str) -> None:
    furnished.theme.choose(appearance)
    for name, argument in every_page(furnished.context):
        furnished.window.go(name, argument)
        settle()
        assert not pale(furnished.window), name
