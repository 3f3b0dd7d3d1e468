"""Tracks are people: those that look alike and share no frame, named when enough moments say so."""

from __future__ import annotations

import time

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform

from cloakroom_engine.models.detector import Detection
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.tracking.sighting import Glimpse, Sighting, Tracklet
from cloakroom_engine.tracking.who import Asker, Known, Track, average_link, known, tracks

LIKELY, SURE = 0.3, 0.5
ANNA, BEN, CARO = np.eye(8, dtype=np.float32)[:3]


@pytest.fixture
def asker(defaults: Registry) -> Asker:
    people = {"Anna": np.stack([ANNA, ANNA]), "Ben": BEN[None]}
    return Asker(defaults.recogniser("dlib-resnet"), LIKELY, SURE, people)


def part(first: int, last: int, *looks: NDArray[np.float32]) -> Known:
    box, points = np.array([0, 0, 9, 9], np.float32), np.zeros((5, 2), np.float32)
    sightings = tuple(Sighting(at, box, points, 0.9) for at in range(first, last + 1))
    glimpse = Glimpse(first, np.zeros((9, 9, 3), np.uint8), Detection(box, points, 0.9))
    rows = np.stack([row / np.linalg.norm(row) for row in looks])
    return Known(Tracklet(sightings, ()), glimpse, (0.5,) * len(rows), (rows,))


def told(found: list[Track]) -> list[tuple[str, str, list[int]]]:
    return [(each.name, each.said, [p.tracklet.first for p in each.parts]) for each in found]


def test_who_comes_back_is_one_person(asker: Asker) -> None:
    found = tracks([part(0, 9, ANNA), part(20, 30, ANNA), part(5, 12, CARO)], [asker])
    assert told(found) == [("Anna", "yes", [0, 20]), ("", "no", [5])]


def test_two_who_look_alike_and_share_a_frame_are_two(asker: Asker) -> None:
    found = tracks([part(0, 9, CARO), part(9, 20, CARO)], [asker])
    assert told(found) == [("", "no", [9]), ("", "no", [0])]


def test_a_mirror_image_of_somebody_known_is_them(asker: Asker) -> None:
    found = tracks([part(0, 9, ANNA), part(4, 8, ANNA)], [asker])
    assert told(found) == [("Anna", "yes", [0, 4])]


def test_one_good_moment_of_three_is_no_yes(asker: Asker) -> None:
    found = tracks([part(0, 9, ANNA, CARO, CARO)], [asker])
    assert told(found) == [("Anna", "uncertain", [0])]


def test_two_names_at_once_are_uncertain(asker: Asker) -> None:
    both = ANNA + BEN
    assert told(tracks([part(0, 9, both)], [asker]))[0][1] == "uncertain"


def test_a_clip_without_faces_has_nobody(asker: Asker) -> None:
    assert tracks([], [asker]) == []


def test_a_clip_with_thousands_of_tracks_is_told_apart_soon(asker: Asker) -> None:
    """Three people who come and go two thousand times."""
    drawn = np.random.default_rng(0)
    parts = []
    for at in range(2000):
        looks = (ANNA, BEN, CARO)[at % 3] + drawn.normal(0, 0.03, 8).astype(np.float32)
        parts.append(part(10 * at, 10 * at + 8, looks))
    began = time.process_time()
    found = tracks(parts, [asker])
    assert time.process_time() - began < 5
    assert sorted((each.name, each.said, len(each.parts)) for each in found) == [
        ("", "no", 666), ("Anna", "yes", 667), ("Ben", "yes", 667)
    ]  # fmt: skip


def test_of_a_tracklet_one_small_cut_out_is_kept(
    asker: Asker, astronaut: NDArray[np.uint8], points_px: NDArray[np.float32]
) -> None:
    box = np.concatenate([points_px.min(axis=0) - 25, points_px.max(axis=0) + 25])
    glimpses = tuple(Glimpse(at, astronaut, Detection(box, points_px, 0.9)) for at in range(6))
    sightings = tuple(Sighting(at, box, points_px, 0.9) for at in range(6))
    kept = known(Tracklet(sightings, glimpses), asker.recogniser, [asker])
    assert not kept.tracklet.glimpses
    assert kept.best.rgb_u8.shape == (160, 160, 3)
    assert kept.best.rgb_u8.base is None  # nothing of the larger one hangs on it
    assert kept.best.face.points_px == pytest.approx(points_px * 160 / 512)
    assert kept.embeddings[0].shape[0] == len(kept.worth) == 4


@pytest.mark.parametrize("seed", range(8))
def test_groups_are_those_of_average_link(seed: int) -> None:
    points = np.random.default_rng(seed).normal(size=(40, 3))
    apart = np.linalg.norm(points[:, None] - points[None], axis=-1)
    joined = fcluster(linkage(squareform(apart, checks=False), "average"), 1.5, "distance")
    expected = {tuple(np.flatnonzero(joined == each)) for each in np.unique(joined)}
    found = average_link(apart, 1.5)
    assert {tuple(group) for group in found} == expected
    assert 2 < len(found) < 40
    assert average_link(np.zeros((1, 1)), 1.5) == [[0]]
