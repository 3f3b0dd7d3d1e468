"""How copies are written: where, in which format, with which facts about the original."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from cloakroom import theme
from cloakroom.bridge.order import BYSTANDERS, FORMATS
from cloakroom.context import Context
from cloakroom.edits.choices import choose
from cloakroom.state import METADATA
from cloakroom.widgets.parts.base import Muted, PlainButton, Small, breakable
from cloakroom.widgets.parts.disclosure import Disclosure
from cloakroom.widgets.parts.inputs import ChoiceBox, NumberBox

_FORMATS: Final = {
    "keep": QT_TRANSLATE_NOOP("Copies", "As the original"),
    "jpeg": QT_TRANSLATE_NOOP("Copies", "JPEG"),
    "png": QT_TRANSLATE_NOOP("Copies", "PNG, no loss"),
    "webp": QT_TRANSLATE_NOOP("Copies", "WebP"),
}
_BYSTANDERS: Final = {
    "leave": QT_TRANSLATE_NOOP("Copies", "Leave as they are"),
    "blur": QT_TRANSLATE_NOOP("Copies", "Blur"),
    "mosaic": QT_TRANSLATE_NOOP("Copies", "Cover by squares"),
    "box": QT_TRANSLATE_NOOP("Copies", "Cover by a box"),
}
_METADATA: Final = {
    "date": QT_TRANSLATE_NOOP("Copies", "Date and time"),
    "camera": QT_TRANSLATE_NOOP("Copies", "Camera and exposure"),
    "copyright": QT_TRANSLATE_NOOP("Copies", "Artist and copyright"),
    "description": QT_TRANSLATE_NOOP("Copies", "Caption"),
    "gps": QT_TRANSLATE_NOOP("Copies", "Place (GPS)"),
}


def _told(text: object) -> str:
    return QCoreApplication.translate("Copies", str(text))


_NARROW: Final = 400


class CopyOptions(QWidget):
    """The choices; each is kept for the next time as soon as it is made."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._folder = Small()
        self._bystanders = self._list(_BYSTANDERS, BYSTANDERS, self.tr("Other people"))
        self._format = self._list(_FORMATS, FORMATS, self.tr("Format"))
        self._quality = NumberBox()
        self._kept = {name: QCheckBox(_told(_METADATA[name])) for name in METADATA}
        self._lay_out()
        self._show()
        self._bystanders.activated.connect(
            lambda: self._choose(self._bystanders, bystanders=self._bystanders.currentData())
        )
        self._format.activated.connect(
            lambda: self._choose(self._format, format=self._format.currentData())
        )
        self._quality.valueChanged.connect(
            lambda quality: self._choose(self._quality, quality=quality)
        )
        for box in self._kept.values():
            box.clicked.connect(self._keep)
        context.settings_changed.connect(self._show)

    def _list(self, words: dict[str, object], keys: tuple[str, ...], name: str) -> ChoiceBox:
        box = ChoiceBox()
        box.setAccessibleName(name)
        for key in keys:
            box.addItem(_told(words[key]), key)
        return box

    def _lay_out(self) -> None:
        self._quality.setRange(0, 100)
        self._quality.setSpecialValueText(self.tr("As the original"))
        self._quality.setAccessibleName(self.tr("Quality"))
        change = PlainButton(self.tr("Change…"))
        change.setAccessibleName(self.tr("Change the folder for copies"))
        change.clicked.connect(self._choose_folder)
        form = self._form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setVerticalSpacing(theme.S)
        form.addRow(self.tr("Other people"), self._bystanders)
        form.addRow(self.tr("Format"), self._format)
        form.addRow(self.tr("Quality"), self._quality)
        for field in (self._bystanders, self._format, self._quality):
            # As high as the field, so that both stand on one line.
            form.labelForField(field).setMinimumHeight(field.sizeHint().height())
        folder = QHBoxLayout()
        folder.addWidget(self._folder, 1)
        folder.addWidget(change)
        facts = Disclosure(self.tr("Facts that stay in the copy"))
        facts.body.addWidget(
            Muted(self.tr("Nothing is kept unless you say so: no place, no time, no camera."))
        )
        for box in self._kept.values():
            facts.body.addWidget(box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.M)
        column.addLayout(folder)
        column.addLayout(form)
        column.addWidget(facts)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Names stand above their lists where there is little room, all of them alike."""
        super().resizeEvent(event)
        policies = QFormLayout.RowWrapPolicy
        narrow = self.width() < _NARROW
        self._form.setRowWrapPolicy(policies.WrapAllRows if narrow else policies.DontWrapRows)

    def _show(self) -> None:
        chosen = self._context.preferences
        self._folder.setText(breakable(str(chosen.out)))
        self._folder.setAccessibleName(self.tr("Folder for copies: {path}").format(path=chosen.out))
        self._bystanders.setCurrentIndex(self._bystanders.findData(chosen.bystanders))
        self._format.setCurrentIndex(self._format.findData(chosen.format))
        self._quality.blockSignals(True)
        self._quality.setValue(chosen.quality)
        self._quality.blockSignals(False)
        self._quality.setEnabled(chosen.format != "png")
        for name, box in self._kept.items():
            box.setChecked(name in chosen.keep_metadata)

    def _choose(self, of: ChoiceBox | NumberBox, **choice: object) -> None:
        word = of.currentText() if isinstance(of, ChoiceBox) else of.text()
        choose(self._context, of.accessibleName(), word, **choice)

    def _keep(self) -> None:
        kept = tuple(name for name, box in self._kept.items() if box.isChecked())
        words = ", ".join(box.text() for box in self._kept.values() if box.isChecked())
        choose(
            self._context,
            self.tr("Facts that stay in the copy"),
            words or self.tr("none"),
            keep_metadata=kept,
        )

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("Where copies go"), str(self._context.preferences.out)
        )
        if folder:
            choose(self._context, self.tr("Where copies go"), folder, out_folder=folder)
