"""What an audit says about a recogniser, from its card and its statistics on strangers."""

from __future__ import annotations

from collections.abc import Iterable

from cloakroom_engine.audit.results import ModelFacts, Threshold
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.models.impostors import ImpostorStatistics

FARS = (0.01, 0.001)
"""The false accept rates that audits report."""


def model_facts(card: ModelCard, statistics: ImpostorStatistics | None) -> ModelFacts:
    """The facts on ``card``, with thresholds measured on strangers rather than merely stated.

    Raises:
        ValueError: when the statistics belong to other weights.
    """
    if statistics is not None and statistics.sha256 != card.sha256:
        raise ValueError(f"statistics of {statistics.sha256} for {card.sha256}")
    known, source = card.thresholds, "card"
    if statistics is not None and statistics.thresholds:
        known, source = statistics.thresholds, "statistics"
    return ModelFacts(
        name=card.name,
        sha256=card.sha256,
        architecture=card.architecture,
        licence=card.licence,
        training_set=card.training_set,
        commercial=card.commercial,
        thresholds=tuple(Threshold(far, float(known[far])) for far in FARS if far in known),
        thresholds_from=source,
        taught_by=card.taught_by,
        bytes=card.bytes,
    )


def opinions(judges: Iterable[ModelFacts]) -> int:
    """How many of these recognisers are of one mind with no other: those that learnt from one
    network, and that network, count once.
    """
    return len({model.taught_by or model.sha256 for model in judges})
