"""Whose a face is, whose it is not, and which faces nobody wants to be asked about."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from cloakroom.context import Context
from cloakroom.edits.base import Edit, joined
from cloakroom_engine.protocol import Changed
from cloakroom_engine.records import Person


class _FaceEdit(Edit):
    """Remembers what was said about its faces before."""

    def __init__(self, context: Context, text: str, face_ids: Iterable[int]) -> None:
        super().__init__(context, text)
        self._face_ids = list(dict.fromkeys(face_ids))
        self._before: dict[int, dict[int, bool]] = {}
        self._ignored: dict[bool, list[int]] = {}
        """Those that were ignored, by whether they were hidden."""

    def _remember(self) -> list[int]:
        """The faces that are still there; a box drawn by hand may have been taken back."""
        faces = self._library.faces.by_ids(self._face_ids)
        ids = [face.id for face in faces]
        self._before = self._library.faces.decisions(ids)
        self._ignored = {
            hidden: [face.id for face in faces if face.ignored and face.hidden is hidden]
            for hidden in (False, True)
        }
        return ids

    def _restore(self) -> Changed:
        ids = [face.id for face in self._library.faces.by_ids(self._before)]
        faces = self._library.faces
        back = faces.put_decisions({face_id: self._before[face_id] for face_id in ids})
        changes = [back, faces.ignore(ids, on=False)]
        for hidden, ignored in self._ignored.items():
            there = [each for each in ignored if each in ids]
            changes.append(faces.ignore(there, hidden=hidden))
        return joined(*changes)


class DecideFaces(_FaceEdit):
    """These faces are (``yes``) or are not this person's."""

    def __init__(
        self, context: Context, face_ids: Iterable[int], person_id: int, *, yes: bool
    ) -> None:
        text = (
            QCoreApplication.translate("Edits", "Say whose face it is")
            if yes
            else QCoreApplication.translate("Edits", "Not this person")
        )
        super().__init__(context, text, face_ids)
        self._person_id = person_id
        self._yes = yes

    def _do(self) -> Changed:
        ids = self._remember()
        faces = self._library.faces
        said = faces.decide_all(ids, self._person_id, yes=self._yes)
        return joined(said, faces.ignore(ids, on=False)) if self._yes else said

    def _take_back(self) -> Changed:
        return joined(self._restore(), Changed("", people=(self._person_id,)))


class NamePerson(_FaceEdit):
    """Somebody new, with these faces: naming a group, or splitting faces off another person."""

    def __init__(self, context: Context, name: str, face_ids: Iterable[int]) -> None:
        super().__init__(context, QCoreApplication.translate("Edits", "Name somebody"), face_ids)
        self._name = name
        self.person: Person | None = None
        """Whom it made, once it is done."""

    def _do(self) -> Changed:
        people = self._library.people
        # Undone and done again, they are who they were: later edits on the stack know the id.
        self.person = people.put_back(self.person) if self.person else people.add(self._name)
        ids = self._remember()
        faces = self._library.faces
        said = faces.decide_all(ids, self.person.id, yes=True)
        return joined(said, faces.ignore(ids, on=False), Changed("", people=(self.person.id,)))

    def _take_back(self) -> Changed:
        assert self.person is not None
        back = self._restore()
        self._library.people.remove_empty(self.person.id)
        return joined(back, Changed("", people=(self.person.id,)))


class IgnoreFaces(_FaceEdit):
    """Never ask about these strangers again, or (``on`` False) do.

    In copies they are left as other people are, or made unrecognisable (``hidden``).
    """

    def __init__(
        self, context: Context, face_ids: Iterable[int], *, on: bool = True, hidden: bool = False
    ) -> None:
        if not on:
            text = QCoreApplication.translate("Edits", "Stop ignoring faces")
        elif hidden:
            text = QCoreApplication.translate("Edits", "Blur faces")
        else:
            text = QCoreApplication.translate("Edits", "Ignore faces")
        super().__init__(context, text, face_ids)
        self._on = on
        self._hidden = hidden

    def _do(self) -> Changed:
        return self._library.faces.ignore(self._remember(), on=self._on, hidden=self._hidden)

    def _take_back(self) -> Changed:
        return self._restore()
