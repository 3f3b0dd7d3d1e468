"""Everything that a person decides can be undone, and done again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import library_rows as rows
import pytest
from pytestqt.qtbot import QtBot

from cloakroom.context import Context
from cloakroom.edits.base import Edit
from cloakroom.edits.faces import DecideFaces, IgnoreFaces, NamePerson
from cloakroom.edits.folders import RemoveFolder
from cloakroom.edits.naming import my_name, say_who
from cloakroom.edits.people import MergePeople, RenamePerson, SetRule
from cloakroom_engine.library import Library
from cloakroom_engine.paths import Paths
from cloakroom_engine.protocol import Changed
from cloakroom_engine.records import CloakRecipe, Face, Person


@pytest.fixture
def context(home: Path, qtbot: QtBot) -> Iterator[Context]:
    context = Context(Paths.at(home), Library(Paths.at(home)))
    yield context
    context.close()


class Scene:
    """Anna has two faces and a guess, Bert one and a no; two faces are nobody's, one ignored."""

    def __init__(self, context: Context) -> None:
        library = context.library
        self.anna, self.bert = library.people.add("Anna"), library.people.add("Bert")
        self.faces: list[Face] = rows.faces(library, 7)
        ids = [face.id for face in self.faces]
        library.faces.decide_all(ids[:2], self.anna.id, yes=True)
        library.faces.put_suggestions([ids[2]], {ids[2]: (self.anna.id, 0.8)})
        library.faces.decide(ids[3], self.bert.id, yes=True)
        library.faces.decide(ids[0], self.bert.id, yes=False)
        library.faces.put_groups([{ids[4]: 0.7, ids[5]: 0.6}])
        library.faces.ignore([ids[6]])
        library.roots.add("/photos")
        self.ids = ids


def state(context: Context) -> dict[str, Any]:
    """All that a person decided."""
    library = context.library
    faces = [face.id for photo in library.photos.all() for face in library.faces.of_photo(photo.id)]
    return {
        "people": library.people.all(),
        "said": library.faces.decisions(faces),
        "ignored": library.faces.ignored(),
        "roots": [root.path for root in library.roots.all()],
        "groups": library.faces.undecided_groups(),
    }


EDITS: dict[str, Callable[[Context, Scene], Edit]] = {
    "yes to a guess": lambda c, s: DecideFaces(c, [s.ids[2]], s.anna.id, yes=True),
    "yes over another's yes": lambda c, s: DecideFaces(c, s.ids[:4], s.bert.id, yes=True),
    "yes to an ignored face": lambda c, s: DecideFaces(c, [s.ids[6]], s.bert.id, yes=True),
    "no to a guess": lambda c, s: DecideFaces(c, [s.ids[2]], s.anna.id, yes=False),
    "no over a yes": lambda c, s: DecideFaces(c, s.ids[:2], s.anna.id, yes=False),
    "naming a group": lambda c, s: NamePerson(c, "Carla", s.ids[4:6]),
    "splitting": lambda c, s: NamePerson(c, "Carla", [s.ids[0], s.ids[6]]),
    "ignoring": lambda c, s: IgnoreFaces(c, s.ids[2:6]),
    "blurring": lambda c, s: IgnoreFaces(c, s.ids[2:7], hidden=True),
    "asking again": lambda c, s: IgnoreFaces(c, [s.ids[6]], on=False),
    "renaming": lambda c, s: RenamePerson(c, s.anna.id, "Änne"),
    "a rule": lambda c, s: SetRule(c, s.anna.id, "never"),
    "merging": lambda c, s: MergePeople(c, s.anna.id, s.bert.id),
    "a folder": lambda c, _: RemoveFolder(c, "/photos"),
}


