"""What a file of people and albums holds, and one question for every name that is here already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from cloakroom.i18n import translate
from cloakroom.items.parts.counts import Counts
from cloakroom.widgets.parts.base import Body
from cloakroom.widgets.parts.choice import Choice
from cloakroom.widgets.parts.listed_dialog import ListedDialog
from cloakroom_engine.legible import legible

_SAME, _APART, _OUT = "same", "apart", "out"


class ParcelDialog(ListedDialog):
    """``take`` and ``albums`` say under which name each that is here is to be taken."""

    def __init__(
        self, told: Mapping[str, Any], names_here: Iterable[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(
            translate("ParcelDialog", "What is in the file"),
            translate(
                "ParcelDialog",
                "It is added to what is here. Whatever you have said here about a face, a "
                "person or an album stays as you said it.",
            ),
            translate("ParcelDialog", "&Import"),
            QSize(620, 460),
            parent,
        )
        self.setWindowTitle(self.tr("Import people and albums"))
        self._here = {name.casefold() for name in names_here}
        self._answers: dict[str, dict[str, str]] = {"people": {}, "shelves": {}}
        for kind in ("people", "shelves"):
            for each in told[kind]:
                self._row(kind, each)
        self.rows.addStretch(1)

    @property
    def take(self) -> dict[str, str]:
        """By name of a person who is here: under which one they are taken, empty for not."""
        return dict(self._answers["people"])

    @property
    def albums(self) -> dict[str, str]:
        """The same of albums."""
        return dict(self._answers["shelves"])

    def answer(self, kind: str, name: str, how: str) -> None:
        """Take ``name`` together with who has it here, apart from them, or not at all."""
        apart = self._free(name)
        self._answers[kind][name] = {_SAME: name, _APART: apart, _OUT: ""}[how]

    def _row(self, kind: str, told: Mapping[str, Any]) -> None:
        name, words = legible(told["name"]), self._words(kind, told)
        self.rows.addWidget(Body(f"{name}: {words}"))
        if not told["here"]:
            return
        apart = legible(self._free(told["name"]))
        kept: Sequence[tuple[str, str]] = (
            (_SAME, self.tr("The same: put both together")),
            (_APART, self.tr("Another: keep it apart as {name}").format(name=apart)),
            (_OUT, self.tr("Leave it out")),
        )
        if told.get("search"):  # a search cannot be put together with another
            kept = kept[1:]
        label = self.tr("{name} is here already").format(name=name)
        choice = Choice(label.replace("&", "&&"), kept)
        choice.chosen.connect(lambda how: self.answer(kind, told["name"], how))
        self.answer(kind, told["name"], kept[0][0])
        self.rows.addWidget(choice)

    def _words(self, kind: str, told: Mapping[str, Any]) -> str:
        if kind == "people":
            faces = Counts().faces(told["faces"])
            return self.tr("{faces}, with a cloak").format(faces=faces) if told["cloak"] else faces
        if told["search"]:
            return self.tr("a kept search")
        return Counts().photos(told["photos"])

    def _free(self, name: str) -> str:
        at = 2
        while f"{name} {at}".casefold() in self._here:
            at += 1
        return f"{name} {at}"
