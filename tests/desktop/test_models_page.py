"""Models as the real engine lists them; nothing is fetched without a yes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from waiting import PATIENCE_MS

from cloakroom.app import App
from cloakroom.dialogs.licence import LicenceDialog
from cloakroom.items.settings.models import Model, recommended
from cloakroom.pages.models import ModelsPage
from cloakroom.pages.settings import SettingsPage
from cloakroom_engine.records import CloakRecipe


@pytest.fixture
def page(app: App, qtbot: QtBot) -> ModelsPage:
    """The page, when the engine has answered."""
    app.window.go("models")
    page = app.window.page("models")
    assert isinstance(page, ModelsPage)
    qtbot.waitUntil(lambda: bool(page._cards), timeout=PATIENCE_MS)
    return page


def test_every_model_says_what_it_is_and_is_for(page: ModelsPage) -> None:
    own = page._cards["dlib-resnet"].model
    assert own.installed
    assert (own.roles, own.licence, own.size) == (("recogniser",), "CC0-1.0", 22466066)
    assert len(own.sha256) == 64
    offered = page._cards["buffalo_l"].model
    assert offered.needs_acceptance
    assert offered.host
    assert offered.sha256
    assert page._cards["sface"].model.starter
    # What learnt from it judges already: that is no second opinion.
    assert page._cards["hse-faceres"].model.kin == ("cloakroom-judge", "cloakroom-masked")
    assert "one opinion" in page._cards["hse-faceres"]._use()
    assert "second opinion" in page._cards["sface"]._use()
    judge = page._cards["cloakroom-judge"]
    assert judge.model.only_judges
    assert not judge.model.teacher
    assert own.teacher
    assert "no part in any cloak" in judge._use()
    found = [card.model for card in page._cards.values()]
    assert [each.name for each in recommended(found)] == [
        "mobileface-v2",
        "hse-faceres",
        "sface",
        "facenet",
    ]
    unmeasured = page._cards["auraface"]
    assert not unmeasured.model.measured
    assert "nobody has measured" in unmeasured._use()
    assert "does not judge" in page._cards["mobileface-v2"]._use()


def test_a_licence_that_is_not_free_must_be_accepted(page: ModelsPage) -> None:
    dialog = LicenceDialog(page._cards["buffalo_l"].model, page)
    assert not dialog.download.isEnabled()
    dialog.accepted_licence.setChecked(True)
    assert dialog.download.isEnabled()
    free = LicenceDialog(page._cards["sface"].model, page)
    assert free.download.isEnabled()
    assert free.accepted_licence.isHidden() or not free.accepted_licence.parent()
    dialog.deleteLater()
    free.deleteLater()


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_saying_no_fetches_nothing(page: ModelsPage, qtbot: QtBot) -> None:
    def say_no() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        dialog.reject()

    QTimer.singleShot(0, say_no)
    page._ask("sface")
    assert not page._fetching.names
    assert not page.context.engine.busy


def test_a_download_that_fails_is_said_and_can_go_on(page: ModelsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.context.notice, timeout=PATIENCE_MS) as said:
        page.fetch("buffalo_l", licence_accepted=False)
    assert said.args is not None
    assert said.args[1] == "error"
    assert "licence" in said.args[0]
    assert not page._fetching.names


def test_models_come_in_from_a_folder(
    page: ModelsPage, shared: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "pack"
    folder.mkdir()
    for ending in (".onnx", ".json"):
        shutil.copy(shared / "models" / f"mobilefacenet_y1{ending}", folder)
    page.import_from(folder)
    qtbot.waitUntil(
        lambda: any("y1" in name and card.model.installed for name, card in page._cards.items()),
        timeout=PATIENCE_MS,
    )


def test_a_folder_without_cards_is_said(page: ModelsPage, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.context.notice) as said:
        page.import_from(tmp_path)
    assert said.args is not None
    assert "card (.json)" in said.args[0]


def test_a_folder_that_is_gone_is_said(page: ModelsPage, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.context.notice) as said:
        page.import_from(tmp_path / "pulled out")
    assert said.args is not None
    assert said.args[1] == "error"


def test_the_list_is_there_although_a_download_was_begun_before(app: App, qtbot: QtBot) -> None:
    """The first minute begins some, and a start goes on with them: the page said "Asking the
    engine…" until they had come, and for ever where they did not."""
    app.context.fetching.fetch("no such model", licence_accepted=False)
    app.window.go("models")
    page = app.window.page("models")
    assert isinstance(page, ModelsPage)
    assert app.context.fetching.names
    qtbot.waitUntil(lambda: bool(page._cards), timeout=PATIENCE_MS)
    assert page._waiting.isHidden()


def test_files_are_verified(page: ModelsPage, qtbot: QtBot) -> None:
    page._verify.click()
    qtbot.waitUntil(lambda: page._cards["dlib-resnet"].state.isVisibleTo(page), timeout=PATIENCE_MS)
    assert page._cards["dlib-resnet"].state.text() == "Unchanged"


def test_settings_say_what_the_work_runs_on_and_why(app: App, qtbot: QtBot) -> None:
    app.window.go("settings")
    page = app.window.page("settings")
    assert isinstance(page, SettingsPage)
    qtbot.waitUntil(lambda: "threads" in page._device.text(), timeout=PATIENCE_MS)
    assert "encrypted" in page._vault.text()
    if "processor" in page._device.text():
        assert page._why.isVisibleTo(page)


def test_a_model_nobody_knows_the_size_of() -> None:
    model = Model("x", ("detector",), "MIT", "", None, "", installed=False)
    assert model.host == ""


def test_who_was_cloaked_before_a_teacher_came_is_told_to_learn_again(
    app: App, qtbot: QtBot, page: ModelsPage
) -> None:
    sha256 = page._cards["dlib-resnet"].model.sha256
    library = app.context.library
    for name, taught_by in (("Ada", sha256), ("Ben", "0" * 64)):
        recipe = CloakRecipe(surrogates=("a",), surrogate_sha256=(taught_by,))
        person = library.people.add(name)
        library.cloaks.add(person.id, recipe, b"mask", photos=1, seconds=1.0)
    page.show_for(None)
    qtbot.waitUntil(lambda: bool(page._cards["dlib-resnet"].model.left_out), timeout=PATIENCE_MS)
    card = page._cards["dlib-resnet"]
    assert (card.model.teaches, card.model.left_out) == (("Ada",), ("Ben",))
    assert "the cloak of Ada, so it cannot judge that one" in card._use()
    assert "Those of Ben were not" in card._use()
    judge = page._cards["cloakroom-judge"]  # has no part in any cloak, and never will
    assert judge.model.left_out == ()
