"""Day two: what a scan found of people who are known is offered at once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from cloakroom.context import Context
from cloakroom_engine.library.choosing import Choice
from cloakroom_engine.protocol import Changed
from cloakroom_engine.records import PhotoFilter

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
        seen, self._seen = tuple(self._seen), {}
        library = self._context.library
        wanted = {each.id: each.name for each in library.people.all() if each.rule == "protect"}
        if not (seen and wanted):
            return
        # A scan may bring a hundred thousand: the library is asked about all of them at once.
        bare = Choice(ids=seen, groups=(tuple(wanted),), state="unprotected")
        usable = set(library.photos.ids(PhotoFilter(usable=True)))
        photos = [each for each in library.choosing.ids(bare) if each in usable]
        if photos:
            names = [each.name for each in library.choosing.company(photos)
                     if each.person_id in wanted]  # fmt: skip
            self.offered.emit(self._said(names, len(photos)), photos)

    def _said(self, names: list[str], photos: int) -> str:
        who = ", ".join(names[:_NAMED])
        if len(names) > _NAMED:
            who = self.tr("{names} and %n more", "", len(names) - _NAMED).format(names=who)
        return self.tr("{who}: in %n new photo(s) without a copy.", "", photos).format(who=who)
