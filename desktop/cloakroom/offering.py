"""Day two: what a scan found of people who are known is offered at once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from cloakroom.context import Context
from cloakroom_engine.protocol import Changed

_NAMED = 3


class Offering(QObject):
    """Listens to scans; a photo is offered once, and only while it has no copy."""

    offered = Signal(str, list)
    """A sentence, and the ids of the photos"""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._seen: dict[int, None] = {}
        context.intake.changed.connect(self._changed)
        context.intake.ended.connect(lambda _: self._offer())

    def _changed(self, changed: Changed) -> None:
        self._seen.update(dict.fromkeys(changed.photos))

    def _offer(self) -> None:
        seen, self._seen = list(self._seen), {}
        library = self._context.library
        names: dict[str, None] = {}
        photos: list[int] = []
        for photo_id in seen:
            photo = library.photos.get(photo_id)
            known = [face.person_id for face in library.faces.of_photo(photo_id)]
            people = [library.people.get(each) for each in known if each is not None]
            wanted = [person.name for person in people if person and person.rule == "protect"]
            if photo is not None and not photo.copies and not photo.code and wanted:
                photos.append(photo_id)
                names.update(dict.fromkeys(wanted))
        if photos:
            self.offered.emit(self._said(list(names), len(photos)), photos)

    def _said(self, names: list[str], photos: int) -> str:
        who = ", ".join(names[:_NAMED])
        if len(names) > _NAMED:
            who = self.tr("{names} and %n more", "", len(names) - _NAMED).format(names=who)
        return self.tr("{who}: in %n new photo(s) without a copy.", "", photos).format(who=who)
