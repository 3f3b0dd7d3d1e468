"""Shelf life: photos that were shared, before recognisers that were added since."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from known import LONG_MS, Kept, engine, page
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from waiting import PATIENCE_MS

from cloakroom.app import App
from cloakroom.bridge.rechecking import Recheck
from cloakroom.items.report import shelf
from cloakroom.items.report.shelf import Fallen, Shelf
from cloakroom.pages.models import ModelsPage
from cloakroom.pages.reports import ReportsPage
from cloakroom_engine.library.ledger import Judgement
from tiny_models import tiny_card, tiny_network

Open = Callable[[Path], App]


NOISE = """
import sys
import chance_cloaks
from cloakroom_engine.library import Library
from cloakroom_engine.paths import Paths
from cloakroom_engine.records import CloakRecipe
with Library(Paths.at(sys.argv[1])) as library:
    person = library.people.by_name("Eileen")
    recipe = CloakRecipe(surrogates=("elsewhere",), surrogate_sha256=("0" * 64,))
    library.cloaks.add(person.id, recipe, chance_cloaks.drawn(0), photos=1, seconds=1.0)
"""
"""A cloak that nobody had to wait for; it hides her from nobody."""


@pytest.fixture(scope="session")
def shared_home(scanned_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A photo of Eileen was shared, under a cloak that the installed recogniser did not make."""
    folder = tmp_path_factory.mktemp("shared")
    home = folder / "home"
    shutil.copytree(scanned_home, home)
    tests = str(Path(__file__).parents[1])
    done = subprocess.run(
        [sys.executable, "-c", NOISE, str(home)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([tests, *filter(None, sys.path)])},
        check=False,
    )
    assert done.returncode == 0
    photo = scanned_home.parent / "photos" / "astronaut.png"
    engine(home, ["protect", "Eileen", photo, "--out", folder / "copies", "--refine", "0"])
    return home


@pytest.fixture
def app(shared_home: Path, open_known: Open) -> App:
    """A recogniser that is no longer installed did not find her in the copy."""
    app = open_known(shared_home)
    (entry,) = app.context.library.ledger.entries()
    said = [Judgement("earlier", "e" * 64, True, False, 0, "")]
    app.context.library.ledger.put(entry.protected_id, entry.person_id, entry.sha256, said)
    return app


def rows(reports: ReportsPage) -> list[str]:
    return [label.text() for label in reports.shelf.findChildren(QLabel) if "→" in label.text()]


def test_what_fell_is_shown_when_it_was_checked_again(app: App, qtbot: QtBot) -> None:
    reports = page(app, "reports", ReportsPage)
    assert reports.shelf.isVisible()
    assert "No recogniser that was added since" in reports.shelf.text.text()
    with qtbot.waitSignal(reports.shelf.looked, timeout=LONG_MS):
        reports.shelf.again.click()
        assert reports.shelf.running.isVisible()
        assert not reports.shelf.again.isEnabled()
    assert reports.shelf.running.isHidden()
    found = shelf.read(app.context.library)
    (fallen,) = found.fallen
    assert (found.exported, fallen.person) == (1, "Eileen")
    judges = ("cloakroom-judge", "cloakroom-masked", "dlib-resnet")
    assert (fallen.was, fallen.now, fallen.by) == ("hidden", "partly", judges)
    (row,) = rows(reports)
    assert f"Hidden → Partly hidden. Found by {', '.join(judges)}." in row
    # Nobody is left to ask.
    with qtbot.waitSignal(reports.shelf.looked, timeout=LONG_MS):
        app.window.go("reports", Recheck())
    assert "No recogniser is new" in reports.shelf.note.text()


def test_a_check_of_everything_can_be_stopped(app: App, qtbot: QtBot) -> None:
    reports = page(app, "reports", ReportsPage, Recheck())
    assert reports.rechecking.running
    reports.rechecking.begin()  # a second click
    with qtbot.waitSignal(reports.shelf.looked, timeout=LONG_MS):
        reports.shelf.running.cancel.click()
    assert reports.shelf.running.isHidden()
    assert not reports.rechecking.running


def test_a_new_recogniser_is_offered_to_look(app: App, tmp_path: Path, qtbot: QtBot) -> None:
    models = page(app, "models", ModelsPage)
    qtbot.waitUntil(lambda: bool(models._cards), timeout=PATIENCE_MS)
    assert models.offer.isHidden()
    folder = tmp_path / "pack"
    folder.mkdir()
    content = tiny_network(0)
    (folder / "tiny.onnx").write_bytes(content)
    (folder / "tiny.json").write_text(json.dumps(tiny_card("tiny.onnx", content)))
    models.import_from(folder)
    qtbot.waitUntil(models.offer.isVisible, timeout=PATIENCE_MS)
    gone = Kept(app.context.go)
    button = models.offer.findChild(type(models._verify))
    assert button is not None
    button.click()
    assert gone.all == [("reports", Recheck())]
    assert models.offer.isHidden()
    reports = app.window.page("reports")
    assert isinstance(reports, ReportsPage)
    with qtbot.waitSignal(reports.shelf.looked, timeout=LONG_MS):
        assert reports.rechecking.running


def test_what_is_gone_and_what_failed_is_said(app: App, qtbot: QtBot) -> None:
    reports = page(app, "reports", ReportsPage)
    many = tuple(
        Fallen(f"{at}.jpg", f"/out/{at}.jpg", "Anna", "hidden", "partly", ("new",))
        for at in range(6)
    )
    reports.shelf.show_shelf(Shelf(6, many))
    assert rows(reports)[0] == "0.jpg (Anna): Hidden → Partly hidden. Found by new."
    assert any("2 more" in label.text() for label in reports.shelf.findChildren(QLabel))
    reports.shelf.show_shelf(Shelf(0, ()))
    assert reports.shelf.isHidden()
    reports.shelf.show_shelf(Shelf(1, ()))
    reports.rechecking.done.emit({"judged": 1, "gone": [{}], "skipped": [{}]})
    assert "2" in reports.shelf.note.text()
    reports.rechecking.failed.emit("library.busy", {})
    reports.rechecking.ended.emit()
    assert reports.shelf.running.again.isVisible()
