"""What the button of the protect page will do, and how long that takes, in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from cloakroom.items.parts.spans import about
from cloakroom.items.protect.coverage_words import CoverageWords, total
from cloakroom.items.protect.plan import PhotoPlan
from cloakroom_engine.library import Library
from cloakroom_engine.records import Person


class OfferWords(QObject):
    """Of the photos that are ready, the people whose cloaks come first, and what is left out."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library

    def button(self, count: int) -> str:
        """On the button."""
        if count == 1:
            return self.tr("&Protect this photo")
        return self.tr("&Protect {count} photos").format(count=count)

    def below(
        self,
        ready: Sequence[PhotoPlan],
        learn: Sequence[Person],
        left_out: int,
        seconds: float | None,
    ) -> str:
        """Beside the button; ``seconds`` as far as anybody knows."""
        words = []
        if learn:
            names = ", ".join(person.name for person in learn)
            words.append(self.tr("First, once, a cloak is learnt for {names}.").format(names=names))
        if ready:
            words.append(CoverageWords().whole(total(plan.coverage for plan in ready)))
            words.append(self._takes(seconds))
        if left_out:
            text = self.tr("Photos that cannot be protected: {count}.")
            words.append(text.format(count=left_out))
        return " ".join(words)

    def learning_takes(self) -> str:
        """How long it takes to learn a cloak, by the last time."""
        learnt = [
            cloak.seconds
            for person in self._library.people.all()
            if (cloak := self._library.cloaks.latest(person.id)) is not None
        ]
        if not learnt:
            return self.tr("It usually takes a minute; the time left is shown once it runs.")
        text = self.tr("It took {time} the last time, on this computer.")
        return text.format(time=about(learnt[-1]))

    def _takes(self, seconds: float | None) -> str:
        if seconds is None:
            return self.tr("How long it takes is known after the first photo.")
        return self.tr("Takes {time} on this computer.").format(time=about(seconds))
