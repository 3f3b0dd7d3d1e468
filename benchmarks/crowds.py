"""Made crowds: pictures in which it is known where every face is and how much of it is covered.

A *crowd* is made of heads from ``people`` (cut by an ellipse, pasted in pairs, one before the
other) on a picture without faces: the boxes of a pair overlap by a chosen intersection over union.
A *twin* pair is one person twice. A *border* scene is larger than a tile of the search and holds
single faces across the edges of tiles. Never saved: they show people.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

from cloakroom_engine.faces import detect as search
from cloakroom_engine.models.detector import Detection, Detector, overlap
from cloakroom_engine.photo.decode import decode
from common import DATA, manifest

OVERLAPS = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6)
SIDE_PX = 100
"""Width of a pasted face's box, give or take a fifth."""
CELL_PX = 320
HIT = 0.5
"""A find that overlaps a pasted face by this much has found it."""
TOUCH = 0.2
"""A further find that overlaps one by this much has found it again; any other found nothing."""
KINDS = ("crowd", "twin", "border")


@dataclass
class Scene:
    """A made picture: (H, W, 3) uint8, the boxes of its faces (n, 4), and what each is."""

    kind: str
    rgb_u8: NDArray[np.uint8]
    boxes_px: list[NDArray[np.float32]] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Head:
    """A photo of one person with the box the detector gives them there."""

    person: str
    rgb_u8: NDArray[np.uint8]
    box_px: NDArray[np.float32]


def heads(detector: Detector, people: list[str]) -> dict[str, list[Head]]:
    """Two photos of each person in which one large face is found."""
    found: dict[str, list[Head]] = defaultdict(list)
    for row in manifest("people/"):
        if row["identity"] in people and len(found[row["identity"]]) < 2:
            rgb_u8 = decode(DATA / row["file"]).rgb_u8
            faces = search.detect(detector, rgb_u8)
            if len(faces) == 1 and faces[0].width_px > 60:
                found[row["identity"]].append(Head(row["identity"], rgb_u8, faces[0].box_px))
    return {person: photos for person, photos in found.items() if len(photos) == 2}


def paste(scene: Scene, head: Head, box_px: NDArray[np.float64], role: str) -> None:
    """Lay a head over the scene so that its face's box is ``box_px`` (its width counts)."""
    scale = (box_px[2] - box_px[0]) / (head.box_px[2] - head.box_px[0])
    M = np.array([[scale, 0, 0], [0, scale, 0]], np.float64)
    M[:, 2] = box_px[:2] - scale * head.box_px[:2]
    height, width = scene.rgb_u8.shape[:2]
    middle = (head.box_px[:2] + head.box_px[2:]) / 2
    sides = head.box_px[2:] - head.box_px[:2]
    mask = np.zeros(head.rgb_u8.shape[:2], np.float32)
    axes = (float(0.72 * sides[0]), float(0.68 * sides[1]))
    raised = (float(middle[0]), float(middle[1] - 0.08 * sides[1]))
    cv2.ellipse(mask, (raised, (2 * axes[0], 2 * axes[1]), 0.0), 1.0, -1)
    mask = np.asarray(cv2.GaussianBlur(mask, (0, 0), 0.02 * float(sides[0])), np.float32)
    alpha = cv2.warpAffine(mask, M, (width, height))[..., None]
    laid = cv2.warpAffine(head.rgb_u8, M, (width, height), flags=cv2.INTER_AREA)
    scene.rgb_u8[:] = np.round(scene.rgb_u8 * (1 - alpha) + laid * alpha).astype(np.uint8)
    end = box_px[:2] + scale * sides
    scene.boxes_px.append(np.concatenate([box_px[:2], end]).astype(np.float32))
    scene.roles.append(role)


