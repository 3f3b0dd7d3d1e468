from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models import impostor_files
from cloakroom_engine.models.cards import parse
from cloakroom_engine.models.device import Device
from cloakroom_engine.models.impostors import F32, ImpostorStatistics, measure, pair_scores
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.paths import Paths
from tiny_models import tiny_card

SHA256 = "c" * 64


def strangers(n: int, dimensions: int = 24, seed: int = 0) -> F32:
    """Unequal directions around a common one, as real recognisers have them."""
    random = np.random.default_rng(seed)
    spread = np.exp(-np.arange(dimensions) / 8)
    rows = random.standard_normal((n, dimensions)) * spread + 0.6 * np.eye(dimensions)[0]
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


@pytest.fixture(scope="module")
def measured() -> ImpostorStatistics:
    return measure(strangers(600), "synthetic", sha256=SHA256)


def test_pairs_are_all_pairs_once() -> None:
    rows = strangers(1500)
    expected = (rows @ rows.T)[np.triu_indices(len(rows), 1)]
    assert np.allclose(np.sort(pair_scores(rows)), np.sort(expected), atol=1e-6)


def test_thresholds_are_exact_quantiles(measured: ImpostorStatistics) -> None:
    scores = pair_scores(strangers(600))
    assert measured.pairs == len(scores) == 600 * 599 // 2
    for rate, threshold in measured.thresholds.items():
        assert abs(np.mean(scores >= threshold) - rate) <= 1 / len(scores)
        assert measured.tail[rate] == threshold
    assert measured.score_mean == pytest.approx(scores.mean(), abs=1e-5)
    assert measured.score_std == pytest.approx(scores.std(), abs=1e-5)


def test_a_quantile_that_too_few_pairs_support_is_not_told() -> None:
    few = measure(strangers(60), "synthetic", sha256=SHA256)
    assert 0.01 in few.thresholds
    assert 0.001 not in few.thresholds
    assert 0.0001 not in few.tail


def test_the_error_of_a_rate_counts_people_not_pairs() -> None:
    told, seen = [], []
    for seed in range(40):
        sample = measure(strangers(200, seed=seed), "synthetic", sha256=SHA256)
        told.append(sample.rate_errors[0.01])
        # How far this sample's 1 % threshold is off on a large other sample.
        seen.append(np.mean(pair_scores(strangers(1500, seed=99)) >= sample.thresholds[0.01]))
    assert 0.5 < float(np.mean(told)) / float(np.std(seen)) < 2


def clustered(n: int, seed: int) -> F32:
    """Strangers with look-alikes: half of them stand near one of many common faces."""
    random = np.random.default_rng(seed)
    faces = np.random.default_rng(1234).standard_normal((60, 24))
    near = faces[random.integers(0, 60, n)] * random.choice([0, 1.2], (n, 1))
    rows = near + random.standard_normal((n, 24)) + 2 * np.eye(24)[0]
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


@pytest.mark.parametrize("people", [strangers, clustered])
def test_drawn_strangers_stand_in_for_new_real_ones(people: Callable[[int, int], F32]) -> None:
    """Faces that were not measured meet drawn strangers and other real ones equally often."""
    measured = measure(people(1200, seed=1), "synthetic", sha256=SHA256)
    probes, real, drawn = people(400, seed=2), people(2000, seed=3), measured.draw(2000, seed=4)
    told, true = measured.as_real(probes @ drawn.T), probes @ real.T
    for rate in (0.01, 0.001):
        threshold = measured.thresholds[rate]
        assert np.mean(told >= threshold) == pytest.approx(np.mean(true >= threshold), rel=0.35)
    # The calibration is an average over faces: half of the clustered ones have look-alikes.
    assert np.median(told.max(axis=1)) == pytest.approx(np.median(true.max(axis=1)), abs=0.05)


def test_without_calibration_look_alikes_are_missing() -> None:
    """Why ``as_real`` is there: if this fails one day, it can go."""
    measured = measure(clustered(1200, seed=1), "synthetic", sha256=SHA256)
    probes, drawn = clustered(400, seed=2), measured.draw(2000, seed=4)
    assert np.mean(probes @ drawn.T >= measured.thresholds[0.001]) < 0.0007


def test_as_real_is_monotone_and_goes_on_at_the_ends(measured: ImpostorStatistics) -> None:
    scores = np.linspace(-1, 1, 2001)
    real = measured.as_real(scores)
    assert real.dtype == np.float32
    assert (np.diff(real) >= 0).all()
    assert np.diff(real)[-1] == pytest.approx(0.001, abs=1e-4)
    assert measured.as_real(scores.reshape(3, -1)).shape == (3, 667)


