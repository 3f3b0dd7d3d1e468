"""What can be fetched: ``resources/models.json``, read and checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models import cards
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.models.fields import Fields

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence as the catalogue names it; ``commercial`` is ``None`` where it is unclear."""

    id: str
    name: str
    url: str
    commercial: bool | None

    @property
    def needs_acceptance(self) -> bool:
        """Whether a person must have read and accepted it: everything not plainly permissive."""
        return self.commercial is not True


@dataclass(frozen=True, slots=True)
class Entry:
    """One download. ``bytes`` is ``None`` where nobody published the exact size.

    ``max_bytes`` bounds the download in any case. ``provenance`` is the letter of the catalogue's
    legend that says where the hash is from. ``archive`` means a zip or tar whose named ``members``
    are the models, one for each card; otherwise the download is itself the one model.
    ``documents`` are the cards as JSON.
    """

    name: str
    urls: tuple[str, ...]
    sha256: str
    bytes: int | None
    max_bytes: int
    licence: Licence
    provenance: str
    starter: bool
    archive: bool
    members: tuple[str, ...]
    cards: tuple[ModelCard, ...]
    documents: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All entries, and what the provenance letters mean."""

    entries: tuple[Entry, ...]
    provenance: Mapping[str, str]

    def entry(self, name: str) -> Entry:
        """The entry called ``name``.

        Raises:
            EngineError: ``model.unknown``.
        """
        for entry in self.entries:
            if entry.name == name:
                return entry
        raise EngineError("model.unknown", model=name)


def read(path: Path) -> Catalogue:
    """Read and check a catalogue file.

    Raises:
        EngineError: ``model.missing`` or ``model.card_invalid`` with the field.
    """
    document = cards.load_document(path)
    fields = Fields(document, path.name)
    if fields.integer("format") != FORMAT:
        fields.fail("format", "range")
    legend = fields.inside("provenance")
    provenance = {letter: legend.text(letter) for letter in legend.names()}
    licences = _licences(fields.inside("licences"))
    entries = tuple(
        _entry(item, licences, provenance, path.name) for item in fields.items("models")
    )
    return Catalogue(entries, provenance)


def _licences(fields: Fields) -> dict[str, Licence]:
    found = {}
    for name in fields.names():
        inside = fields.inside(name)
        found[name] = Licence(
            name, inside.text("name"), inside.text("url"), inside.flag("commercial")
        )
    return found


def _entry(
    document: dict[str, Any],
    licences: Mapping[str, Licence],
    provenance: Mapping[str, str],
    source: str,
) -> Entry:
    name = Fields(document, source).text("name")
    fields = Fields(document, f"{source}: {name}")
    licence = licences[fields.choice("licence", tuple(licences))]
    size = fields.integer("bytes", low=1) if fields.has("bytes") else None
    sha256 = fields.text("sha256")
    archive = fields.flag("archive") is True
    documents = []
    members = []
    for card in fields.items("cards"):
        members.append(str(card.pop("member", card.get("file"))))
        filled = {
            "name": Path(str(card.get("file"))).stem,
            "licence": licence.id,
            "commercial": licence.commercial,
            "url": licence.url,
            **card,
        }
        if not archive:
            filled = {**filled, "sha256": sha256, "bytes": size or 1}
        documents.append(filled)
    if not documents or (len(documents) > 1 and not archive):
        fields.fail("cards", "range")
    return Entry(
        name=name,
        urls=fields.texts("urls"),
        sha256=sha256,
        bytes=size,
        max_bytes=size or fields.integer("max_bytes", low=1),
        licence=licence,
        provenance=fields.choice("provenance", tuple(provenance)),
        starter=fields.flag("starter") is True,
        archive=archive,
        members=tuple(members),
        cards=tuple(cards.parse(item, f"{source}: {name}") for item in documents),
        documents=tuple(documents),
    )