def test_every_edit_can_be_undone_and_done_again(context: Context) -> None:
    scene = Scene(context)
    before = state(context)
    for name, make in EDITS.items():
        told: list[Changed] = []
        context.changed.connect(told.append)
        context.undo.push(make(context, scene))
        after = state(context)
        assert after != before, name
        context.undo.undo()
        assert state(context) == before, name
        context.undo.redo()
        assert state(context) == after, name
        context.undo.undo()
        assert state(context) == before, name
        assert len(told) == 4, name
        context.changed.disconnect(told.append)


def test_a_whole_afternoon_can_be_undone(context: Context) -> None:
    scene = Scene(context)
    states = [state(context)]
    name = NamePerson(context, "Carla", scene.ids[4:6])
    context.undo.push(name)
    carla = name.person
    assert carla is not None
    states.append(state(context))
    for edit in (
        RenamePerson(context, carla.id, "Carlotta"),
        SetRule(context, carla.id, "blur"),
        MergePeople(context, scene.anna.id, carla.id),
        DecideFaces(context, scene.ids[:6], scene.bert.id, yes=True),
    ):
        context.undo.push(edit)
        states.append(state(context))
    for there in (reversed(range(len(states) - 1)), range(1, len(states))):
        for at in there:
            (context.undo.undo if at < context.undo.index() else context.undo.redo)()
            assert context.undo.index() == at
            assert state(context) == states[at]


def test_pages_are_told_exactly_which_rows_a_decision_touched(
    context: Context, qtbot: QtBot
) -> None:
    scene = Scene(context)
    with qtbot.waitSignal(context.changed) as told:
        context.undo.push(DecideFaces(context, scene.ids[:1], scene.bert.id, yes=True))
    assert told.args is not None
    assert told.args[0].people == (scene.anna.id, scene.bert.id)
    assert told.args[0].faces == (scene.ids[0],)
    assert told.args[0].photos == (scene.faces[0].photo_id,)


def test_what_cannot_be_done_is_said_and_falls_off_the_stack(
    context: Context, qtbot: QtBot
) -> None:
    scene = Scene(context)
    before = state(context)
    with qtbot.waitSignal(context.notice) as told:
        context.undo.push(RenamePerson(context, scene.anna.id, "Bert"))
    assert told.args is not None
    assert told.args[1] == "error"
    assert "Bert" in told.args[0]
    assert context.undo.count() == 0
    assert state(context) == before


def test_an_undo_that_has_become_impossible_leaves_everything_as_it_is(
    context: Context, qtbot: QtBot
) -> None:
    scene = Scene(context)
    context.undo.push(NamePerson(context, "Carla", scene.ids[4:6]))
    carla = context.library.people.by_name("Carla")
    context.library.cloaks.add(
        carla.id, CloakRecipe(surrogates=("a",)), b"mask", photos=2, seconds=1.0
    )
    before = state(context)
    with qtbot.waitSignal(context.notice):
        context.undo.undo()
    assert state(context) == before


def test_faces_that_are_gone_do_not_stop_an_undo(context: Context) -> None:
    scene = Scene(context)
    context.undo.push(DecideFaces(context, scene.ids[4:6], scene.anna.id, yes=True))
    context.library.photos.remove(scene.faces[4].photo_id)
    context.undo.undo()
    said = context.library.faces.decisions([scene.ids[5]])
    assert said == {scene.ids[5]: {}}


def test_a_name_is_somebody_known_or_somebody_new(context: Context) -> None:
    scene = Scene(context)
    say_who(context, [scene.ids[4]], " anna ")
    say_who(context, [scene.ids[5]], my_name())
    say_who(context, [scene.ids[6]], "  ")
    people = {person.name: person for person in context.library.people.all()}
    assert set(people) == {"Anna", "Bert", "Me"}

    def owner(face_id: int) -> Person | None:
        face = context.library.faces.get(face_id)
        assert face is not None
        return context.library.people.get(face.person_id) if face.person_id else None

    assert owner(scene.ids[4]) == people["Anna"]
    assert owner(scene.ids[5]) == people["Me"]
    assert owner(scene.ids[6]) is None