def test_drawn_strangers_are_unit_rows(measured: ImpostorStatistics) -> None:
    drawn = measured.draw(3000, seed=1)
    assert drawn.shape == (3000, 24)
    assert drawn.dtype == np.float32
    assert np.allclose(np.linalg.norm(drawn, axis=1), 1, atol=1e-5)
    scores = pair_scores(drawn)
    assert float(scores.mean()) == pytest.approx(measured.score_mean, abs=0.02)
    assert float(scores.std()) == pytest.approx(measured.score_std, rel=0.1)


def test_few_people_in_many_dimensions_do_not_widen_the_scores() -> None:
    measured = measure(strangers(100, 256), "synthetic", sha256=SHA256)
    assert float(pair_scores(measured.draw(2000, 0)).std()) == pytest.approx(
        measured.score_std, rel=0.1
    )


def test_draws_repeat_with_their_seed(measured: ImpostorStatistics) -> None:
    assert np.array_equal(measured.draw(50, 7), measured.draw(50, 7))
    assert not np.array_equal(measured.draw(50, 7), measured.draw(50, 8))


def test_a_draw_is_nobody(measured: ImpostorStatistics) -> None:
    """No measured stranger is among the drawn ones, nor can one be read from the file."""
    nearest = (measured.draw(2000, 3) @ strangers(600).T).max()
    assert nearest < 0.9999


@pytest.mark.parametrize(
    "rows",
    [np.zeros((9, 4)), np.ones((7, 4)), np.ones(9), np.full((9, 4), np.nan)],
    ids=["zero", "seven people", "one row", "nan"],
)
def test_what_cannot_be_measured(rows: F32) -> None:
    with pytest.raises(EngineError) as caught:
        measure(rows, "synthetic", sha256=SHA256)
    assert caught.value.code in {"model.output_mismatch", "model.no_statistics"}


def test_files_keep_everything(measured: ImpostorStatistics, tmp_path: Path) -> None:
    path = tmp_path / "statistics.json"
    impostor_files.save(measured, path)
    again = impostor_files.load(path)
    assert np.array_equal(again.mean, measured.mean)
    assert np.allclose(again.covariance, measured.covariance, atol=1e-8)
    for name in (
        "sha256",
        "thresholds",
        "rate_errors",
        "tail",
        "drawn_tail",
        "people",
        "pairs",
        "source",
    ):
        assert getattr(again, name) == getattr(measured, name)
    assert np.array_equal(again.draw(20, 1), measured.draw(20, 1))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("format", 2),
        ("mean", "***"),
        ("mean", "AAAA"),
        ("covariance_lower", 3),
        ("dimensions", 10**6),
        ("thresholds", {"7": 0.1}),
        ("score_std", -1),
        ("drawn_tail", {"0.01": 0.1}),
        ("along", "AAAA"),
        ("shrinkage", 2),
    ],
)
def test_damaged_files(
    measured: ImpostorStatistics, tmp_path: Path, field: str, value: object
) -> None:
    path = tmp_path / "statistics.json"
    impostor_files.save(measured, path)
    path.write_text(json.dumps({**json.loads(path.read_text()), field: value}))
    with pytest.raises(EngineError) as caught:
        impostor_files.load(path)
    assert caught.value.code == "model.card_invalid"


def test_statistics_belong_to_their_network(measured: ImpostorStatistics, tmp_path: Path) -> None:
    card = parse(tiny_card("tiny.onnx", b"x", sha256=SHA256), "tiny.json")
    other = parse(tiny_card("tiny.onnx", b"x", sha256="d" * 64), "tiny.json")
    resources, home = tmp_path / "resources", tmp_path / "home"
    (resources / "impostors").mkdir(parents=True)
    home.mkdir()
    assert impostor_files.find(card, [home], resources) is None
    impostor_files.save(measured, resources / "impostors" / f"{SHA256[:16]}.json")
    assert impostor_files.find(card, [home], resources) is not None
    assert impostor_files.find(other, [home], resources) is None
    own = measure(strangers(100), "own", sha256=SHA256)
    impostor_files.save(own, home / f"tiny{impostor_files.SUFFIX}")
    found = impostor_files.find(card, [home], resources)
    assert found is not None
    assert found.source == "own"


def test_the_default_recogniser_s_statistics_ship() -> None:
    registry = Registry([], Paths.at(".").resources, Device("cpu"))
    found = registry.statistics(registry.card("dlib-resnet"))
    assert found is not None
    assert found.people >= 1000
    assert 0.88 < found.thresholds[0.01] < found.thresholds[0.001] < found.thresholds[0.0001] < 0.97
    assert found.draw(10, 0).shape == (10, 128)
    assert registry.statistics(registry.card("centerface")) is None
