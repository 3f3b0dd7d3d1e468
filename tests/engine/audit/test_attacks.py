"""What scrapers do to files, on the astronaut; and what they make of embeddings, on toys."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from audit_toys import GONE, SAME, asked, evidence
from cloakroom_engine.audit.attacks import adversaries, encoding, panel, presets, smoothing
from cloakroom_engine.audit.attacks.adversaries import Adversary, Seen
from cloakroom_engine.audit.disturb import JPEG_75, Disturbance
from cloakroom_engine.audit.measure import measure

PRESETS = Path(__file__).resolve().parents[3] / "resources" / "presets.json"
WIDTH = 64


@pytest.fixture(scope="module")
def odd(astronaut: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The face, with odd sides."""
    return np.ascontiguousarray(astronaut[40:225, 150:311])


@pytest.mark.parametrize("attack", panel.ATTACKS, ids=lambda each: each.name)
def test_attacks_change_pixels_and_nothing_else(
    odd: NDArray[np.uint8], attack: Disturbance
) -> None:
    before = odd.copy()
    found = attack.apply(odd)
    assert (found.shape, found.dtype) == (odd.shape, np.uint8)
    assert (odd == before).all()
    assert (found == attack.apply(odd)).all()
    difference = np.abs(found.astype(int) - odd)
    assert 0.2 < difference.mean() < 16  # something happened, and it is still the photo


def test_wavelets_come_back(odd: NDArray[np.uint8]) -> None:
    plane = odd[:184, :160, 0].astype(np.float64)
    coarse, details = smoothing.analyse(plane)
    assert coarse.shape == (92, 80)
    assert np.abs(smoothing.synthesise(coarse, details) - plane).max() < 1e-9
    energy = (coarse**2).sum() + sum((band**2).sum() for band in details)
    assert energy == pytest.approx((plane**2).sum())


@pytest.mark.parametrize("clean", [smoothing.wavelet, lambda p: smoothing.nonlocal_means(p, 6.0)])
def test_denoisers_take_noise_away(odd: NDArray[np.uint8], clean: object) -> None:
    assert callable(clean)
    noise = np.random.default_rng(0).normal(0, 8, odd.shape)
    noisy = np.clip(odd + noise, 0, 255).astype(np.uint8)
    before = np.abs(noisy.astype(int) - odd).mean()
    assert np.abs(clean(noisy).astype(int) - odd).mean() < 0.8 * before


@pytest.mark.skipif(not encoding.can_heic(), reason="libheif has no HEVC encoder here")
def test_heic_loses_more_at_a_lower_quality(odd: NDArray[np.uint8]) -> None:
    errors = [np.abs(encoding.heic(odd, each).astype(int) - odd).mean() for each in (90, 50, 20)]
    assert errors[0] < errors[1] < errors[2]


def test_few_levels_are_few(odd: NDArray[np.uint8]) -> None:
    assert len(np.unique(encoding.fewer_levels(odd, 4))) <= 16
    assert len(np.unique(encoding.halftone(odd))) <= 10


def test_presets_tell_where_they_are_from(astronaut: NDArray[np.uint8]) -> None:
    found = presets.loads(PRESETS.read_text(encoding="utf-8"))
    assert {each.name for each in found} == {
        "Instagram", "Facebook", "X", "WhatsApp", "Telegram", "LinkedIn",
    }  # fmt: skip
    for each in found:
        assert each.source.startswith("https://")
        assert each.reported
        assert each.looked_up
        assert each.quality_reported or "assumption" in each.note
    large = np.repeat(np.repeat(astronaut, 3, axis=0), 4, axis=1)
    for each, attack in zip(found, presets.disturbances(found), strict=True):
        assert max(attack.apply(large).shape) == min(each.long_side_px, 2048)
        assert attack.apply(astronaut).shape == astronaut.shape


