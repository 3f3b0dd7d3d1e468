"""Cards that can be dragged onto one another: to merge people, or to say whose faces a group is."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, Qt, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from cloakroom.items.parts.pictures import Pictures
from cloakroom.items.people.people import Card, CardsModel
from cloakroom.widgets.people.round_tiles import CARD_SIZE, CardTile
from cloakroom.widgets.people.round_view import RoundView

MIME: Final = "application/x-cloakroom-card"
_PREVIEW_PX: Final = 64


class CardView(RoundView):
    """Cards of one kind: people, or groups that nobody has named.

    Signals:
        dropped: a person (True) or a group (False) by id was dropped on the card of that id.
    """

    dropped = Signal(bool, int, int)

    def __init__(
        self, model: CardsModel, pictures: Pictures[int], parent: QWidget | None = None
    ) -> None:
        super().__init__(model, CardTile(pictures), CARD_SIZE, pictures, parent)
        self._cards = model
        self._pictures = pictures
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)

    def card(self) -> Card | None:
        """The card that has the keyboard."""
        return self._cards.card(self.currentIndex())

    def chosen(self) -> list[Card]:
        """The chosen cards."""
        indexes = sorted(self.selectionModel().selectedIndexes(), key=QModelIndex.row)
        return [card for card in map(self._cards.card, indexes) if card is not None]

    def startDrag(self, _actions: Qt.DropAction) -> None:  # noqa: N802 - Qt's name
        """Drag one card."""
        card = self.card()
        if card is None:
            return
        drag = QDrag(self)
        drag.setMimeData(mime_of(card))
        pixmap = None if card.face_id is None else self._pictures.get(card.face_id, _PREVIEW_PX)
        if pixmap is not None:
            smooth = Qt.TransformationMode.SmoothTransformation
            drag.setPixmap(pixmap.scaledToWidth(_PREVIEW_PX, smooth))
        drag.exec(Qt.DropAction.LinkAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Cards may be dropped on cards."""
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 - Qt's name
        """Show which card it would be dropped on."""
        target = self._target(event)
        if target is None:
            event.ignore()
            return
        self.setCurrentIndex(self._cards.index_of(target.id))
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        """It was only passing by."""
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Say what was dropped on what."""
        target, source = self._target(event), _source(event.mimeData())
        if target is not None and source is not None:
            event.acceptProposedAction()
            self.dropped.emit(*source, target.id)

    def _target(self, event: QDropEvent) -> Card | None:
        source = _source(event.mimeData())
        card = self._cards.card(self.indexAt(event.position().toPoint()))
        if card is None or source is None:
            return None
        same = source == (card.person_id is not None, card.id)
        return None if same else card


def mime_of(card: Card) -> QMimeData:
    """What is dragged: which card, nothing that another program could read."""
    kind = "person" if card.person_id is not None else "group"
    mime = QMimeData()
    mime.setData(MIME, QByteArray(f"{kind}:{card.id}".encode()))
    return mime


def _source(mime: QMimeData) -> tuple[bool, int] | None:
    """Whether a person is dragged, and the card's id."""
    kind, _, number = bytes(mime.data(MIME).data()).decode(errors="replace").partition(":")
    if kind not in {"person", "group"} or not number.lstrip("-").isdecimal():
        return None
    return kind == "person", int(number)
