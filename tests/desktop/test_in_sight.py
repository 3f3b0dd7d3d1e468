"""Whatever gets the keyboard is in sight, with the row that it belongs to; raw photos too."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from furnished import every_page, furnish
from library_rows import face, jpeg
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from waiting import settle

from cloakroom.app import App
from cloakroom.items.people.face_picture import face_picture
from raw_files import jpeg as picture
from raw_files import raw


def test_the_whole_row_of_what_has_the_keyboard_is_in_sight(app: App, qtbot: QtBot) -> None:
    assert app.window is not None
    window, outside = QWidget(), QLineEdit()
    area, inside = QScrollArea(), QWidget()
    rows = QVBoxLayout(inside)
    fields = []
    for at in range(20):
        row = QWidget()
        row.setFixedHeight(60)
        line = QHBoxLayout(row)
        line.addWidget(QLabel(str(at)))
        field = QLineEdit()
        field.setFixedHeight(20)
        line.addWidget(field)
        rows.addWidget(row)
        fields.append(field)
    area.setWidgetResizable(True)
    area.setWidget(inside)
    column = QVBoxLayout(window)
    column.addWidget(outside)
    column.addWidget(area)
    qtbot.addWidget(window)
    window.resize(300, 400)
    with qtbot.waitActive(window):
        window.show()
    # From outside of what scrolls, where Qt scrolls to nothing.
    outside.setFocus()
    fields[-1].setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    row = fields[-1].parentWidget()
    assert row is not None
    place = QRect(row.mapTo(area.viewport(), QPoint()), row.size())
    assert area.viewport().rect().contains(place)


def test_a_raw_files_icon_is_not_taken_for_the_photo(app: App, tmp_path: Path) -> None:
    library = app.context.library
    path = tmp_path / "a.nef"
    path.write_bytes(raw(picture(np.zeros((800, 1200, 3), np.uint8))))
    photo = library.photos.add(
        str(path), sha256="0" * 64, size_bytes=1, mtime_ns=1, width=1200, height=800, format="raw"
    )
    found = face(library, photo)
    library.faces.put_crop(found.id, jpeg())
    assert face_picture(library, photo, found).size() == QImage.fromData(jpeg()).size()


def test_every_stop_of_tab_is_in_sight(app: App, tmp_path: Path, qtbot: QtBot) -> None:
    furnish(app.context, tmp_path)
    app.window.resize(860, 560)
    with qtbot.waitActive(app.window):
        app.window.activateWindow()
    hidden = []
    for name, argument in every_page(app.context):
        app.window.go(name, argument)
        settle()
        app.window.page(name).setFocus(Qt.FocusReason.OtherFocusReason)
        seen: set[QWidget] = set()
        while len(seen) < 150:
            QTest.keyClick(QApplication.focusWidget() or app.window, Qt.Key.Key_Tab)
            stop = QApplication.focusWidget()
            if stop is None or stop in seen:
                break
            seen.add(stop)
            settle()
            if stop.visibleRegion().isEmpty():
                hidden.append(f"{name}: {type(stop).__name__} {stop.accessibleName()}")
    assert hidden == []
