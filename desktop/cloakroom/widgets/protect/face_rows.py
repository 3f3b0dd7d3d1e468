"""Who is in a photo, and what will happen to each of them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from cloakroom import theme
from cloakroom.items.protect.plan import FacePlan, PhotoPlan
from cloakroom.widgets.parts.base import Body, ClickRow, Muted, QuietButton
from cloakroom.widgets.parts.chips import FaceChip
from cloakroom.widgets.parts.inputs import ChoiceBox
from cloakroom_engine.library import Library

_FATES: Final = {
    "cloak": QT_TRANSLATE_NOOP("Fate", "Cloaked"),
    "blur": QT_TRANSLATE_NOOP("Fate", "Blurred"),
    "mosaic": QT_TRANSLATE_NOOP("Fate", "Covered by squares"),
    "box": QT_TRANSLATE_NOOP("Fate", "Covered by a box"),
    "leave": QT_TRANSLATE_NOOP("Fate", "Left as they are"),
    "never": QT_TRANSLATE_NOOP("Fate", "Never shared"),
}
_RULES: Final = (("protect", "cloak"), ("blur", "blur"), ("leave", "leave"), ("never", "never"))
_CHIP: Final = 44


def fate(code: str) -> str:
    """What becomes of a face, in two words."""
    return QCoreApplication.translate("Fate", str(_FATES[code]))


class FaceRows(QWidget):
    """A row per face. Choosing the chip shows that face; the list beside it changes the rule."""

    chosen = Signal(int)
    """A face by id"""
    ruled = Signal(int, str)
    """A person by id, and one of ``records.RULES``"""
    confirmed = Signal(int, int)
    """A face and a person: yes, it is them"""
    asked = Signal(int)
    """A face that is to be named"""
    left = Signal(int, object)
    """A face that is nobody's: hidden in copies (True), left (False), or not decided (None)"""

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._chips: dict[int, FaceChip] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.S)

    def show_plan(self, plan: PhotoPlan, current: int | None) -> None:
        """Show who is in this photo."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._chips.clear()
        for each in plan.faces:
            self._column.addWidget(self._row(each))
        self.set_current(current)

    def set_current(self, face_id: int | None) -> None:
        """Mark the face that is looked at."""
        for each, chip in self._chips.items():
            chip.setChecked(each == face_id)

    def _row(self, each: FacePlan) -> QWidget:
        row = ClickRow()
        row.clicked.connect(lambda: self._choose(each.face.id))
        grid = QGridLayout(row)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.M)
        grid.setVerticalSpacing(theme.XS)
        grid.setColumnStretch(1, 1)
        name = each.person.name if each.person else self.tr("Somebody else")
        chip = FaceChip("", self._crop(each.face.id), _CHIP)
        chip.setAccessibleName(self.tr("Show the face of {name}").format(name=name))
        chip.clicked.connect(lambda: self._choose(each.face.id))
        self._chips[each.face.id] = chip
        grid.addWidget(chip, 0, 0, 2, 1)
        title = Body(name)
        words = self._words(each)
        if words:
            grid.addWidget(title, 0, 1, Qt.AlignmentFlag.AlignBottom)
            grid.addWidget(Muted(words), 1, 1, Qt.AlignmentFlag.AlignTop)
        else:
            grid.addWidget(title, 0, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        if each.person is None:
            grid.addWidget(self._nobody(each), 2, 0, 1, 2)
        elif not each.certain:
            grid.addLayout(self._question(each), 2, 0, 1, 2)
        else:
            grid.addWidget(self._rule(each), 2, 0, 1, 2)
        return row

    def _words(self, each: FacePlan) -> str:
        if each.person is not None and not each.certain:
            return self.tr("Is it them?")
        if each.fate == "cloak" and not each.has_cloak:
            return self.tr("No cloak yet")
        if each.person is not None or each.fate != "leave":
            return ""
        return self.tr("Recognisable") if each.open else ""

    def _question(self, each: FacePlan) -> QHBoxLayout:
        row = QHBoxLayout()
        person = each.person
        assert person is not None
        yes = QuietButton(self.tr("Yes"))
        yes.setAccessibleName(self.tr("Yes, this is {name}").format(name=person.name))
        yes.clicked.connect(lambda: self.confirmed.emit(each.face.id, person.id))
        row.addWidget(yes)
        row.addStretch(1)
        return row

    def _nobody(self, each: FacePlan) -> ChoiceBox:
        """What can be said of a face without a name."""
        face = each.face
        box = ChoiceBox()
        box.setAccessibleName(self.tr("What happens to this face"))
        for text, value in (
            (self.tr("Decide later"), "later"),
            (self.tr("Say who it is…"), "name"),
            (fate("blur"), "blur"),
            (fate("leave"), "leave"),
        ):
            box.addItem(text, value)
        now = "blur" if face.hidden else "leave" if face.ignored else "later"
        box.setCurrentIndex(box.findData(now))
        box.activated.connect(lambda at: self._nobody_chosen(face.id, box.itemData(at)))
        return box

    def _nobody_chosen(self, face_id: int, value: str) -> None:
        if value == "name":
            self.asked.emit(face_id)
        else:
            self.left.emit(face_id, {"blur": True, "leave": False}.get(value))

    def _rule(self, each: FacePlan) -> ChoiceBox:
        person = each.person
        assert person is not None
        box = ChoiceBox()
        box.setAccessibleName(
            self.tr("What happens to {name} in shared photos").format(name=person.name)
        )
        box.setToolTip(self.tr("Counts for every photo of {name}").format(name=person.name))
        for rule, code in _RULES:
            box.addItem(fate(code), rule)
        box.setCurrentIndex(box.findData(person.rule))
        box.activated.connect(lambda at: self.ruled.emit(person.id, box.itemData(at)))
        return box

    def _choose(self, face_id: int) -> None:
        self.set_current(face_id)
        self.chosen.emit(face_id)

    def _crop(self, face_id: int) -> QPixmap | None:
        jpeg = self._library.faces.crop(face_id)
        pixmap = QPixmap()
        if not jpeg or not pixmap.loadFromData(jpeg):
            return None
        edge = round(_CHIP * self.devicePixelRatioF())
        return pixmap.scaled(
            QSize(edge, edge),
            Qt.AspectRatioMode.KeepAspectRatioByExpanding,
            Qt.TransformationMode.SmoothTransformation,
        )
