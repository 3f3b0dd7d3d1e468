"""What teaches a cloak, and which recognisers judge it: never the same network."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import torch
from numpy.typing import NDArray

from cloakroom_engine.cloak.objective import Witness
from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.cards import ModelCard, kin, same_network
from cloakroom_engine.models.impostors import ImpostorStatistics
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.teachers import by_name
from cloakroom_engine.pipeline.tools import Tools
from cloakroom_engine.records import CloakRecipe


def witnesses(tools: Tools, clean: Mapping[str, NDArray[np.float32]]) -> list[Witness]:
    """The surrogates with what they know of the person.

    Args:
        tools: where the networks are.
        clean: by each network's sha256 its (n, D) embeddings of the person's clean photos.

    Raises:
        EngineError: ``model.missing`` for a network that is not installed;
            ``model.no_statistics`` where nobody measured what strangers look like.
    """
    installed = {card.sha256: card for card in tools.recognisers()}
    found = []
    for sha256, rows in clean.items():
        if sha256 not in installed:
            raise EngineError("model.missing", model=sha256[:16])
        card = installed[sha256]
        known = statistics(tools, card)
        found.append(
            Witness(
                surrogate=tools.registry.surrogate(card.name),
                clean=torch.from_numpy(rows).to(tools.device.torch_device()),
                stranger_mean=known.score_mean,
                stranger_spread=known.score_std,
            )
        )
    return found


def statistics(tools: Tools, card: ModelCard) -> ImpostorStatistics:
    """What strangers look like to a recogniser.

    Raises:
        EngineError: ``model.no_statistics`` where nobody measured it.
    """
    known = tools.registry.statistics(card)
    if known is None:
        raise EngineError("model.no_statistics", model=card.name)
    return known


def cards_of(tools: Tools, recipe: CloakRecipe) -> list[ModelCard]:
    """The surrogates that taught a cloak: the same networks by sha256.

    Raises:
        EngineError: ``model.missing`` when one of them is no longer installed.
    """
    installed = {card.sha256: card for card in tools.recognisers()}
    for name, sha256 in zip(recipe.surrogates, recipe.surrogate_sha256, strict=True):
        if sha256 not in installed:
            raise EngineError("model.missing", model=name)
    return [installed[sha256] for sha256 in recipe.surrogate_sha256]


def judges(desk: Desk, recipe: CloakRecipe, named: Sequence[str]) -> list[ModelCard]:
    """Every recogniser to audit with: surrogates too, which are shown but never counted.

    One that was made for teaching, or that learnt from a network which taught this cloak (or taught
    it), does not judge unless it is named.

    Raises:
        EngineError: ``model.unknown``.
    """
    taught = [card for card in desk.recognisers() if card.sha256 in recipe.surrogate_sha256]
    if not named:
        return [card for card in desk.recognisers() if card in taught or _fair(card, taught)]
    cards = by_name(desk.registry, named)
    return cards + [card for card in taught if not any(same_network(card, c) for c in cards)]


def _fair(card: ModelCard, taught: Sequence[ModelCard]) -> bool:
    return card.use != "teach" and not any(kin(card, teacher) for teacher in taught)
