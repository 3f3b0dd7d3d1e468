"""How the copy of a clip is to be made: strength, other people, which part, as what."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from cloakroom import theme
from cloakroom.bridge.clip_frames import Film
from cloakroom.bridge.order import BYSTANDERS
from cloakroom.context import Context
from cloakroom.edits.choices import choose
from cloakroom.widgets.parts.base import Muted, QuietButton
from cloakroom.widgets.parts.inputs import ChoiceBox, SecondsBox
from cloakroom.widgets.protect.strength import StrengthSlider

_BYSTANDERS: Final = {
    "leave": QT_TRANSLATE_NOOP("Copies", "Leave as they are"),
    "blur": QT_TRANSLATE_NOOP("Copies", "Blur"),
    "mosaic": QT_TRANSLATE_NOOP("Copies", "Cover by squares"),
    "box": QT_TRANSLATE_NOOP("Copies", "Cover by a box"),
}
_CODECS: Final = {"": "", "av1": "AV1", "vp9": "VP9", "h264": "H.264"}
_LITTLE_S: Final = 0.05
"""Closer to the clip's ends than this is the end."""


class ClipOptions(QWidget):
    """Strength and what becomes of other people are kept for next time, and hold for photos too;
    the rest is this clip's alone.

    Signals:
        changed: something that the copy depends on.
        here: somebody wants the part to begin (False) or end (True) where the clip stands.
    """

    changed = Signal()
    here = Signal(bool)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._lasts_s = 0.0
        self.strength = StrengthSlider()
        self.bystanders = ChoiceBox()
        self.codec = ChoiceBox()
        self.begin, self.end = SecondsBox(), SecondsBox()
        self._whole = QuietButton(self.tr("All of it"))
        self._subtitles = QCheckBox(self.tr("Keep subtitles"))
        self._chapters = QCheckBox(self.tr("Keep chapters"))
        self._name()
        self._lay_out()
        self._show()
        self.strength.chosen.connect(self._strengthen)
        self.bystanders.activated.connect(self._hide_others)
        self.codec.activated.connect(self.changed)
        self.begin.valueChanged.connect(self._spanned)
        self.end.valueChanged.connect(self._spanned)
        self._whole.clicked.connect(self.treat_all)
        context.settings_changed.connect(self._show)

    def show_film(self, film: Film) -> None:
        """What the clip has to choose from."""
        self._lasts_s = film.lasts_s
        self._subtitles.setVisible(film.subtitles)
        self._chapters.setVisible(film.chapters)
        self.treat_all()

    @property
    def span(self) -> tuple[float, float] | None:
        """The seconds that are to be treated; None for all of it."""
        begin, end = self.begin.value(), self.end.value()
        whole = begin < _LITTLE_S and end > self._lasts_s - _LITTLE_S
        return None if whole or end <= begin else (begin, end)

    def set_begin(self, at_s: float) -> None:
        """Let the part begin here."""
        self.begin.setValue(at_s)

    def set_end(self, at_s: float) -> None:
        """Let the part end here."""
        self.end.setValue(at_s)

    def treat_all(self) -> None:
        """From the first frame to the last."""
        for box, value in ((self.begin, 0.0), (self.end, self._lasts_s)):
            box.blockSignals(True)
            box.setRange(0.0, self._lasts_s)
            box.setValue(value)
            box.blockSignals(False)
        self._spanned()

    def words(self, start_s: float) -> dict[str, Any]:
        """For the order; ``start_s`` is when the first frame is shown."""
        span = self.span
        return {
            "codec": self.codec.currentData() or None,
            "subtitles": not self._subtitles.isHidden() and self._subtitles.isChecked(),
            "chapters": not self._chapters.isHidden() and self._chapters.isChecked(),
            "begin_s": None if span is None else start_s + span[0],
            "end_s": None if span is None else start_s + span[1],
        }

    def _name(self) -> None:
        for key in BYSTANDERS:
            self.bystanders.addItem(
                QCoreApplication.translate("Copies", str(_BYSTANDERS[key])), key
            )
        self.bystanders.setAccessibleName(self.tr("Other people"))
        for key, text in _CODECS.items():
            self.codec.addItem(text or self.tr("Smallest that works here"), key)
        self.codec.setAccessibleName(self.tr("Format"))
        self.codec.setToolTip(
            self.tr("AV1 and VP9 need newer players; H.264 plays everywhere and takes more room.")
        )
        self.begin.setAccessibleName(self.tr("Treat from, in seconds"))
        self.end.setAccessibleName(self.tr("Treat until, in seconds"))
        for box in (self.begin, self.end):
            box.setSuffix(self.tr(" s"))

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(theme.S)
        form.addRow(self.tr("Other people"), self.bystanders)
        form.addRow(self.tr("Format"), self.codec)
        form.addRow(self.tr("From"), self._moment(self.begin, end=False))
        form.addRow(self.tr("Until"), self._moment(self.end, end=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        column.addWidget(self.strength)
        column.addLayout(form)
        column.addWidget(self._whole, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._subtitles)
        column.addWidget(self._chapters)
        column.addWidget(
            Muted(
                self.tr("Sound is copied as it is: voices are not changed. Nothing else is kept.")
            )
        )
        self._subtitles.hide()
        self._chapters.hide()

    def _moment(self, box: SecondsBox, *, end: bool) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.S)
        here = QuietButton(self.tr("Here"))
        tip = self.tr("Until here (O)") if end else self.tr("From here (I)")
        here.setToolTip(tip)
        here.setAccessibleName(tip)
        here.clicked.connect(lambda: self.here.emit(end))
        row.addWidget(box, 1)
        row.addWidget(here)
        return both

    def _show(self) -> None:
        self.strength.set_strength(self._context.settings.strength)
        chosen = self._context.preferences.bystanders
        self.bystanders.setCurrentIndex(self.bystanders.findData(chosen))

    def _strengthen(self, strength: str) -> None:
        choose(self._context, self.strength.label, self.strength.word, strength=strength)
        self.changed.emit()

    def _hide_others(self) -> None:
        box = self.bystanders
        choose(self._context, box.accessibleName(), box.currentText(), bystanders=box.currentData())
        self.changed.emit()

    def _spanned(self) -> None:
        self._whole.setVisible(self.span is not None)
        self.changed.emit()
