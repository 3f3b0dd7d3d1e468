"""Small pictures: decoded beside the window's thread, kept while there is room."""

from __future__ import annotations

from pathlib import Path

import library_rows as rows
from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from cloakroom.items.parts import pictures
from cloakroom.items.parts.pictures import Pictures, square
from cloakroom_engine.library import Library, Vault
from cloakroom_engine.paths import Paths


def some(qtbot: QtBot, wanted: Pictures[int], key: int, edge: int) -> QSize:
    def there() -> bool:
        pixmap = wanted.get(key, edge)
        return pixmap is not None and pixmap.width() == edge

    qtbot.waitUntil(there)
    pixmap = wanted.get(key, edge)
    assert pixmap is not None
    return pixmap.size()


def test_sealed_thumbnails_arrive_as_squares(home: Path, qtbot: QtBot) -> None:
    with Library(Paths.at(home), Vault.in_memory()) as library:
        library.thumbnails.put("ab" * 32, rows.jpeg("#ff0000", 320, 200))
        thumbnails = pictures.thumbnails(library, 0.05)
        assert thumbnails.get("ab" * 32, 80) is None
        with qtbot.waitSignal(thumbnails.ready) as told:
            pass
        assert told.args == ["ab" * 32]
        pixmap = thumbnails.get("ab" * 32, 80)
        assert pixmap is not None
        assert pixmap.size() == QSize(80, 80)
        assert pixmap.toImage().pixelColor(40, 40).red() > 240
        assert pixmap.toImage().pixelColor(0, 0).alpha() == 0
        thumbnails.close()


def test_another_size_is_decoded_while_the_former_stands_in(qtbot: QtBot) -> None:
    wanted: Pictures[int] = Pictures(lambda _: rows.jpeg(), radius=0)
    some(qtbot, wanted, 1, 32)
    stand_in = wanted.get(1, 64)
    assert stand_in is not None
    assert stand_in.width() == 32
    assert some(qtbot, wanted, 1, 64) == QSize(64, 64)
    wanted.close()


def test_no_more_is_kept_than_there_is_room_for(qtbot: QtBot) -> None:
    room = 10 * 32 * 32 * 4
    wanted: Pictures[int] = Pictures(lambda _: rows.jpeg(), radius=0, budget_bytes=room)
    for key in range(30):
        some(qtbot, wanted, key, 32)
    assert wanted._kept_bytes <= room
    assert len(wanted._kept) == 10
    assert 29 in wanted._kept
    wanted.close()


def test_what_is_not_there_is_asked_for_once(qtbot: QtBot) -> None:
    asked: list[int] = []

    def read(key: int) -> bytes | None:
        asked.append(key)
        return None if key else b"no picture"

    wanted: Pictures[int] = Pictures(read, radius=0)
    for key in (0, 1):
        wanted.get(key, 32)
        qtbot.waitUntil(lambda key=key: wanted.is_absent(key))
        wanted.get(key, 32)
    assert asked == [0, 1]
    wanted.forget([1])
    assert not wanted.is_absent(1)
    wanted.close()


def test_a_tall_picture_is_cut_above_its_middle() -> None:
    tall = QImage(100, 300, QImage.Format.Format_RGB32)
    tall.fill(QColor("#ffffff"))
    for row in range(70, 180):
        for column in range(100):
            tall.setPixelColor(column, row, QColor("#000000"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    tall.save(buffer, "png")
    cut = square(bytes(buffer.data().data()), 100, 0)
    assert cut.size() == QSize(100, 100)
    assert cut.pixelColor(50, 50).lightness() < 10
