"""A question before something that cannot be undone: what will happen, in so many words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from cloakroom import theme
from cloakroom.widgets.parts.base import Body, Muted, PlainButton, Subheading


class ConfirmDialog(QDialog):
    """A title, a sentence, what exactly will be done, and two buttons.

    Escape and Enter both do nothing harmful: the focus is on the button that leaves things alone.
    """

    def __init__(
        self,
        title: str,
        text: str,
        points: Iterable[str],
        verb: str,
        parent: QWidget | None = None,
        *,
        danger: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        column.setSpacing(theme.M)
        column.addWidget(Subheading(title))
        column.addWidget(Body(text))
        for point in points:
            line = QHBoxLayout()
            line.setSpacing(theme.S)
            mark = Muted("•")
            mark.setWordWrap(False)
            line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Muted(point), 1)
            column.addLayout(line)
        column.addSpacing(theme.S)
        row = QHBoxLayout()
        row.addStretch(1)
        self.keep = PlainButton(self.tr("&Cancel"))
        self.keep.clicked.connect(self.reject)
        self.keep.setDefault(True)
        self.go = PlainButton(verb)
        if danger:
            self.go.setProperty("role", "danger")
        self.go.setAutoDefault(False)
        self.go.clicked.connect(self.accept)
        row.addWidget(self.keep)
        row.addWidget(self.go)
        column.addLayout(row)
        self.setMinimumWidth(460)
        self.setAccessibleDescription(" ".join((text, *points)))
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)


def confirmed(
    title: str,
    text: str,
    points: Iterable[str],
    verb: str,
    parent: QWidget | None,
    *,
    danger: bool = True,
) -> bool:
    """Ask; whether the person said yes."""
    dialog = ConfirmDialog(title, text, points, verb, parent, danger=danger)
    answer = dialog.exec()
    dialog.deleteLater()
    return answer == QDialog.DialogCode.Accepted
