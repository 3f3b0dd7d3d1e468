"""How strong a cloak is laid on: a slider with three marks, each said in plain words."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from cloakroom import theme
from cloakroom.widgets.parts.base import Body, Muted, Small
from cloakroom.widgets.parts.inputs import Slider

MARKS: Final = ("subtle", "balanced", "strong")
_WORDS: Final = {
    "subtle": (
        QT_TRANSLATE_NOOP("Strength", "Subtle"),
        QT_TRANSLATE_NOOP("Strength", "Like you, or like a sibling of yours."),
        QT_TRANSLATE_NOOP(
            "Strength",
            "Features move by at most 7 % of the distance between your eyes; what else is changed "
            "can hardly be seen. In our tests half of such photos or more were still recognised. "
            "Kindest to children, though some still look older.",
        ),
    ),
    "balanced": (
        QT_TRANSLATE_NOOP("Strength", "Balanced"),
        QT_TRANSLATE_NOOP("Strength", "Like a sibling of yours; in some photos like a cousin."),
        QT_TRANSLATE_NOOP(
            "Strength",
            "Features move by at most 8 %; what else is changed is seen only by comparing closely. "
            "A child may look years older. It hides you from more recognisers: a good choice for "
            "most photos of adults.",
        ),
    ),
    "strong": (
        QT_TRANSLATE_NOOP("Strength", "Strong"),
        QT_TRANSLATE_NOOP("Strength", "Like a cousin of yours; in some photos like somebody else."),
        QT_TRANSLATE_NOOP(
            "Strength",
            "Features move by at most 9 %, and skin looks a little rougher up close. It hides you "
            "from the most recognisers; none of the three is a promise.",
        ),
    ),
}


def _told(text: object) -> str:
    return QCoreApplication.translate("Strength", str(text))


class StrengthSlider(QWidget):
    """Three marks from subtle to strong, and what the chosen one costs and gives."""

    chosen = Signal(str)
    """One of ``MARKS``, by a person's hand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = Slider()
        self.slider.setRange(0, len(MARKS) - 1)
        self.slider.setPageStep(1)
        # Where the handle is let go counts, not what it passes on the way.
        self.slider.setTracking(False)
        self.slider.setAccessibleName(self.tr("Strength"))
        self._promise = Body()
        self._cost = Muted()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        column.addWidget(self.slider)
        column.addLayout(self._marks())
        column.addSpacing(theme.XS)
        column.addWidget(self._promise)
        column.addWidget(self._cost)
        self.slider.valueChanged.connect(self._moved)
        self.slider.sliderMoved.connect(self._say)
        self.set_strength("balanced")

    @property
    def strength(self) -> str:
        """The chosen mark."""
        return MARKS[self.slider.value()]

    @property
    def label(self) -> str:
        """What the marks are of."""
        return self.slider.accessibleName()

    @property
    def word(self) -> str:
        """The chosen mark in words."""
        return _told(_WORDS[self.strength][0])

    def set_strength(self, strength: str) -> None:
        """Move the slider without telling anybody."""
        self.slider.blockSignals(True)
        self.slider.setValue(MARKS.index(strength))
        self.slider.blockSignals(False)
        self._say(self.slider.value())

    def _marks(self) -> QGridLayout:
        row = QGridLayout()
        row.setContentsMargins(0, 0, 0, 0)
        sides = (
            Qt.AlignmentFlag.AlignLeft,
            Qt.AlignmentFlag.AlignHCenter,
            Qt.AlignmentFlag.AlignRight,
        )
        for at, (mark, side) in enumerate(zip(MARKS, sides, strict=True)):
            label = Small(_told(_WORDS[mark][0]))
            label.setWordWrap(False)
            row.addWidget(label, 0, at, side)
            row.setColumnStretch(at, 1)
        return row

    def _moved(self) -> None:
        self._say(self.slider.value())
        self.chosen.emit(self.strength)

    def _say(self, at: int) -> None:
        name, promise, cost = (_told(text) for text in _WORDS[MARKS[at]])
        self._promise.setText(promise)
        self._cost.setText(cost)
        self.slider.setAccessibleDescription(f"{name}. {promise} {cost}")
