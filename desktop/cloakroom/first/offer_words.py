"""What is said of recognisers that can be had: how large, from where, under which licence."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from cloakroom.items.settings.models import Model, size_words


class OfferWords(QObject):
    """The sentences of the offer at the end of the first minute."""

    def offer(self) -> str:
        """Why anybody would want more of them; no promise of what they will find."""
        return self.tr(
            "Other recognisers can judge these copies too, and some can help to make cloaks. "
            "Nothing about you or your photos is sent."
        )

    def model(self, model: Model) -> str:
        """One that is offered."""
        text = self.tr("{name}: {size} from {host}, {licence}").format(
            name=model.name,
            size=size_words(model.size) if model.size else "?",
            host=model.host,
            licence=model.licence,
        )
        if model.kin:
            shared = self.tr("no further opinion: {names} learnt from it")
            text += f"; {shared.format(names=', '.join(model.kin))}"
        return text

    def button(self, offered: Sequence[Model], *, again: bool) -> str:
        """What a click downloads, in bytes."""
        size = size_words(sum(model.size or 0 for model in offered))
        text = self.tr("Try Again ({size})") if again else self.tr("Download ({size})")
        return text.format(size=size)

    def progress(self, name: str, done: int, total: int) -> str:
        """How far a download is."""
        text = self.tr("{name}: {done} of {size}")
        return text.format(name=name, done=size_words(done), size=size_words(total))

    def news(self, came: Sequence[str], teachers: Sequence[Model]) -> str:
        """What came, and what it changes; ``teachers`` where cloaks are made otherwise now."""
        names = ", ".join(came)
        if not teachers:
            text = self.tr("Ready: {names}. Not asked about these copies yet.")
            return text.format(names=names)
        text = self.tr(
            "Ready: {names}. Cloaks that are learnt now are made against {teachers}; these copies "
            "were not. Copies that are made again take the place of the old ones, which go to the "
            "bin."
        )
        return text.format(names=names, teachers=", ".join(each.name for each in teachers))

    def use(self, *, again: bool) -> str:
        """What to do with what came."""
        return self.tr("Learn and Make Again") if again else self.tr("Check Again")
