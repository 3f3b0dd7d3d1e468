"""What a recogniser sees, under the section that tells of it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cloakroom.items.report import evidence
from cloakroom.items.report.evidence import Evidence
from cloakroom.widgets.report.drawn_faces import Drawn, DrawnFaces
from cloakroom.widgets.report.further_view import FurtherView
from cloakroom_engine.audit import document as documents
from whole_toys import whole_sample


@pytest.fixture
def whole() -> Evidence:
    return evidence.read(documents.dumps(whole_sample()))


def picture() -> QImage:
    image = QImage(96, 96, QImage.Format.Format_RGB888)
    image.fill(0x808080)
    return image


def captions(view: DrawnFaces) -> list[str]:
    named = [label.accessibleName() for label in view.findChildren(QLabel)]
    return [each for each in named if each]


def test_drawings_come_when_they_are_asked_for(whole: Evidence, qtbot: QtBot) -> None:
    view = FurtherView()
    qtbot.addWidget(view)
    view.show_evidence(whole)
    (drawn,) = view.findChildren(DrawnFaces)
    assert captions(drawn) == []
    with qtbot.waitSignal(view.draw):
        drawn.button.click()
    assert not drawn.button.isEnabled()
    view.show_drawn([Drawn(picture(), picture(), QImage())])
    assert captions(drawn) == ["The photo", "Drawn from the photo\u2019s numbers"]
    assert drawn.button.isHidden()


def test_who_got_nothing_may_ask_again(whole: Evidence, qtbot: QtBot) -> None:
    view = FurtherView()
    qtbot.addWidget(view)
    view.show_evidence(whole)
    (drawn,) = view.findChildren(DrawnFaces)
    drawn.button.click()
    view.show_drawn([])
    assert drawn.button.isEnabled()
    assert not drawn.button.isHidden()


def test_another_report_forgets_the_drawings(whole: Evidence, qtbot: QtBot) -> None:
    view = FurtherView()
    qtbot.addWidget(view)
    view.show_evidence(whole)
    view.show_drawn([Drawn(picture(), picture(), picture())])
    view.show_evidence(whole)
    (drawn,) = [each for each in view.findChildren(DrawnFaces) if not each.isHidden()][-1:]
    assert captions(drawn) == []
