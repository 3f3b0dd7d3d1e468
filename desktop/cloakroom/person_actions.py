"""What can be done with one person, with the questions that have to be asked first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from cloakroom.album_actions import AlbumActions
from cloakroom.cloak_actions import CloakActions
from cloakroom.context import Context
from cloakroom.dialogs.choose_person import ChoosePersonDialog
from cloakroom.dialogs.confirm import confirmed
from cloakroom.edits.faces import DecideFaces
from cloakroom.edits.naming import say_who
from cloakroom.edits.people import MergePeople, RenamePerson, set_rule
from cloakroom.items.parts.pictures import Pictures
from cloakroom.items.people import erasing
from cloakroom.items.people.people import Card, person_cards
from cloakroom.widgets.parts.menu import entry
from cloakroom_engine.protocol import Changed
from cloakroom_engine.records import PhotoFilter


class PersonActions(QObject):
    """Asks on behalf of a page, then does it; what can be undone goes on the undo stack.

    Signals:
        merged: the person that two people became.
        erased: somebody is gone.
        given_up: what was typed is not to be.
    """

    merged = Signal(int)
    erased = Signal()
    given_up = Signal()

    def __init__(self, context: Context, faces: Pictures[int], page: QWidget) -> None:
        super().__init__(page)
        self.context = context
        self._faces = faces
        self._page = page

    def fill(
        self,
        menu: QMenu,
        person_id: int,
        do_open: Callable[[], None],
        do_rename: Callable[[], None],
    ) -> None:
        """A menu for one person."""
        entry(menu, "view", self.tr("&Open"), do_open, self.tr("Enter"))
        entry(menu, "library", self.tr("Show &photos"), lambda: self.show_photos(person_id))
        entry(
            menu, "protect", self.tr("Protect all their p&hotos…"), lambda: self.protect(person_id)
        )
        AlbumActions(self.context, self._page).menu(menu, people=[person_id])
        CloakActions(self.context, self._page).fill(menu, person_id)
        menu.addSeparator()
        entry(menu, "edit", self.tr("&Rename"), do_rename, "F2")
        entry(menu, "merge", self.tr("&Merge with…"), lambda: self.merge(person_id), "M")
        entry(menu, "export", self.tr("Make a s&ticker…"), lambda: self.print_sticker(person_id))
        menu.addSeparator()
        entry(
            menu, "trash", self.tr("&Erase this person…"), lambda: self.erase(person_id), tone="bad"
        )

    def rename(self, person_id: int, name: str) -> None:
        """Give another name; one that is taken offers to merge."""
        people = self.context.library.people
        now, other = people.get(person_id), people.find(name)
        if other is not None and other.id != person_id:
            self._offer_merge(other.id, person_id)
        elif now is not None and now.name != name:
            self.context.undo.push(RenamePerson(self.context, person_id, name))

    def _offer_merge(self, into_id: int, from_id: int) -> None:
        """Somebody of that name is known: are they the same?"""
        into = self.context.library.people.get(into_id)
        name = into.name if into else ""
        if confirmed(
            self.tr("Merge with {name}?").format(name=name),
            self.tr("There is somebody called {name} already.").format(name=name),
            [self.tr("Their faces, cloaks and reports become one person's. It can be undone.")],
            self.tr("&Merge"),
            self._page,
        ):
            self.do_merge(into_id, from_id)
        else:
            self.given_up.emit()

    def do_merge(self, into_id: int, from_id: int) -> None:
        """Make one person of two."""
        self.context.undo.push(MergePeople(self.context, into_id, from_id))
        self.merged.emit(into_id)

    def set_rule(self, person_id: int, rule: str) -> None:
        """Say what becomes of them in a shared photo."""
        set_rule(self.context, person_id, rule)

    def split(self, person_id: int, face_ids: list[int]) -> None:
        """Faces of this person are somebody else's."""
        others = [card for card in self._cards() if card.id != person_id]
        dialog = ChoosePersonDialog(
            self.tr("Who is it then?"),
            self.tr("Type a name, or choose somebody."),
            others,
            self._faces,
            new_allowed=True,
            parent=self._page,
        )
        if face_ids and dialog.exec():
            if dialog.person_id is not None:
                edit = DecideFaces(self.context, face_ids, dialog.person_id, yes=True)
                self.context.undo.push(edit)
            else:
                say_who(self.context, face_ids, dialog.name)
        dialog.deleteLater()

    def merge(self, person_id: int) -> None:
        """Ask who is the same person."""
        others = [card for card in self._cards() if card.id != person_id]
        if not others:
            self.context.notice.emit(self.tr("There is nobody else to merge with."), "info")
            return
        dialog = ChoosePersonDialog(
            self.tr("Who is the same person?"),
            self.tr("Both become one, under the name that you choose here. It can be undone."),
            others,
            self._faces,
            new_allowed=False,
            parent=self._page,
        )
        if dialog.exec() and dialog.person_id is not None:
            self.do_merge(dialog.person_id, person_id)
        dialog.deleteLater()

    def _cards(self) -> list[Card]:
        return person_cards(self.context.library)

    def protect(self, person_id: int) -> None:
        """Send every photo of the person to be protected."""
        photos = self.context.library.photos.ids(PhotoFilter(person_id=person_id))
        if photos:
            self.context.go.emit("protect", photos)

    def show_photos(self, person_id: int) -> None:
        """Show every photo of the person in the library."""
        self.context.go.emit("library", PhotoFilter(person_id=person_id))

    def open_photo(self, face_id: int) -> None:
        """Look at the photo that a face is in."""
        face = self.context.library.faces.get(face_id)
        if face is not None:
            self.context.go.emit("viewer", face.photo_id)

    def print_sticker(self, person_id: int) -> None:
        """Say what a sticker is and is not, ask for a folder, and have it made."""
        person = self.context.library.people.get(person_id)
        if person is None or not confirmed(
            self.tr("A sticker for {name}?").format(name=person.name),
            self.tr(
                "Worn on a hat or a headband just above the brows, printed colours can disturb "
                "face recognition. Making them takes some minutes; you get a sheet to print and "
                "photos in which the sticker is simulated."
            ),
            [
                self.tr("The sheet says how often recognisers still found {name}.").format(
                    name=person.name
                ),
                self.tr("All of it is simulated: nobody has printed and photographed a sticker."),
                self.tr("People see it from afar, and know again whoever wears it twice."),
            ],
            self.tr("Choose a &folder…"),
            self._page,
            danger=False,
        ):
            return
        title = self.tr("Where the sheet and the photos go")
        folder = QFileDialog.getExistingDirectory(self._page, title)
        if folder:
            self.context.printing.begin(person_id, folder)

    def erase(self, person_id: int) -> None:
        """Erase the person, after saying exactly what goes."""
        person = self.context.library.people.get(person_id)
        if person is None or not confirmed(
            self.tr("Erase {name}?").format(name=person.name),
            self.tr("This deletes, down to the last byte, and cannot be undone:"),
            erasing.before(self.context.library, person),
            self.tr("&Erase"),
            self._page,
        ):
            return
        job = self.context.engine.run("person.erase", {"name": person.name}, urgent=True)
        job.changed.connect(self.context.changed)
        job.finished.connect(self._erased)
        job.failed.connect(self.context.fail)

    def _erased(self, result: dict[str, Any]) -> None:
        # What could be undone may speak of the person.
        self.context.undo.clear()
        self.erased.emit()
        self.context.changed.emit(Changed(""))
        self.context.notice.emit(erasing.after(result), "info")
