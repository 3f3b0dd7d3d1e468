"""Before anything is downloaded: from where, how much, and under which licence."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from cloakroom import icons, theme
from cloakroom.items.settings.models import Model, size_words
from cloakroom.widgets.parts.base import (
    Body,
    Muted,
    PlainButton,
    PrimaryButton,
    QuietButton,
    Subheading,
)


class LicenceDialog(QDialog):
    """A yes to the download, and to the licence where it is not plainly free."""

    def __init__(self, model: Model, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Download a model"))
        self.setMinimumWidth(460)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        column.setSpacing(theme.M)
        column.addWidget(Subheading(self.tr("Download {name}?").format(name=model.name)))
        size = size_words(model.size) if model.size else "?"
        text = self.tr("{size} from {host}. Nothing about you or your photos is sent.")
        column.addWidget(Body(text.format(size=size, host=model.host)))
        licence = self.tr("Licence: {licence}").format(licence=model.licence)
        column.addWidget(Muted(licence))
        if model.licence_url:
            read = QuietButton(self.tr("&Read the licence"), icons.icon("view", "accent"))
            read.setToolTip(model.licence_url)
            read.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(model.licence_url)))
            column.addWidget(read, 0, Qt.AlignmentFlag.AlignLeft)
        self.accepted_licence = QCheckBox(
            self.tr("I have read the licence and it &allows what I do")
        )
        if model.needs_acceptance:
            column.addWidget(
                Muted(
                    self.tr(
                        "This model is not free for every use: commercial use may be forbidden."
                    )
                )
            )
            column.addWidget(self.accepted_licence)
        row = QHBoxLayout()
        row.addStretch(1)
        cancel = PlainButton(self.tr("&Cancel"))
        cancel.clicked.connect(self.reject)
        self.download = PrimaryButton(self.tr("&Download"), icons.icon("download", "on_accent"))
        self.download.clicked.connect(self.accept)
        self.download.setDefault(True)
        self.download.setEnabled(not model.needs_acceptance)
        self.accepted_licence.toggled.connect(self.download.setEnabled)
        row.addWidget(cancel)
        row.addWidget(self.download)
        column.addLayout(row)
