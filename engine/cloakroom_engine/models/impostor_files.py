"""Impostor statistics on disk: JSON with base64 arrays, keyed by the weights' SHA-256."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from cloakroom_engine import opening
from cloakroom_engine.budgets import STATISTICS_BYTES
from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.models.clouds import ALONG_LEVELS, F32, Cloud
from cloakroom_engine.models.fields import Fields
from cloakroom_engine.models.impostors import ImpostorStatistics

FORMAT = 1
ROUNDING = 1e-3
SUFFIX = ".impostors.json"


def installed_name(card: ModelCard) -> str:
    """What the statistics of an installed pack are called: no card can choose that name."""
    return f"{card.sha256[:16]}{SUFFIX}"


def shipped(card: ModelCard, resources: Path) -> Path:
    """Where the statistics of a network lie that we measured."""
    return resources / "impostors" / f"{card.sha256[:16]}.json"


def find(card: ModelCard, folders: Sequence[Path], resources: Path) -> ImpostorStatistics | None:
    """The statistics of a card: beside an installed pack first, then those that ship.

    Raises:
        EngineError: ``model.card_invalid`` for a damaged file.
    """
    own = (card.statistics or f"{card.name}{SUFFIX}", installed_name(card))
    places = [folder / name for folder in folders for name in own]
    places.append(shipped(card, resources))
    for path in places:
        if path.is_file():
            found = load(path)
            # A file name is only sixteen digits, or a person's choice: the whole hash decides.
            if found.sha256 == card.sha256:
                return found
    return None


def save(statistics: ImpostorStatistics, path: Path) -> None:
    """Write ``statistics`` to ``path``.

    Raises:
        OSError: when it cannot be written.
    """
    lower = np.tril_indices(len(statistics.mean))
    document = {
        "format": FORMAT,
        "sha256": statistics.sha256,
        "source": statistics.source,
        "people": statistics.people,
        "pairs": statistics.pairs,
        "score_mean": statistics.score_mean,
        "score_std": statistics.score_std,
        "thresholds": _as_text(statistics.thresholds),
        "rate_errors": _as_text(statistics.rate_errors),
        "tail": _as_text(statistics.tail),
        "drawn_tail": _as_text(statistics.drawn_tail),
        "shrinkage": statistics.cloud.shrinkage,
        "along": _encode(statistics.cloud.along),
        "dimensions": len(statistics.mean),
        "mean": _encode(statistics.mean),
        "covariance_lower": _encode(statistics.covariance[lower]),
    }
    path.write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")


def load(path: Path) -> ImpostorStatistics:
    """Read what ``save`` wrote.

    Raises:
        EngineError: ``model.missing``, or ``model.card_invalid`` with the field that is wrong.
    """
    try:
        with opening.regular(path) as file:
            untrusted_bytes = file.read(STATISTICS_BYTES)
        document = json.loads(untrusted_bytes.decode("utf-8"))
    except OSError as error:
        raise EngineError("model.missing", file=str(path)) from error
    except (ValueError, RecursionError) as error:
        raise EngineError("model.card_invalid", card=path.name, field="", problem="json") from error
    fields = Fields(document, path.name)
    if fields.integer("format") != FORMAT:
        fields.fail("format", "range")
    size = fields.integer("dimensions", low=1, high=8192)
    lower = np.tril_indices(size)
    covariance = np.zeros((size, size), np.float32)
    covariance[lower] = _decode(fields, "covariance_lower", len(lower[0]))
    covariance = covariance + np.tril(covariance, -1).T
    tail, drawn_tail = _scores(fields, "tail"), _scores(fields, "drawn_tail")
    if not tail or tail.keys() != drawn_tail.keys():
        fields.fail("drawn_tail", "range")
    return ImpostorStatistics(
        sha256=fields.text("sha256"),
        cloud=Cloud(
            mean=_decode(fields, "mean", size),
            covariance=covariance,
            along=_decode(fields, "along", len(ALONG_LEVELS)),
            shrinkage=fields.number("shrinkage", low=0, high=1),
        ),
        score_mean=fields.number("score_mean", low=-1, high=1),
        score_std=fields.number("score_std", low=0, high=1),
        thresholds=_scores(fields, "thresholds"),
        rate_errors=fields.inside("rate_errors").rates(low=0, high=1),
        tail=tail,
        drawn_tail=drawn_tail,
        people=fields.integer("people"),
        pairs=fields.integer("pairs"),
        source=fields.text("source"),
    )


def _scores(fields: Fields, key: str) -> dict[float, float]:
    """Cosines by share; rounding may put one a little beyond one."""
    return fields.inside(key).rates(low=-1 - ROUNDING, high=1 + ROUNDING)


def _as_text(rates: Mapping[float, float]) -> dict[str, float]:
    return {str(rate): value for rate, value in rates.items()}


def _encode(values: F32) -> str:
    return base64.b64encode(np.ascontiguousarray(values, "<f4").tobytes()).decode("ascii")


def _decode(fields: Fields, key: str, count: int) -> F32:
    try:
        raw = base64.b64decode(fields.text(key), validate=True)
    except binascii.Error:
        fields.fail(key, "format")
    if len(raw) != 4 * count:
        fields.fail(key, "range")
    values = np.frombuffer(raw, "<f4").astype(np.float32)
    if not np.isfinite(values).all():
        fields.fail(key, "range")
    return values
