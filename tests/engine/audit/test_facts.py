from dataclasses import replace

import numpy as np
import pytest

from cloakroom_engine.audit.facts import model_facts
from cloakroom_engine.audit.gallery import search, synthetic
from cloakroom_engine.models import impostors
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.models.device import Device
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.paths import Paths


@pytest.fixture
def card() -> ModelCard:
    registry = Registry([], Paths.standard().resources, Device("cpu"))
    return replace(registry.card("dlib-resnet"), thresholds={0.01: 0.5, 0.0001: 0.9})


@pytest.fixture
def strangers() -> np.ndarray:
    drawn = np.random.default_rng(2).normal(size=(300, 16)).astype(np.float32)
    return drawn / np.linalg.norm(drawn, axis=1, keepdims=True)


def test_stated_thresholds_are_used_until_there_are_measured_ones(
    card: ModelCard, strangers: np.ndarray
) -> None:
    stated = model_facts(card, None)
    assert [(item.far, item.similarity) for item in stated.thresholds] == [(0.01, 0.5)]
    assert stated.thresholds_from == "card"
    statistics = impostors.measure(strangers, "tests", sha256=card.sha256)
    measured = model_facts(card, statistics)
    assert measured.thresholds_from == "statistics"
    assert measured.thresholds[0].similarity == pytest.approx(statistics.thresholds[0.01])
    with pytest.raises(ValueError, match="statistics of"):
        model_facts(card, replace(statistics, sha256="0" * 64))


def test_a_person_is_first_among_real_statistics_and_a_stranger_is_not(
    strangers: np.ndarray,
) -> None:
    drawn = synthetic(impostors.measure(strangers, "tests", sha256="0" * 64), seed=1)
    near = strangers[:1] + 0.02
    assert search(near, ["p"], strangers[:1], ["a"], drawn).rank.tolist() == [1]
    assert search(strangers[1:2], ["p"], strangers[:1], ["a"], drawn).rank[0] > 100
