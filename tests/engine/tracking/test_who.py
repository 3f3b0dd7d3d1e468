"""Tracks are people: those that look alike and share no frame, named when enough moments say so."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform

from cloakroom_engine.models.detector import Detection
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.tracking.sighting import Glimpse, Sighting, Tracklet
from cloakroom_engine.tracking.who import Asker, Known, Track, average_link, tracks

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
    moments = (glimpse,) * len(rows)
    return Known(Tracklet(sightings, moments), moments, (0.5,) * len(rows), (rows,))


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


@pytest.mark.parametrize("seed", range(8))
def test_groups_are_those_of_average_link(seed: int) -> None:
    points = np.random.default_rng(seed).normal(size=(40, 3))
    apart = np.linalg.norm(points[:, None] - points[None], axis=-1)
    joined = fcluster(linkage(squareform(apart, checks=False), "average"), 1.5, "distance")
    expected = {tuple(np.flatnonzero(joined == each)) for each in np.unique(joined)}
    found = average_link(apart, 1.5)
    assert {tuple(group) for group in found} == expected
    assert 2 < len(found) < 40
    assert average_link(np.zeros((0, 0)), 1.5) == []
