"""The right side of a clip's page: who is in it, how its copy is made, what came of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from cloakroom import theme
from cloakroom.context import Context
from cloakroom.widgets.clip.clip_ask import ClipAsk
from cloakroom.widgets.clip.clip_checks import ClipChecks
from cloakroom.widgets.clip.clip_foot import ClipFoot
from cloakroom.widgets.clip.clip_options import ClipOptions
from cloakroom.widgets.parts.base import Line, Muted, Subheading
from cloakroom.widgets.parts.column_page import Grown
from cloakroom.widgets.viewer.face_panel import FacePanel

WIDTH, NARROW = 328, 276


class ClipPanel(QWidget):
    """Parts with a title each, which scroll; the button stays."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.people = FacePanel(drawing=False)
        self.about = Muted()
        self.options = ClipOptions(context)
        self.checks = ClipChecks()
        self.ask = ClipAsk()
        self.foot = ClipFoot()
        inside = Grown()
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.M, 0, theme.M, theme.L)
        column.setSpacing(theme.S)
        for title, *parts in (
            ("", self.people, self.about),
            (self.tr("What recognisers say"), self.checks),
            (self.tr("Ask this clip"), self.ask),
            (self.tr("How the copy is made"), self.options),
        ):
            if title:
                column.addWidget(Subheading(title))
            for part in parts:
                column.addWidget(part)
            column.addSpacing(theme.M)
        column.addStretch(1)
        self.area = QScrollArea()
        # The keyboard is for what is in it.
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inside)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        foot = QVBoxLayout()
        foot.setContentsMargins(theme.M, theme.S, theme.XL, 0)
        foot.addWidget(self.foot)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.area, 1)
        outer.addWidget(Line())  # what is cut off above it goes on
        outer.addLayout(foot)