def crowd(
    kind: str, faces: dict[str, list[Head]], ground: NDArray[np.uint8], rng: np.random.Generator
) -> Scene:
    """Six pairs, one for each overlap; ``twin`` pairs are two photos of one person."""
    scene = Scene(kind, cv2.resize(ground, (3 * CELL_PX, 2 * CELL_PX)))
    people = rng.permutation(list(faces))
    for cell, wanted in enumerate(rng.permutation(OVERLAPS)):
        back = faces[people[2 * cell]][0]
        front = faces[people[2 * cell]][1] if kind == "twin" else faces[people[2 * cell + 1]][0]
        middle = np.array([cell % 3 + 0.5, cell // 3 + 0.5]) * CELL_PX
        first = _box(back, middle, SIDE_PX * rng.uniform(0.8, 1.2))
        size = (first[2] - first[0]) * rng.uniform(0.9, 1.1)
        angle = rng.uniform(-math.pi / 3, math.pi / 3) + math.pi * rng.integers(2)
        ahead = np.array([math.cos(angle), math.sin(angle)])
        near, far = 0.0, 2.0 * SIDE_PX
        for _ in range(30):
            step = (near + far) / 2
            second = _box(front, middle + step * ahead, size)
            near, far = (step, far) if _shared(first, second) > wanted else (near, step)
        shift = (first + second)[:2] / 2 + (first + second)[2:] / 2
        centre = np.tile(middle - shift / 2, 2)
        paste(scene, back, first + centre, f"behind {wanted}")
        paste(scene, front, second + centre, f"before {wanted}")
    return scene


def borders(
    faces: dict[str, list[Head]],
    ground: NDArray[np.uint8],
    side_px: int,
    rng: np.random.Generator,
) -> Scene:
    """Single faces of 40 to 140 pixels across the edges of the finest pass's tiles."""
    scene = Scene("border", cv2.resize(ground, (1920, 1280)))
    people = rng.permutation(list(faces))
    height, width = scene.rgb_u8.shape[:2]
    edges = [
        sorted({edge - search.BORDER_PX for span in spans for edge in span})[1:-1]
        for spans in (
            search._spans(length + 2 * search.BORDER_PX, side_px) for length in (width, height)
        )
    ]
    spots = [(x, rng.uniform(150, height - 150)) for x in edges[0]]
    spots += [(rng.uniform(150, width - 150), y) for y in edges[1]]
    taken: list[NDArray[np.float64]] = []
    for person, spot in zip(people, spots, strict=False):
        head = faces[person][0]
        at = np.array(spot) + rng.uniform(-60, 60, 2)
        box = _box(head, at, rng.uniform(40, 140))
        if all(np.abs(at - other).max() > 260 for other in taken):
            taken.append(at)
            paste(scene, head, box, "single")
    return scene


def _box(head: Head, middle: NDArray[np.float64], width: float) -> NDArray[np.float64]:
    sides = head.box_px[2:] - head.box_px[:2]
    half = np.array([width, width * sides[1] / sides[0]]) / 2
    return np.concatenate([middle - half, middle + half])


def _shared(one: NDArray[np.float64], other: NDArray[np.float64]) -> float:
    return float(overlap(one.astype(np.float32), other[None].astype(np.float32))[0])


def counted(scene: Scene, finds: list[Detection]) -> Counter[str]:
    """How many of each role were found, faces found twice (``double``), and finds of nothing."""
    counts: Counter[str] = Counter()
    truth = np.stack(scene.boxes_px)
    for role in scene.roles:
        counts[f"all {role}"] += 1
        counts["faces"] += 1
    counts["finds"] = len(finds)
    if not finds:
        return counts
    shared = np.stack([overlap(face.box_px, truth) for face in finds])
    rows, columns = linear_sum_assignment(np.where(shared >= HIT, -1 - shared, 0))
    hits = {row for row, column in zip(rows, columns, strict=True) if shared[row, column] >= HIT}
    for row, column in zip(rows, columns, strict=True):
        if row in hits:
            counts[f"hit {scene.roles[column]}"] += 1
            counts["hits"] += 1
    for row in range(len(finds)):
        if row not in hits:
            counts["double" if shared[row].max() > TOUCH else "nothing"] += 1
    return counts


def scenes(detector: Detector, count: int, half: int, seed: int) -> Iterator[Scene]:
    """``count`` scenes of each kind, of the people of one half."""
    names = sorted({row["identity"] for row in manifest("people/")})
    faces = heads(detector, names[half::2])
    grounds = [decode(DATA / row["file"]).rgb_u8 for row in manifest("scenes/noface/")]
    grounds = [rgb for rgb in grounds if not search.detect(detector, rgb)]
    rng = np.random.default_rng([seed, half])
    for index in range(count):
        ground = grounds[index % len(grounds)]
        yield crowd("crowd", faces, ground, rng)
        yield crowd("twin", faces, ground, rng)
        yield borders(faces, ground, detector.side_px, rng)
