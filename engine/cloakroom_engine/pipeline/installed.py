"""The verb ``models list``, and the catalogue. Loads no network."""

from __future__ import annotations

from typing import Any

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models import catalogue, impostor_files
from cloakroom_engine.models.cards import kin
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.paths import Paths
from cloakroom_engine.pipeline.reading import Shelf
from cloakroom_engine.pipeline.teachers import choose


def catalogue_at(paths: Paths) -> catalogue.Catalogue:
    """What could be fetched."""
    return catalogue.read(paths.resources / "models.json")


def listing(desk: Shelf) -> dict[str, Any]:
    """What is installed and what could be fetched, each with licence, size and sha256.

    ``teaches`` is whether a cloak that is learnt now is made against it; ``measured``, whether it
    is known what a recogniser makes of strangers: without that it is of no use; ``kin`` names what
    is installed and would be of one mind with what could be fetched.
    """
    installed = desk.registry.cards()
    hashes = {card.sha256 for card in installed}
    teachers = _teachers(desk.registry)
    entries = catalogue_at(desk.paths).entries
    licences = {entry.licence.id: entry.licence.name for entry in entries}
    return {
        "installed": [
            {
                "name": card.name,
                "role": card.role,
                "architecture": card.architecture,
                "licence": licences.get(card.licence, card.licence),
                "commercial": card.commercial,
                "bytes": card.bytes,
                "sha256": card.sha256,
                "measured": desk.registry.statistics(card) is not None,
                "use": card.use,
                "teaches": card.sha256 in teachers,
            }
            for card in installed
        ],
        "faulty": [
            {"card": str(path), "code": fault.code, "params": fault.params}
            for path, fault in desk.registry.faults
        ],
        "available": [
            {
                "name": entry.name,
                "roles": sorted({card.role for card in entry.cards}),
                "licence": entry.licence.name,
                "licence_url": entry.licence.url,
                "needs_acceptance": entry.licence.needs_acceptance,
                "bytes": entry.bytes,
                "starter": entry.starter,
                "measured": all(
                    impostor_files.shipped(card, desk.paths.resources).is_file()
                    for card in entry.cards
                    if card.role == "recogniser"
                ),
                "only_teaches": all(card.use == "teach" for card in entry.cards),
                "may_teach": any(
                    card.role == "recogniser" and card.use != "judge" for card in entry.cards
                ),
                "kin": [
                    card.name for card in installed if any(kin(card, own) for own in entry.cards)
                ],
            }
            for entry in entries
            if not {card.sha256 for card in entry.cards} <= hashes
        ],
    }


def _teachers(registry: Registry) -> set[str]:
    """The sha256 of what teaches a cloak unless somebody names others."""
    try:
        chosen = choose(registry, ())
    except EngineError:  # nobody is left who could
        return set()
    return {card.sha256 for card in chosen}
