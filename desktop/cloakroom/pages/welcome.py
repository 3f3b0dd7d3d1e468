"""The first page: what a cloak does and does not do, and where to drop photos."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cloakroom import icons, theme
from cloakroom.context import Context
from cloakroom.pages.page import Page
from cloakroom.widgets.frame.drawing import Drawing
from cloakroom.widgets.frame.drop_target import DropTarget
from cloakroom.widgets.parts.base import (
    Display,
    IconLabel,
    Lead,
    Muted,
    QuietButton,
    Small,
    Subheading,
)
from cloakroom.widgets.parts.column_page import Grown


class WelcomePage(Page):
    """A short welcome: nothing to fill in, nothing to sign up for."""

    name: ClassVar[str] = "welcome"
    immersive: ClassVar[bool] = True

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        inside = Grown()
        inside.setMaximumWidth(1040)
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.XXL, theme.XXL, theme.XXL, theme.XL)
        column.setSpacing(theme.XL)
        column.addStretch(1)
        column.addLayout(self._opening())
        self.target = DropTarget(
            self.tr("Drop photos or folders anywhere in this window"),
            self.tr("JPEG, PNG, HEIC, WebP, TIFF, raw files and clips. They stay where they are."),
        )
        self.target.photos_wanted.connect(lambda: context.go.emit("choose", "photos"))
        self.target.folder_wanted.connect(lambda: context.go.emit("choose", "folder"))
        column.addWidget(self.target)
        column.addLayout(self._facts())
        column.addStretch(1)
        column.addLayout(self._foot())
        self._scroll = scroll = QScrollArea()
        # The keyboard is for what is in it.
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        holder = QWidget()
        centred = QHBoxLayout(holder)
        centred.setContentsMargins(0, 0, 0, 0)
        centred.addStretch(1)
        centred.addWidget(inside, 100)
        centred.addStretch(1)
        scroll.setWidget(holder)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def show_for(self, argument: object) -> None:
        """Ready for the keyboard."""
        del argument
        self._to_library.setVisible(self.context.preferences.welcomed)
        self.target.first.setFocus(Qt.FocusReason.OtherFocusReason)
        # Before it was laid out, bringing the button into sight has scrolled past the headline.
        QTimer.singleShot(0, self, self._from_above)

    def _from_above(self) -> None:
        self._scroll.verticalScrollBar().setValue(0)
        self._scroll.ensureWidgetVisible(self.target.first, 0, theme.S)

    def _opening(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.XXL)
        words = QVBoxLayout()
        words.setSpacing(theme.M)
        words.addStretch(1)
        words.addWidget(Display(self.tr("Share photos. Keep your face to yourself.")))
        words.addWidget(
            Lead(
                self.tr(
                    "Cloakroom lays a pattern over your face, so fine that people hardly see it, "
                    "but face recognition stumbles over it. Then it tells you honestly how well "
                    "that worked."
                )
            )
        )
        words.addStretch(1)
        row.addLayout(words, 1)
        described = self.tr("A cloaked portrait: a friend still knows the face, a scanner does not")
        row.addWidget(Drawing("cloak", QSize(434, 210), described))
        return row

    def _facts(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.XXL)
        grid.setVerticalSpacing(theme.M)
        does = (
            self.tr("Makes copies for sharing. Your originals are never changed."),
            self.tr("Shows you, photo by photo, which recognisers still find you."),
            self.tr("Works on this computer alone: no account, no upload."),
        )
        does_not = (
            self.tr("Hide you from people, or from photos that are already online."),
            self.tr("Promise anything about recognisers that nobody tested, or that come later."),
            self.tr("Replace caution: if being found is dangerous, blur the face or do not share."),
        )
        for side, (title, icon, colour, lines) in enumerate(
            (
                (self.tr("What a cloak does"), "done", "good", does),
                (self.tr("What it does not do"), "close", "muted", does_not),
            )
        ):
            grid.addWidget(Subheading(title), 0, side)
            grid.setColumnStretch(side, 1)
            for at, text in enumerate(lines, 1):
                line = QHBoxLayout()
                line.setSpacing(theme.M)
                line.addWidget(IconLabel(icon, 18, colour), 0, Qt.AlignmentFlag.AlignTop)
                line.addWidget(Muted(text), 1, Qt.AlignmentFlag.AlignTop)
                grid.addLayout(line, at, side)
        return grid

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(Small(self.tr("Free software, Apache License 2.0")), 1)
        in_words = QuietButton(self.tr("Or say it in words (Ctrl+K)"))
        in_words.clicked.connect(lambda: self.context.go.emit("ask", None))
        row.addWidget(in_words)
        self._to_library = QuietButton(
            self.tr("Go to the &library"), icons.icon("library", "accent")
        )
        self._to_library.clicked.connect(lambda: self.context.go.emit("library", None))
        row.addWidget(self._to_library)
        return row
