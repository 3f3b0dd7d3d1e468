"""Learning somebody's cloak again, with the questions that have to be asked first."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from cloakroom.context import Context
from cloakroom.dialogs.confirm import confirmed
from cloakroom.widgets.parts.menu import entry
from cloakroom_engine.records import UNLINKABLE_MASKS, Person


class CloakActions(QObject):
    """Asks on behalf of a page; copies that are there already are never touched."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page

    def fill(self, menu: QMenu, person_id: int) -> None:
        """Lines of a menu for one person; none where no cloak is there yet."""
        cloak = self._context.library.cloaks.latest(person_id)
        if cloak is None:
            return
        entry(menu, "refresh", self.tr("&Learn their cloak again…"), lambda: self.again(person_id))
        if cloak.recipe.masks > 1:
            text = self.tr("One pattern for all &copies…")
            entry(menu, "protect", text, lambda: self.one_pattern(person_id))
        else:
            text = self.tr("&Keep their copies apart…")
            entry(menu, "protect", text, lambda: self.keep_apart(person_id))

    def again(self, person_id: int) -> None:
        """The same kind of cloak, from the photos and by the recognisers that are here now."""
        person = self._context.library.people.get(person_id)
        if person is not None and self._confirmed(
            self.tr("Learn {name}'s cloak again?").format(name=person.name),
            self.tr(
                "It is learnt from the best photos that are here now, against the recognisers that "
                "are here now. That is worth it after new photos of {name}, or new recognisers."
            ).format(name=person.name),
            [],
        ):
            self._learn(person, None)

    def keep_apart(self, person_id: int) -> None:
        """Several patterns, so that copies do not find one another."""
        person = self._context.library.people.get(person_id)
        if person is not None and self._confirmed(
            self.tr("Keep the copies of {name} apart?").format(name=person.name),
            self.tr(
                "Cloaked photos of one person resemble one another: one that carries a name names "
                "the others. Instead of one pattern four are learnt, each away from the others, "
                "and every photo wears one of them."
            ),
            [
                self.tr(
                    "In our tests (eight people, ten recognisers) one copy found another of the "
                    "same person in 36 of 100 cases instead of 81."
                ),
                self.tr(
                    "Each copy hides less: there, clean photos found 51 of 100 copies instead of "
                    "42."
                ),
                self.tr("Learning takes four times as long."),
            ],
        ):
            self._learn(person, UNLINKABLE_MASKS)

    def one_pattern(self, person_id: int) -> None:
        """Back to what hides a copy best."""
        person = self._context.library.people.get(person_id)
        if person is not None and self._confirmed(
            self.tr("One pattern for all copies of {name}?").format(name=person.name),
            self.tr("Each copy hides a little better, and the copies resemble one another again."),
            [],
        ):
            self._learn(person, 1)

    def _confirmed(self, title: str, text: str, points: list[str]) -> bool:
        stay = self.tr("Copies that are there already stay as they are; make them anew on Protect.")
        verb = self.tr("&Learn it")
        return confirmed(title, text, [*points, stay], verb, self._page, danger=False)

    def _learn(self, person: Person, masks: int | None) -> None:
        strength = self._context.settings.strength
        self._context.learning.learn([person], strength, again=True, masks=masks)
        text = self.tr("The cloak of {name} is learnt again.").format(name=person.name)
        self._context.notice.emit(text, "info")
