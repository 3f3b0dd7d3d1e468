"""A copy beside the photo that it was made from."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cloakroom import icons, messages, theme
from cloakroom.bridge.client import EngineClient
from cloakroom.items.photos.photo_loader import PhotoLoader, upright
from cloakroom.items.protect.coverage_words import CoverageWords
from cloakroom.widgets.compare.compare_bar import CompareBar
from cloakroom.widgets.compare.split_view import SplitView
from cloakroom.widgets.parts.base import Muted, QuietButton, Subheading
from cloakroom_engine.legible import name_of
from cloakroom_engine.records import Coverage, Photo, ProtectedFile


class ComparePane(QWidget):
    """The original and the saved file, pixel by pixel."""

    back = Signal()

    def __init__(self, engine: EngineClient, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loader = PhotoLoader(engine, self)
        self._copy: ProtectedFile | None = None
        self._name = Subheading()
        self._faces = Muted()
        self.view = SplitView()
        self.view.setAccessibleName(self.tr("The photo and its copy"))
        back = QuietButton(self.tr("&Copies"), icons.icon("back", "accent"))
        back.clicked.connect(self._leave)
        head = QHBoxLayout()
        head.setSpacing(theme.M)
        head.addWidget(back)
        head.addWidget(self._name, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.M)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addWidget(CompareBar(self.view))
        column.addWidget(self._faces)
        self._loader.loaded.connect(self._loaded)
        self._loader.failed.connect(self._failed)

    def compare(self, copy: ProtectedFile, photo: Photo, coverage: Coverage) -> None:
        """Show this pair as soon as the photo is read."""
        self._copy = copy
        self._name.setText(name_of(copy.path))
        self._faces.setText(CoverageWords().whole(coverage))
        self.view.clear()
        self._loader.load(photo)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _loaded(self, photo_id: int, before: QImage) -> None:
        if self._copy is None or self._copy.photo_id != photo_id:
            return
        after = upright(self._copy.path)
        if after.isNull():
            self._failed(photo_id, "photo.missing")
        else:
            self.view.show_pair(before, _fitted(after, before.size()))

    def _failed(self, _photo_id: int, code: str) -> None:
        self.view.clear()
        self._faces.setText(messages.sentence(code))

    def _leave(self) -> None:
        self._loader.stop()
        self.back.emit()


def _fitted(image: QImage, size: QSize) -> QImage:
    """At the other picture's size: a loader may have read that one smaller."""
    if image.size() == size:
        return image
    smooth = Qt.TransformationMode.SmoothTransformation
    return image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
