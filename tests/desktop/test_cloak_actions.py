"""Learning a cloak again, from the menu of a person."""

from __future__ import annotations

from dataclasses import replace

import pytest
from album import Album
from asking import answered
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from cloakroom.app import App
from cloakroom.bridge.tasks import LEARN
from cloakroom.cloak_actions import CloakActions
from cloakroom.dialogs.confirm import ConfirmDialog
from cloakroom_engine.library import Library
from cloakroom_engine.records import UNLINKABLE_MASKS, CloakRecipe


@pytest.fixture
def actions(app: App) -> CloakActions:
    return CloakActions(app.context, app.window)


def learnt(library: Library, person_id: int, masks: int) -> None:
    recipe = replace(CloakRecipe(surrogates=("a",)), masks=masks)
    library.cloaks.add(person_id, recipe, b"mask", photos=2, seconds=1.0)


def offered(actions: CloakActions, person_id: int) -> list[str]:
    menu = QMenu()
    actions.fill(menu, person_id)
    return [action.text().replace("&", "") for action in menu.actions()]


def asked(app: App) -> list[dict[str, object]]:
    return [dict(task.words) for task in app.context.tasks.all if task.kind == LEARN]


def test_who_has_no_cloak_is_offered_none_again(
    actions: CloakActions, album: Album, library: Library
) -> None:
    assert offered(actions, album.anna.id) == []
    learnt(library, album.anna.id, masks=1)
    assert offered(actions, album.anna.id) == [
        "Learn their cloak again…",
        "Keep their copies apart…",
    ]
    learnt(library, album.anna.id, masks=UNLINKABLE_MASKS)
    assert offered(actions, album.anna.id) == [
        "Learn their cloak again…",
        "One pattern for all copies…",
    ]


def test_keeping_copies_apart_says_what_it_costs_and_no_is_the_default(
    app: App, actions: CloakActions, album: Album, library: Library, qtbot: QtBot
) -> None:
    learnt(library, album.anna.id, masks=1)
    said: list[str] = []

    def leave(dialog: ConfirmDialog) -> None:
        said.append(dialog.accessibleDescription())
        dialog.keep.click()

    with answered(ConfirmDialog, leave):
        actions.keep_apart(album.anna.id)
    assert asked(app) == []
    for words in (
        "eight people",
        "36 of 100",
        "instead of 81",
        "51 of 100",
        "four times",
        "stay as they are",
    ):
        assert words in said[0]

    with answered(ConfirmDialog, lambda dialog: dialog.go.click()):
        actions.keep_apart(album.anna.id)
    (words,) = asked(app)
    assert (words["people"], words["again"]) == ([album.anna.id], [album.anna.id])
    assert words["masks"] == UNLINKABLE_MASKS
    assert "Anna" in app.window.bar.text


def test_learning_again_keeps_the_kind_of_cloak(
    app: App, actions: CloakActions, album: Album, library: Library
) -> None:
    learnt(library, album.anna.id, masks=UNLINKABLE_MASKS)
    with answered(ConfirmDialog, lambda dialog: dialog.go.click()):
        actions.again(album.anna.id)
    (words,) = asked(app)
    assert words["masks"] is None  # as many as there were
