"""Choosing one of the people, or saying the name of somebody new."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cloakroom import theme
from cloakroom.items.parts.pictures import Pictures
from cloakroom.items.people.people import Card, CardsModel
from cloakroom.widgets.parts.base import Muted, PlainButton, PrimaryButton, Subheading
from cloakroom.widgets.people.card_view import CardView
from cloakroom.widgets.people.name_field import NameField


class ChoosePersonDialog(QDialog):
    """``person_id`` or ``name`` is what was chosen, once it was accepted."""

    def __init__(
        self,
        title: str,
        text: str,
        cards: Sequence[Card],
        pictures: Pictures[int],
        *,
        new_allowed: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.person_id: int | None = None
        self.name = ""
        # What is to confirm is no matter here.
        self._cards = [replace(card, to_confirm=0) for card in cards]
        self._new_allowed = new_allowed
        self._model = CardsModel(self)
        self._model.show_cards(self._cards)
        self.view = CardView(self._model, pictures, self)
        self.view.setEditTriggers(CardView.EditTrigger.NoEditTriggers)
        self.view.setSelectionMode(CardView.SelectionMode.SingleSelection)
        self.view.setAccessibleName(self.tr("People"))
        self.field = NameField(self)
        self.field.setPlaceholderText(
            self.tr("Type a name") if new_allowed else self.tr("Search by name")
        )
        # The cards below are the list of names.
        self.field.setCompleter(None)  # type: ignore[arg-type]
        self._go = PrimaryButton(self.tr("&Choose"))
        self._go.setEnabled(False)
        cancel = PlainButton(self.tr("C&ancel"))
        cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        column.setSpacing(theme.M)
        column.addWidget(Subheading(title))
        column.addWidget(Muted(text))
        column.addWidget(self.field)
        column.addWidget(self._scrolled(), 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._go)
        column.addLayout(row)
        self._go.clicked.connect(self._choose)
        self.view.entered_row.connect(self._take)
        self.view.selectionModel().selectionChanged.connect(self._able)
        self.field.said.connect(self._take_name)
        self.field.given_up.connect(self.reject)
        self.field.textChanged.connect(self._search)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for some people."""
        return QSize(680, 480 if self._cards else 200)

    def _scrolled(self) -> QScrollArea:
        """The people, of whom there may be more than the dialog has room for."""
        scroll = QScrollArea()
        # The keyboard is for what is in it.
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.view)
        rows.addStretch(1)
        scroll.setWidget(inside)
        scroll.setVisible(bool(self._cards))
        return scroll

    def _search(self) -> None:
        """Show whose name has what is typed in it; nobody is chosen by that."""
        typed = self.field.text().strip().casefold()
        self.view.clearSelection()
        self._model.show_cards(card for card in self._cards if typed in card.name.casefold())
        self._able()

    def _meant(self) -> int | None:
        """Whom the typed name can only mean: theirs exactly, or the one that is left."""
        typed = self.field.text().strip().casefold()
        if not typed:
            return None
        exact = [card.id for card in self._cards if card.name.casefold() == typed]
        left = self._model.ids() if not self._new_allowed else []
        return next(iter(exact), left[0] if len(left) == 1 else None)

    def _able(self) -> None:
        typed = bool(self.field.text().strip())
        named = typed and (self._new_allowed or self._meant() is not None)
        self._go.setEnabled(named or bool(self.view.chosen_ids()))

    def _choose(self) -> None:
        if self.view.chosen_ids():
            self._take(self.view.chosen_ids()[0])
        elif self.field.text().strip():
            self._take_name(self.field.text())

    def _take(self, person_id: int) -> None:
        self.person_id = person_id
        self.accept()

    def _take_name(self, name: str) -> None:
        meant = self._meant()
        if meant is not None:
            self._take(meant)
        elif self._new_allowed:
            self.name = name.strip()
            self.accept()
