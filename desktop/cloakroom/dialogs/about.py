"""What Cloakroom is, in which version, under which licence."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from cloakroom import theme
from cloakroom.widgets.parts.base import Heading, IconLabel, Muted, PrimaryButton, Small
from cloakroom_engine import __version__


class AboutDialog(QDialog):
    """A few lines and a button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Cloakroom"))
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XXL, theme.XXL, theme.XXL, theme.XL)
        column.setSpacing(theme.M)
        column.addWidget(IconLabel("protect", 64, "accent"), 0, centre)
        lines = (
            Heading("Cloakroom"),
            Muted(self.tr("Share photos without teaching face recognition who you are.")),
            Small(self.tr("Version {version}").format(version=__version__)),
            Small(self.tr("Apache License 2.0. Everything happens on this machine.")),
        )
        for line in lines:
            line.setAlignment(centre)
            line.setMinimumWidth(360)
            column.addWidget(line)
        column.addSpacing(theme.S)
        close = PrimaryButton(self.tr("&Close"))
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, centre)
