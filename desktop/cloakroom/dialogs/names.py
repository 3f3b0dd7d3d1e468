"""Names that other programs gave to faces: which of them are to be taken."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QCheckBox, QWidget

from cloakroom.i18n import translate
from cloakroom.items.parts.counts import Counts
from cloakroom.widgets.parts.listed_dialog import ListedDialog
from cloakroom_engine.legible import legible


class NamesDialog(ListedDialog):
    """One tick for each name; ``taken`` are the faces by the names that stay ticked."""

    def __init__(self, told: Mapping[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(
            translate("NamesDialog", "Names in your photos"),
            translate(
                "NamesDialog",
                "Other programs wrote these names beside faces. What you have said yourself "
                "stays, and no copy will carry them.",
            ),
            translate("NamesDialog", "&Take these names"),
            QSize(520, 420),
            parent,
        )
        self.setWindowTitle(self.tr("Import names"))
        self._told = told["people"]
        self.ticks: list[QCheckBox] = []
        for each in self._told:
            text = self.tr("{name}: {faces}").format(
                name=legible(each["name"]).replace("&", "&&"),
                faces=Counts().faces(len(each["face_ids"])),
            )
            if each["here"]:
                text = self.tr("{words}, somebody you know").format(words=text)
            tick = QCheckBox(text)
            tick.setChecked(True)
            tick.toggled.connect(self._able)
            self.ticks.append(tick)
            self.rows.addWidget(tick)
        self.rows.addStretch(1)
        self._able()

    @property
    def taken(self) -> dict[str, list[int]]:
        """Face ids by name."""
        ticked = zip(self._told, self.ticks, strict=True)
        return {each["name"]: each["face_ids"] for each, tick in ticked if tick.isChecked()}

    def _able(self) -> None:
        self.go.setEnabled(any(tick.isChecked() for tick in self.ticks))
