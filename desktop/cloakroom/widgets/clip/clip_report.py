"""An audit of a clip on the reports' page: its verdict, what it rests on, and the clip itself."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cloakroom import icons, theme
from cloakroom.items.clip.clips import ClipCopy
from cloakroom.items.clip.verdict import ClipVerdict, Judged
from cloakroom.items.report.reports import when
from cloakroom.items.report.verdicts import TONE
from cloakroom.widgets.parts.base import Body, Muted, PlainButton, PrimaryButton, Subheading
from cloakroom.widgets.parts.chips import Tag
from cloakroom.widgets.parts.flow import Flow
from cloakroom.widgets.parts.scrolled import Scrolled
from cloakroom_engine.legible import name_of


class ClipReport(QWidget):
    """``opened`` with a ``ClipCopy``; ``export`` when the report is wanted as a file."""

    opened = Signal(object)
    export = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._judged: Judged | None = None
        self._words = ClipVerdict()
        self._area = Scrolled(gap=theme.M)
        open_ = PrimaryButton(self.tr("Open the &clip"), icons.icon("play", "on_accent"))
        open_.clicked.connect(self._open)
        export = PlainButton(self.tr("&Export…"), icons.icon("export"))
        export.clicked.connect(self.export)
        holder = QWidget()
        row = Flow(holder, theme.S)
        row.addWidget(open_)
        row.addWidget(export)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.M)
        column.addWidget(self._area, 1)
        column.addWidget(holder)

    def show_judged(self, judged: Judged) -> None:
        """Show this one."""
        self._judged = judged
        words = self._words
        head = QWidget()
        Flow(head, theme.S).addWidget(Tag(words.word(judged), TONE.get(judged.code, "")))
        about = self.tr("A clip with {name}, {file}, {date}").format(
            name=judged.person, file=name_of(str(judged.told["path"])), date=when(judged.created)
        )
        self._area.setAccessibleName(about)
        self._area.show_widgets(
            [
                head,
                Subheading(words.headline(judged)),
                Muted(about),
                *(Body(line) for line in words.details(judged)),
            ]
        )

    def _open(self) -> None:
        if self._judged is not None:
            told = self._judged.told
            self.opened.emit(ClipCopy(int(told["photo_id"]), int(told["protected_id"])))
