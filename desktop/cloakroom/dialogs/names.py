"""Names that other programs gave to faces: which of them are to be taken."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cloakroom import theme
from cloakroom.items.parts.counts import Counts
from cloakroom.widgets.parts.base import Muted, PlainButton, PrimaryButton, Subheading
from cloakroom_engine.legible import legible


class NamesDialog(QDialog):
    """One tick for each name; ``taken`` are the faces by the names that stay ticked."""

    def __init__(self, told: Mapping[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import names"))
        self._told = told["people"]
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        column.setSpacing(theme.M)
        column.addWidget(Subheading(self.tr("Names in your photos")))
        column.addWidget(
            Muted(
                self.tr(
                    "Other programs wrote these names beside faces. What you have said yourself "
                    "stays, and no copy will carry them."
                )
            )
        )
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
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
            rows.addWidget(tick)
        rows.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(self.tr("Names in your photos"))
        scroll.setWidget(inside)
        column.addWidget(scroll, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        leave = PlainButton(self.tr("C&ancel"))
        leave.clicked.connect(self.reject)
        self.go = PrimaryButton(self.tr("&Take these names"))
        self.go.clicked.connect(self.accept)
        row.addWidget(leave)
        row.addWidget(self.go)
        column.addLayout(row)
        self._able()

    @property
    def taken(self) -> dict[str, list[int]]:
        """Face ids by name."""
        ticked = zip(self._told, self.ticks, strict=True)
        return {each["name"]: each["face_ids"] for each, tick in ticked if tick.isChecked()}

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for some names."""
        return QSize(520, 420)

    def _able(self) -> None:
        self.go.setEnabled(any(tick.isChecked() for tick in self.ticks))
