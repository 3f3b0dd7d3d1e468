"""The page of people: what nobody is sure of is not ticked, counted or named by accident."""

from __future__ import annotations

import library_rows as rows
from album import KEY, LEFT, Album, drop_on, page
from pytestqt.qtbot import QtBot

from cloakroom.app import App
from cloakroom.items.people.people import group_cards, person_cards
from cloakroom.widgets.parts.base import PrimaryButton
from cloakroom_engine.library import Library


def test_doubtful_guesses_are_not_ticked_and_count_for_nothing(
    app: App, album: Album, library: Library, qtbot: QtBot
) -> None:
    guesses = {face: (album.anna.id, 0.9 - 0.1 * at) for at, face in enumerate(album.guessed)}
    library.faces.put_suggestions(album.guessed, guesses, certain={album.guessed[0]})
    people = page(app, qtbot)
    people.show_person(album.anna.id)
    suggested = people.person.suggested
    assert suggested.model.ids() == album.guessed  # the most alike first
    assert suggested.chosen() == album.guessed[:1]
    assert not isinstance(people.person._yes, PrimaryButton)
    assert "3 photos" in people.person._counts.text()
    (card,) = [card for card in person_cards(library) if card.id == album.anna.id]
    assert card.detail == "3 photos"
    qtbot.mouseClick(people.person._yes, LEFT)
    assert album.of(album.anna) == [*album.theirs, album.guessed[0]]
    qtbot.waitUntil(lambda: suggested.model.ids() == album.guessed[1:])
    assert suggested.chosen() == []
    assert not people.person._yes.isEnabled()
    assert not people.person._no.isEnabled()


def test_the_largest_of_the_best_faces_stands_for_a_group(app: App) -> None:
    library = app.context.library
    found = [
        rows.face(library, rows.photo(library, at), size=size)
        for at, size in enumerate((60, 240, 90))
    ]
    likeness = {each.id: 0.9 - at / 10 for at, each in enumerate(found)}
    library.faces.put_groups([likeness], certain=likeness.keys())
    (card,) = group_cards(library)
    assert card.face_ids[0] == found[0].id
    assert card.face_id == found[1].id
    # But only one of which the card speaks.
    library.faces.put_groups([likeness], certain={found[0].id})
    (card,) = group_cards(library)
    assert (card.face_id, card.sure, len(card.face_ids)) == (found[0].id, (found[0].id,), 3)


def doubtful(album: Album) -> tuple[list[int], list[int]]:
    """The group is four faces now, two of which may be somebody else's."""
    sure, rest = album.group[:2], [album.group[2], album.faces[14].id]
    likeness = {face: 0.99 - 0.01 * at for at, face in enumerate([*sure, *rest])}
    groups = [likeness, dict.fromkeys(album.other, 0.7)]
    album.library.faces.put_groups(groups, certain={*sure, *album.other})
    return sure, rest


def test_who_may_be_somebody_else_is_not_ticked_in_a_group(
    app: App, album: Album, library: Library, qtbot: QtBot
) -> None:
    sure, rest = doubtful(album)
    people = page(app, qtbot)
    card, _ = [each for each in group_cards(library) if len(each.face_ids) > 1]
    assert card.detail == "4 faces, 2 sure"
    people.show_group(album.group[0])
    assert people.group.faces.model.ids() == [*sure, *rest]  # the most alike first
    assert people.group.faces.chosen() == sure
    qtbot.keyClicks(people.group.field, "Carla")
    qtbot.keyClick(people.group.field, KEY.Key_Return)
    assert album.of(library.people.by_name("Carla")) == sure
    app.context.undo.undo()
    qtbot.waitUntil(lambda: people._faces_of(album.group[0]) == tuple(sure))
    people.show_group(album.group[0])
    view = people.group.faces.view
    third = view.visualRect(people.group.faces.model.index(2)).center()
    qtbot.mouseClick(view.viewport(), LEFT, pos=third)
    qtbot.mouseClick(people.group._me, LEFT)
    assert album.of(library.people.by_name("Me")) == [*sure, rest[0]]


def test_what_is_said_of_a_card_is_not_said_of_doubtful_faces(
    app: App, album: Album, library: Library, qtbot: QtBot
) -> None:
    sure, rest = doubtful(album)
    people = page(app, qtbot)
    groups = people.overview.groups
    # A name that is typed where the card stands.
    people.overview.models[1].named.emit(album.group[0], "Carla")
    assert album.of(library.people.by_name("Carla")) == sure
    app.context.undo.undo()
    # Dropped on somebody who is known, and somebody dropped on it.
    qtbot.waitUntil(lambda: people.overview.models[1].rowCount() == 2)
    drop_on(people.overview.people, 0, groups, 0)
    assert album.of(album.anna) == sorted([*album.theirs, *sure])
    app.context.undo.undo()
    qtbot.waitUntil(lambda: people.overview.models[1].rowCount() == 2)
    drop_on(groups, 0, people.overview.people, 0)
    assert album.of(album.anna) == sorted([*album.theirs, *sure])
    app.context.undo.undo()
    # Ignored by its key: somebody else's face is not left without a cloak for ever.
    qtbot.waitUntil(lambda: people.overview.models[1].rowCount() == 2)
    groups.go_to(0)
    qtbot.keyClick(groups, KEY.Key_Space)
    qtbot.keyClick(groups, KEY.Key_I)
    assert library.faces.ignored() == sorted(sure, reverse=True)
    app.context.undo.undo()
    # One group dropped on the other: both kinds keep their ticks.
    qtbot.waitUntil(lambda: people.overview.models[1].rowCount() == 2)
    drop_on(groups, 0, groups, 1)
    assert people.group.faces.chosen() == [*sure, *album.other]
    assert people.group.faces.model.ids() == [*sure, *album.other, *rest]
