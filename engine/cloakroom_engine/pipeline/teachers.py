"""Which recognisers teach a cloak. Loads none of them: ``models list`` tells it too."""

from __future__ import annotations

from collections.abc import Sequence

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.models.registry import Registry

MOST_SURROGATES = 3
"""More cost time for every step; the rest are worth more as judges."""


def choose(registry: Registry, named: Sequence[str]) -> list[ModelCard]:
    """The surrogates: those named, or by default the smaller networks, a judge being kept back.

    The default recogniser comes first, then those that were made for teaching, then packs by size.
    Of several that may do either, a third are kept as judges, the largest ones: those are most like
    what others run. One at least, where nothing is installed that judges only.

    Raises:
        EngineError: ``model.unknown``; ``model.no_statistics`` for a named one that nobody
            measured.
    """
    if named:
        cards = by_name(registry, named)
    else:
        installed = [card for card in registry.cards("recogniser") if registry.statistics(card)]
        able = [card for card in installed if card.use == "any"]
        ranked = able[:1] + sorted(able[1:], key=lambda card: (card.bytes, card.name))
        judges = len(ranked) // 3
        if len(ranked) > 1 and not any(card.use == "judge" for card in installed):
            judges = max(1, judges)
        teachers = [card for card in installed if card.use == "teach"]
        cards = ranked[:1] + teachers + ranked[1 : len(ranked) - judges]
        cards = cards[:MOST_SURROGATES]
    if not cards:
        raise EngineError("cloak.no_surrogate")
    return cards


def by_name(registry: Registry, names: Sequence[str]) -> list[ModelCard]:
    """The recognisers of these names, each once.

    Raises:
        EngineError: ``model.unknown``.
    """
    cards = [registry.card(name) for name in dict.fromkeys(names)]
    for card in cards:
        if card.role != "recogniser":
            raise EngineError("model.unknown", model=card.name, role="recogniser")
    return cards
