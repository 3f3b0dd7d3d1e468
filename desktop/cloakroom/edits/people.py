"""A person's name, their rule for sharing, and two people who are one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from cloakroom.context import Context
from cloakroom.edits.base import Edit
from cloakroom.i18n import QT_TRANSLATE_NOOP
from cloakroom_engine.errors import EngineError
from cloakroom_engine.protocol import Changed
from cloakroom_engine.records import Merged, Person

_RULED: Final = {
    "protect": QT_TRANSLATE_NOOP(
        "Edits", "{name} is cloaked in every photo that you share from now on."
    ),
    "blur": QT_TRANSLATE_NOOP(
        "Edits", "{name} is blurred in every photo that you share from now on."
    ),
    "leave": QT_TRANSLATE_NOOP(
        "Edits", "{name} is left as they are in every photo that you share from now on."
    ),
    "never": QT_TRANSLATE_NOOP("Edits", "Photos with {name} get no copies from now on."),
}


class RenamePerson(Edit):
    """Another name."""

    def __init__(self, context: Context, person_id: int, name: str) -> None:
        super().__init__(context, QCoreApplication.translate("Edits", "Rename somebody"))
        self._person_id = person_id
        self._name = name
        self._before = ""

    def _do(self) -> Changed:
        self._before = _person(self._context, self._person_id).name
        self._library.people.rename(self._person_id, self._name)
        return Changed("", people=(self._person_id,))

    def _take_back(self) -> Changed:
        self._library.people.rename(self._person_id, self._before)
        return Changed("", people=(self._person_id,))


def set_rule(context: Context, person_id: int, rule: str) -> None:
    """Change what becomes of somebody in shared photos, and say so."""
    person = context.library.people.get(person_id)
    if person is not None and person.rule != rule:
        context.undo.push(SetRule(context, person_id, rule))
        text = QCoreApplication.translate("Edits", _RULED[rule])
        context.decided.emit(text.format(name=person.name))


class SetRule(Edit):
    """What becomes of somebody in a photo that is shared; one of ``records.RULES``."""

    def __init__(self, context: Context, person_id: int, rule: str) -> None:
        super().__init__(context, QCoreApplication.translate("Edits", "Change a sharing rule"))
        self._person_id = person_id
        self._rule = rule
        self._before = ""

    def _do(self) -> Changed:
        self._before = _person(self._context, self._person_id).rule
        self._library.people.set_rule(self._person_id, self._rule)
        return Changed("", people=(self._person_id,))

    def _take_back(self) -> Changed:
        self._library.people.set_rule(self._person_id, self._before)
        return Changed("", people=(self._person_id,))


class MergePeople(Edit):
    """Two people are one: ``from_id`` becomes a part of ``into_id``."""

    def __init__(self, context: Context, into_id: int, from_id: int) -> None:
        super().__init__(context, QCoreApplication.translate("Edits", "Merge two people"))
        self._into_id = into_id
        self._from_id = from_id
        self._merged: Merged | None = None

    def _do(self) -> Changed:
        merged = self._library.people.merge(self._into_id, self._from_id)
        self._merged = merged
        return Changed("", (self._into_id, self._from_id), merged.photos, merged.faces)

    def _take_back(self) -> Changed:
        assert self._merged is not None
        return self._library.people.unmerge(self._merged)


def _person(context: Context, person_id: int) -> Person:
    person = context.library.people.get(person_id)
    if person is None:
        raise EngineError("person.unknown", id=person_id)
    return person