def test_the_worst_attack_comes_first() -> None:
    helper = evidence("helper", disturbed={JPEG_75: SAME})
    judge = evidence("judge-a", disturbed={JPEG_75: GONE, "blur-2": SAME})
    rows = panel.ranked(measure([judge, helper], asked(surrogates=("helper",))))
    assert rows[0].name == "blur-2"
    assert {row.name for row in rows} == {"blur-2", JPEG_75, "as-saved"}
    assert rows[0].found_after.value == 1
    assert rows[-1].found_after.value == 0
    assert [effect.model for effect in rows[0].judges] == ["judge-a"]  # surrogates never count


def seen(protected: NDArray[np.float64] | None = None, *, own: float = 2.0) -> Seen:
    """A person with six photos, three of them protected, among 400 strangers."""
    draws = np.random.default_rng(5)

    def unit(rows: NDArray[np.float64]) -> NDArray[np.float64]:
        return rows / np.linalg.norm(rows, axis=-1, keepdims=True)

    centre = unit(draws.standard_normal(WIDTH))
    photos = unit(own * centre + draws.standard_normal((6, WIDTH)) / WIDTH**0.5)
    strangers = unit(draws.standard_normal((400, WIDTH)))
    ids = tuple(f"photo-{at}" for at in range(6))
    made = photos[:3] if protected is None else protected
    return Seen(ids[:3], photos[:3], made, ids, photos, strangers, threshold=0.5)


def named(rows: tuple[Adversary, ...]) -> dict[str, Adversary]:
    return {row.name: row for row in rows}


def test_without_a_cloak_every_adversary_wins() -> None:
    rows = adversaries.panel(seen())
    assert {row.name for row in rows} == set(adversaries.ADVERSARIES)
    for row in rows:
        assert row.before == row.after
        assert row.after.rank1.value == 1, row.name
        assert row.after.rank1.n > 0


def test_photos_of_nobody_defeat_all_but_who_links_them() -> None:
    draws = np.random.default_rng(6)
    direction = draws.standard_normal(WIDTH)
    elsewhere = direction + 0.3 * draws.standard_normal((3, WIDTH))
    rows = named(adversaries.panel(seen(elsewhere)))
    linked = rows.pop(adversaries.PROTECTED_BOTH)
    assert linked.after.rank1.value == 1  # the same mask: alike, though nobody's
    for row in rows.values():
        assert row.before.rank1.value == 1
        assert row.after.rank1.value == 0, row.name


def test_a_gallery_grows_over_bridges() -> None:
    base = seen()
    one, two = base.original[0], np.eye(WIDTH)[0]
    bridge = one + two / np.linalg.norm(two)
    # The first is recognised; the second is like the first and like no clean photo.
    chain = np.stack([one + 0.35 * two, bridge + 0.9 * two, np.full(WIDTH, np.nan)])
    clean = np.repeat(one[None], 2, axis=0)
    grown = adversaries.growing(
        Seen(("a", "b", "c"), chain, chain, ("x", "y"), clean, base.strangers, 0.55), chain
    )
    assert (grown.rank1.hits, grown.rank1.n) == (2, 2)
    alone = adversaries.growing(
        Seen(("b",), chain[1:2], chain[1:2], ("x", "y"), clean, base.strangers, 0.55), chain[1:2]
    )
    assert alone.rank1.hits == 0


def test_a_probe_lives_on_the_residue() -> None:
    # Cosine 0.3 to the person, far below the threshold: a classifier finds it all the same.
    base = seen(own=4.0)
    draws = np.random.default_rng(7)
    noise = draws.standard_normal((3, WIDTH))
    noise -= (noise @ base.original[0])[:, None] * base.original[0]
    noise /= np.linalg.norm(noise, axis=1, keepdims=True)
    rows = named(adversaries.panel(seen(0.45 * base.original[0] + 0.9 * noise, own=4.0)))
    assert rows[adversaries.CLEAN_GALLERY].after.match.hits == 0
    assert rows[adversaries.LINEAR_PROBE].after.match.hits > 0
