"""What is remembered, where, and what a damaged file does."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import pytest
from known import kept_file
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from cloakroom.app import App
from cloakroom.bridge import queue_file
from cloakroom.bridge.order import Item, Order
from cloakroom.state import METADATA, Preferences
from cloakroom_engine.library import SealedFile, Vault
from cloakroom_engine.settings import Settings


def test_choices_are_kept_where_they_belong(app: App, home: Path) -> None:
    app.context.choose(strength="strong", bystanders="blur", keep_metadata=("date",))
    assert Settings.load(home / "settings.json")[0].strength == "strong"
    kept = Preferences.load(kept_file(home, "window"))
    assert (kept.bystanders, kept.keep_metadata) == ("blur", ("date",))
    order = app.context.order()
    assert (order.strength, order.bystanders, order.keep_metadata) == ("strong", "blur", ("date",))


def test_what_the_engine_wrote_meanwhile_is_kept(app: App, home: Path) -> None:
    Settings(accepted_licences=("buffalo_l",)).save(home / "settings.json")
    app.context.choose(strength="subtle")
    assert Settings.load(home / "settings.json")[0].accepted_licences == ("buffalo_l",)


@pytest.mark.parametrize(
    "text",
    ["", "[]", "no json", '{"quality": 900, "bystanders": 3, "format": "gif"}'],
)
def test_a_damaged_file_is_the_default(text: str, tmp_path: Path) -> None:
    file = SealedFile(tmp_path, "window", Vault.in_memory())
    file.write(text)
    assert Preferences.load(file) == Preferences()
    file.path.write_bytes(b"another key's, or torn")
    assert Preferences.load(file) == Preferences()


def test_preferences_come_back_as_they_were(tmp_path: Path) -> None:
    chosen = Preferences("/copies", "mosaic", "webp", 90, METADATA, "de", "dark", welcomed=True)
    file = SealedFile(tmp_path, "window", Vault.in_memory())
    chosen.save(file)
    assert Preferences.load(file) == chosen
    assert json.loads(file.read() or "")["quality"] == 90


def test_a_thief_of_the_home_learns_nothing_from_the_window(
    make_app: Callable[[Path], App], home: Path, tmp_path: Path
) -> None:
    """Folders, what is to be protected and what is to be done, as versions before kept them."""
    home.mkdir()
    planted = str(tmp_path / "planted")
    preferences = asdict(Preferences(out_folder=planted, watch_folder=planted))
    order = Order(out=planted)
    item = {"id": "a", "path": f"{planted}/1.jpg", "order": 0, "photo_id": None, "state": "done"}
    queue = {"version": 1, "paused": True, "orders": [order.words()], "items": [item]}
    task = {"id": "b", "kind": "scan", "words": {"paths": [planted]}, "held": True}
    for name, document in (
        ("window", preferences), ("queue", queue), ("tasks", {"version": 1, "tasks": [task]}),
    ):  # fmt: skip
        (home / f"{name}.json").write_text(json.dumps(document), encoding="utf-8")
    app = make_app(home)
    assert app.context.preferences.watch_folder == planted
    assert [each.path for each in app.context.queue.items] == [f"{planted}/1.jpg"]
    assert [each.words["paths"] for each in app.context.tasks.all] == [[planted]]
    app.close()
    for path in home.rglob("*"):
        assert path.suffix != ".json" or path.name in {"vault.json", "settings.json"}
        assert path.is_dir() or b"planted" not in path.read_bytes(), path.name


def test_a_folder_that_cannot_be_written_is_said(app: App, home: Path, qtbot: QtBot) -> None:
    (home / "settings.json").unlink(missing_ok=True)
    (home / "settings.json").mkdir()
    with qtbot.waitSignal(app.context.notice) as said:
        app.context.choose(strength="strong")
    assert said.args is not None
    assert said.args[1] == "error"


def test_the_window_stands_where_it_stood(
    make_app: Callable[[Path], App], home: Path, qtbot: QtBot
) -> None:
    first = make_app(home)
    first.window.setGeometry(QRect(40, 50, 1000, 700))
    with qtbot.waitExposed(first.window):
        first.window.show()
    first.window.close()
    assert (home / "window.ini").is_file()
    second = make_app(home)
    assert second.window.size() == first.window.size()


def test_settings_that_cannot_be_read_are_said(
    make_app: Callable[[Path], App], home: Path, qtbot: QtBot
) -> None:
    home.mkdir()
    (home / "settings.json").write_text('{"strength": "enormous"}', encoding="utf-8")
    app = make_app(home)
    app.begin([])
    assert "settings" in app.window.bar.text


def test_what_was_queued_is_said(make_app: Callable[[Path], App], home: Path) -> None:
    home.mkdir()
    order = Order(out=str(home / "copies"))
    queue_file.save(kept_file(home, "queue"), [Item("a", "/gone.jpg", order)], paused=True)
    app = make_app(home)
    app.begin([])
    assert "1 photo from last time" in app.window.bar.text
