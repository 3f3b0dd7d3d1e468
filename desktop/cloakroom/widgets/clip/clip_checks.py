"""What recognisers make of the copy that is looked at: the best single frame first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from cloakroom import icons, theme
from cloakroom.items.clip.verdict import ClipVerdict, Judged
from cloakroom.items.parts.spans import clock
from cloakroom.items.report.verdicts import TONE
from cloakroom.widgets.parts.base import Body, Muted, PlainButton, QuietButton, Small
from cloakroom.widgets.parts.chips import Tag
from cloakroom.widgets.parts.disclosure import Disclosure
from cloakroom.widgets.parts.flow import Flow


class ClipChecks(QWidget):
    """Signals are what was asked for: ``sought`` a moment, ``report`` the id of an audit."""

    check = Signal()
    cancel = Signal()
    reveal = Signal()
    sought = Signal(float)
    report = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ClipVerdict()
        self._about = Muted()
        self._verdicts = QVBoxLayout()
        self._verdicts.setSpacing(theme.S)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Checking the copy"))
        self._bar.hide()
        self.button = PlainButton(self.tr("Chec&k"), icons.icon("check"))
        self._stop = QuietButton(self.tr("Cancel"))
        self._stop.setAccessibleName(self.tr("Stop checking"))
        self._stop.hide()
        self._reveal = PlainButton(self.tr("Show in &folder"), icons.icon("folder"))
        self.button.clicked.connect(self.check)
        self._stop.clicked.connect(self.cancel)
        self._reveal.clicked.connect(self.reveal)
        holder = QWidget()
        row = Flow(holder, theme.S)
        for button in (self.button, self._stop, self._reveal):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        column.addWidget(self._about)
        column.addLayout(self._verdicts)
        column.addWidget(self._bar)
        column.addWidget(holder)
        self.show_copy("", "", [])

    def show_copy(self, name: str, coverage: str, judged: Sequence[Judged]) -> None:
        """Show what is known of this copy; no name: there is none, or none is looked at."""
        while (item := self._verdicts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.button.setVisible(bool(name))
        self._reveal.setVisible(bool(name))
        if not name:
            self._about.setText(
                self.tr("There is no copy yet. Once there is, recognisers can be asked about it.")
            )
            return
        self._about.setText(f"{name}\n{coverage}" if coverage else name)
        self.button.setText(self.tr("Chec&k again") if judged else self.tr("Chec&k"))
        for each in judged:
            self._verdicts.addWidget(self._verdict(each))
        if not judged:
            self._verdicts.addWidget(
                Body(self.tr("Not checked: nobody knows yet what recognisers make of this copy."))
            )

    def say_progress(self, done: int, total: int) -> None:
        """How far checking is; a ``total`` below 0: it does not run."""
        runs = total >= 0
        self._bar.setVisible(runs)
        self._stop.setVisible(runs)
        self.button.setEnabled(not runs)
        self._bar.setRange(0, max(total, 0))
        self._bar.setValue(done)

    def _verdict(self, judged: Judged) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        tag = Tag(f"{judged.person}: {self._words.word(judged)}", TONE.get(judged.code, ""))
        column.addWidget(tag, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Body(self._words.headline(judged)))
        worst = judged.worst_s
        if worst is not None:
            text = self.tr("See that frame: {at}").format(at=clock(worst, tenths=True))
            see = QuietButton(text, icons.icon("play", "accent"))
            see.clicked.connect(lambda: self.sought.emit(worst))
            column.addWidget(see, 0, Qt.AlignmentFlag.AlignLeft)
        more = Disclosure(self.tr("What this rests on"))
        for line in self._words.details(judged):
            more.body.addWidget(Small(line))
        column.addWidget(more)
        report = QuietButton(self.tr("&Report…"), icons.icon("export", "accent"))
        report.setAccessibleName(self.tr("Report on {name}").format(name=judged.person))
        report.clicked.connect(lambda: self.report.emit(judged.audit_id))
        column.addWidget(report, 0, Qt.AlignmentFlag.AlignLeft)
        return whole
