"""People, and groups of faces that may be somebody, as cards of an item model."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from cloakroom.items.parts.counts import Counts
from cloakroom.items.parts.id_model import IdModel, Index
from cloakroom_engine.library import Library
from cloakroom_engine.records import FaceGroup, PersonSummary

CARD: Final = Qt.ItemDataRole.UserRole + 2
"""The row's ``Card``."""
_COVERS: Final = 6
"""The best faces of a group, the largest of which stands for it."""


@dataclass(frozen=True, slots=True)
class Card:
    """Somebody: a person (``person_id``), or a group of faces that nobody has named.

    What is said of the card is said of the ``sure`` faces of a group, which are surely one
    person's; the others are to be looked at first.
    """

    id: int
    name: str
    detail: str
    face_id: int | None
    person_id: int | None = None
    face_ids: tuple[int, ...] = ()
    sure: tuple[int, ...] = ()
    to_confirm: int = 0
    rule: str = "protect"


class CardsModel(IdModel):
    """Cards that were read somewhere else; those that stay keep their place and selection.

    Signals:
        named: the id of a card, and the name that was typed on it.
    """

    named = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[int, Card] = {}

    def show_cards(self, cards: Iterable[Card]) -> None:
        """Show these in this order."""
        before = self._cards
        after = {card.id: card for card in cards}
        # Rows that go are asked for until they are gone.
        self._cards = {**before, **after}
        self._follow(list(after))
        self._cards = after
        self._tell(each for each, card in after.items() if before.get(each) not in {None, card})

    def card(self, index: Index) -> Card | None:
        """The card of a row."""
        return self._cards.get(self._ids[index.row()]) if index.isValid() else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The name, words for screen readers, the ``CARD``."""
        card = self.card(index)
        if card is None:
            return None
        if role == CARD:
            return card
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return card.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(card)
        return card.detail if role == Qt.ItemDataRole.AccessibleDescriptionRole else None

    def setData(  # noqa: N802 - Qt's name
        self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Say that a name was typed; what comes of it is read from the library again."""
        card = self.card(index)
        name = str(value).strip()
        if card is None or role != Qt.ItemDataRole.EditRole or name in {"", card.name}:
            return False
        self.named.emit(card.id, name)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Names can be typed on the card."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() else flags


def person_cards(library: Library) -> list[Card]:
    """Everybody who has a name."""
    return [_person(summary) for summary in library.people.summaries()]


def group_cards(library: Library) -> list[Card]:
    """Groups of faces that nobody has named and that are like nobody known, the surest first."""
    groups = [group for group in library.faces.undecided_groups() if group.person_id is None]
    # The face in the middle of a group may be a blurred one: a large one is known at a glance.
    sure = [_sure(group) for group in groups]
    several = (face for faces in sure if len(faces) > 1 for face in faces[:_COVERS])
    sizes = {face.id: face.box_px[2] - face.box_px[0] for face in library.faces.by_ids(several)}
    return [_group(group, faces, sizes) for group, faces in zip(groups, sure, strict=True)]


def spoken(card: Card) -> str:
    """A card in words."""
    name = card.name or QCoreApplication.translate("People", "Unknown person")
    parts = [name, card.detail]
    if card.to_confirm:
        parts.append(Counts().to_confirm(card.to_confirm))
    return ", ".join(parts)


def _person(summary: PersonSummary) -> Card:
    person = summary.person
    return Card(
        id=person.id,
        name=person.name,
        detail=Counts().photos(summary.photos),
        face_id=summary.cover_face_id,
        person_id=person.id,
        to_confirm=summary.suggested,
        rule=person.rule,
    )


def _sure(group: FaceGroup) -> tuple[int, ...]:
    """Those that are surely one person's; the best one where nobody can tell."""
    return tuple(face for face in group.face_ids if face in group.certain) or group.face_ids[:1]


def _group(group: FaceGroup, sure: tuple[int, ...], sizes: Mapping[int, float]) -> Card:
    return Card(
        id=group.id,
        name="",
        detail=Counts().faces_of(len(sure), len(group.face_ids)),
        face_id=max(sure[:_COVERS], key=lambda face: sizes.get(face, 0)),
        face_ids=group.face_ids,
        sure=sure,
    )
