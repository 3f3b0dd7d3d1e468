"""Low resolution, strengths and exposure: on toys, and the images on the astronaut."""

import json
from dataclasses import asdict

import numpy as np
import pytest
from numpy.typing import NDArray

from audit_toys import GONE, SAME, asked, at, evidence
from cloakroom_engine.audit.measure import CLEAN, CLOAKED, Evidence
from cloakroom_engine.audit.schema import parse
from cloakroom_engine.audit.standing import resolution, strength
from cloakroom_engine.audit.standing.exposure import exposed
from cloakroom_engine.audit.standing.resolution import AtWidth
from cloakroom_engine.audit.standing.strength import AtShare
from cloakroom_engine.photo.visibility import ssim


@pytest.fixture(scope="module")
def pair(astronaut: NDArray[np.uint8]) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """A face of 100 pixels, and the same with some change."""
    clean = np.ascontiguousarray(astronaut[40:240, 130:330])
    noise = np.random.default_rng(0).integers(-9, 10, clean.shape)
    return clean, np.clip(clean.astype(int) + noise, 0, 255).astype(np.uint8)


def heard(name: str, probes: dict[str, dict[str, NDArray[np.float32]]]) -> Evidence:
    toy = evidence(name)
    return Evidence(toy.model, toy.strangers, toy.person, probes)


def test_only_smaller_faces_are_made(pair: tuple[NDArray[np.uint8], NDArray[np.uint8]]) -> None:
    made = dict(resolution.variants(*pair, face_px=100))
    widths = [width for width in resolution.WIDTHS_PX if width < 100]
    assert {name for name, _ in made} == {resolution.NAMES[width] for width in widths}
    for width in widths:
        assert made[resolution.NAMES[width], CLEAN].shape == (2 * width, 2 * width, 3)
    small = made[resolution.NAMES[16], CLEAN], made[resolution.NAMES[16], CLOAKED]
    full = np.abs(pair[0].astype(int) - pair[1]).mean()
    assert np.abs(small[0].astype(int) - small[1]).mean() < full / 3  # noise averages out


def test_shares_of_the_change(pair: tuple[NDArray[np.uint8], NDArray[np.uint8]]) -> None:
    shown = strength.laid(lambda _: pair[0], *pair)
    made = {name: image for (name, _), image in strength.variants(shown)}
    assert (made["cloak-x0"] == pair[0]).all()
    assert (made["cloak-x1"] == pair[1]).all()
    visible = strength.seen(*pair)
    order = [visible[share] for share in strength.SHARES]
    assert order[0] == 1.0
    assert order == sorted(order, reverse=True)
    doubled = made["cloak-x2"].astype(int) - pair[0]
    inside = (made["cloak-x2"] > 0) & (made["cloak-x2"] < 255)
    assert (doubled == 2 * (pair[1].astype(int) - pair[0]))[inside].all()


def test_a_share_of_a_cloak_moves_by_that_share(
    pair: tuple[NDArray[np.uint8], NDArray[np.uint8]],
) -> None:
    """The face goes part of the way; a half of it is no double exposure of both ends."""
    ramp = np.broadcast_to(np.arange(100, dtype=np.uint8)[:, None, None], (100, 100, 3))
    moved, protected = ramp + 20, ramp + 26
    shown = strength.laid(
        lambda share: (ramp + round(20 * share)).astype(np.uint8), moved, protected
    )
    assert (shown(0.0) == ramp).all()
    assert (shown(0.5) == ramp + 13).all()
    assert (shown(1.0) == protected).all()


def test_large_faces_are_compared_as_a_screen_shows_them(
    pair: tuple[NDArray[np.uint8], NDArray[np.uint8]],
) -> None:
    clean = np.kron(pair[0], np.ones((4, 4, 1), np.uint8))
    noise = np.random.default_rng(0).integers(-9, 10, clean.shape)
    noisy = np.clip(clean.astype(int) + noise, 0, 255).astype(np.uint8)
    assert strength.seen(clean, noisy)[1.0] > ssim(clean, noisy) + 0.02


def test_small_faces_by_width_and_judge() -> None:
    lost = at(*GONE)
    lost[2] = np.nan  # the third photo's face is not that large
    same = at(*SAME)
    same[2] = np.nan
    small = {CLEAN: same, CLOAKED: lost}
    full = {CLEAN: at(*SAME), CLOAKED: at(*SAME)}
    names = {resolution.NAMES[16]: full, resolution.NAMES[112]: small}
    items = [heard("helper", names), heard("judge", names)]
    rows = resolution.table(items, asked(surrogates=("helper",)))
    assert [row.face_px for row in rows] == [16, 112]
    assert [row.photos for row in rows] == [3, 2]
    assert [each.model for each in rows[0].cloaked] == ["judge"]
    assert [row.found_cloaked.hits for row in rows] == [3, 0]
    assert [row.found_clean.hits for row in rows] == [3, 2]
    match = rows[1].clean[0].match
    assert match is not None
    assert (match.hits, match.n) == (2, 2)
    assert parse(AtWidth, json.loads(json.dumps(asdict(rows[1])))) == rows[1]


def test_the_curve_falls_with_the_change() -> None:
    probes = {
        strength.NAMES[share]: {CLOAKED: at(*(np.array(GONE) * min(share, 1.0)).tolist())}
        for share in strength.SHARES
    }
    visible = [{share: 1 - share / 10 - low for share in strength.SHARES} for low in (0, 0, 0.1)]
    items = [heard("judge", probes), heard("helper", probes)]
    points = strength.curve(items, asked(surrogates=("helper",)), visible)
    assert [each.share for each in points] == list(strength.SHARES)
    assert points[0].found.hits == 3
    assert points[-1].found.hits == 0
    assert points[4].ssim == pytest.approx(0.9 - 0.1 / 3)
    assert points[4].ssim_least == pytest.approx(0.8)
    assert parse(AtShare, json.loads(json.dumps(asdict(points[4])))) == points[4]
    assert strength.curve(items[1:], asked(surrogates=("helper",)), visible) == ()
    assert resolution.table(items[1:], asked(surrogates=("helper",))) == ()


def test_exposure_counts_what_can_be_averaged() -> None:
    worn = exposed((3, 1), (0, 30, 0, 30))
    assert (worn.most, worn.refined, worn.copies) == (3, 2, 4)
    assert exposed((), ()).most == 0
