"""The mouse wheel changes no choice, and a choice that was changed says so and can be undone."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from engines import ROOT
from known import page, photo_id
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QPushButton,
    QScrollBar,
    QTabBar,
    QWidget,
)
from waiting import settle

from cloakroom.app import App
from cloakroom.pages.people import PeoplePage
from cloakroom.pages.protect import ProtectPage
from cloakroom.pages.registry import entries
from cloakroom.pages.settings import SettingsPage
from cloakroom.widgets.parts.inputs import ChoiceBox, Slider
from cloakroom_engine.pipeline.outputs import REFINE_STEPS
from cloakroom_engine.settings import INSTANT_STEPS

PAGES = [entry.name for entry in entries()]


def turn(widget: QWidget, degrees: int) -> None:
    """As Qt delivers a turn of the wheel over a widget that is under the mouse."""
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(widget.mapToGlobal(middle.toPoint())),
        QPoint(),
        QPoint(0, 8 * degrees),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def inputs(window: QWidget) -> list[QWidget]:
    """What holds a value, wherever it is."""
    kinds = (QAbstractSlider, QComboBox, QAbstractSpinBox, QTabBar)
    found = [each for each in window.findChildren(QWidget) if isinstance(each, kinds)]
    return [each for each in found if not isinstance(each, QScrollBar)]


def value(widget: QWidget) -> object:
    match widget:
        case QAbstractSlider():
            return widget.value()
        case QComboBox() | QTabBar():
            return widget.currentIndex()
        case QAbstractSpinBox():
            return widget.text()
    raise AssertionError(widget)


def assert_unmoved(window: QWidget) -> int:
    """Turn the wheel over everything that holds a value; how many there were."""
    seen = 0
    for each in inputs(window):
        before, focus = value(each), QApplication.focusWidget()
        for degrees in (15, -15):
            turn(each, degrees)
            assert value(each) == before, (type(each).__name__, each.accessibleName())
        assert QApplication.focusWidget() is focus
        seen += 1
    return seen


@pytest.mark.parametrize("name", PAGES)
def test_no_value_moves_when_the_wheel_passes(app: App, name: str) -> None:
    app.window.go(name)
    settle()
    assert_unmoved(app.window)


@pytest.mark.parametrize("name", PAGES)
def test_nothing_takes_the_keyboard_by_the_wheel(app: App, name: str) -> None:
    app.window.go(name)
    settle()
    by_wheel = Qt.FocusPolicy.WheelFocus.value & ~Qt.FocusPolicy.StrongFocus.value
    ours = [each for each in app.window.findChildren(QWidget) if not inner(each)]
    assert ours
    takers = [each for each in ours if each.focusPolicy().value & by_wheel]
    assert not [(type(each).__name__, each.accessibleName()) for each in takers]


def inner(widget: QWidget) -> bool:
    """Whether it is a part that Qt puts into a list of choices (its popup)."""
    while widget.parentWidget() is not None:
        if isinstance(widget.parentWidget(), QComboBox):
            return True
        widget = widget.parentWidget()
    return False


def test_the_rules_and_the_strength_of_known_people_stay(
    open_known: Callable[[Path], App], scanned_home: Path
) -> None:
    app = open_known(scanned_home)
    people = page(app, "people", PeoplePage, app.context.library.people.all()[0].id)
    assert isinstance(people.person.rule, ChoiceBox)
    protect = page(app, "protect", ProtectPage, [photo_id(app, "astronaut.png")])
    settle()
    assert {type(each) for each in inputs(protect)} >= {Slider, ChoiceBox}
    assert assert_unmoved(app.window) >= 8
    assert app.context.library.people.all()[0].rule == "protect"
    assert app.context.settings.strength == "balanced"
    assert app.context.undo.count() == 0


def test_the_page_scrolls_where_the_wheel_passes_a_choice(app: App) -> None:
    settings = page(app, "settings", SettingsPage)
    app.window.resize(900, 560)
    settle()
    bar = settings._area.verticalScrollBar()
    assert bar.maximum() > 0
    box = settings._effort._box
    settings._area.ensureWidgetVisible(box)
    settle()
    before, focus, chosen = bar.value(), QApplication.focusWidget(), box.currentIndex()
    window = app.window.windowHandle()
    where = QPointF(box.mapTo(app.window, box.rect().center()))
    QTest.wheelEvent(window, where, QPoint(0, -120))  # as the system sends it
    assert bar.value() > before
    assert QApplication.focusWidget() is focus
    assert box.currentIndex() == chosen


def test_a_changed_strength_says_so_and_can_be_undone(app: App) -> None:
    settings = page(app, "settings", SettingsPage)
    settings._strength.slider.setValue(2)
    assert app.context.settings.strength == "strong"
    assert "Strong" in app.window.bar.text
    undo_of(app).click()
    assert app.context.settings.strength == "balanced"
    assert settings._strength.strength == "balanced"
    assert app.window.bar.text == ""


def test_the_way_back_goes_when_something_else_is_decided(app: App) -> None:
    settings = page(app, "settings", SettingsPage)
    before = app.context.settings.refine_steps
    settings._strength.slider.setValue(0)
    first = app.window.bar.text
    settings._effort._box.setCurrentIndex(0)
    settings._effort._box.activated.emit(0)
    assert app.context.settings.refine_steps == INSTANT_STEPS
    assert app.window.bar.text not in {"", first}
    undo_of(app).click()
    assert app.context.settings.refine_steps == before
    assert app.context.settings.strength == "subtle"


def test_what_is_offered_as_normal_is_what_was_measured(app: App) -> None:
    """Another number of steps has no figures, and more of them were found to gain nothing."""
    settings = page(app, "settings", SettingsPage)
    offered = settings._effort._box
    steps = [int(offered.itemData(at)) for at in range(offered.count())]
    assert steps == [INSTANT_STEPS, REFINE_STEPS]
    assert offered.currentIndex() == 1
    app.context.choose(refine_steps=80)  # as the file of an earlier state may say
    assert (offered.currentData(), offered.currentText()) == ("80", "As it was set: 80 steps")
    app.context.choose(refine_steps=INSTANT_STEPS)
    assert offered.currentIndex() == 0


def test_a_changed_rule_says_so_and_can_be_undone(
    open_known: Callable[[Path], App], scanned_home: Path
) -> None:
    app = open_known(scanned_home)
    eileen = app.context.library.people.all()[0]
    protect = page(app, "protect", ProtectPage, [photo_id(app, "astronaut.png")])
    protect.panel.people.ruled.emit(eileen.id, "leave")
    assert "Eileen" in app.window.bar.text
    assert app.context.library.people.all()[0].rule == "leave"
    undo_of(app).click()
    assert app.context.library.people.all()[0].rule == "protect"


def undo_of(app: App) -> QPushButton:
    return next(
        each
        for each in app.window.bar.findChildren(QPushButton)
        if each.isVisible() and each.text() == "Undo"
    )


def test_values_are_held_by_the_one_place_alone() -> None:
    """Qt's own are for ``widgets/parts/inputs.py``: what comes tomorrow has no wheel either."""
    raw = re.compile(r"\bQ(ComboBox|FontComboBox|Slider|Dial|(Double)?SpinBox|TabBar|\w+Edit)\(")
    text_fields = {"QLineEdit(", "QPlainTextEdit(", "QTextEdit("}
    found = {
        f"{path.name}: {match.group()}"
        for path in (ROOT / "desktop" / "cloakroom").rglob("*.py")
        if path.name != "inputs.py"
        for match in raw.finditer(path.read_text(encoding="utf-8"))
        if match.group() not in text_fields
    }
    assert not found
