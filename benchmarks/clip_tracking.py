"""Tracks of the made clips against truth: IDF1, switches, missed frames, bystanders left clear.

    python benchmarks/clip_tracking.py --clips benchmarks/out/clips

A face counts where at least half of its box is seen and it is turned by less than 62 degrees; a
track is right there with an intersection over union of 0.5 or more. IDF1 (Ristani et al., ECCV
2016 workshops) pairs true people with tracked ones over the whole clip, so a person who comes back
under another name costs it every frame from then on. A switch is a frame in which a true person's
track is another one than in the frame where they were last found. A bystander's frame is left
clear where less than 0.8 of what is seen of the face (its bounds in the picture) is hidden; here a
face counts from a quarter of its box on.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from scipy.optimize import linear_sum_assignment

from bed import Bed
from clip_bed import HEIGHT, RATE, TEACHERS, WIDTH
from clip_seen import Perceived, perceived, truth_of
from cloakroom_engine.protect.hide import AIR
from cloakroom_engine.records import Box
from cloakroom_engine.tracking.fill import hidden
from common import SHARED, rate

SEEN, SAME, COVERED, SHOWS = 0.5, 0.5, 0.8, 0.25


def counts(truth: dict[str, Any], seen: Perceived) -> dict[str, int]:
    """The figures of one clip."""
    names = truth["people"]
    ids = range(len(seen.tracks))
    hits = np.zeros((len(names), len(seen.tracks)), int)
    wanted = given = missed = switches = 0
    last: dict[str, int] = {}
    for index, faces in enumerate(truth["frames"]):
        boxes = {
            at: sighting.box_px
            for at in ids
            for part in seen.tracks[at].parts
            if (sighting := part.tracklet.at(index)) is not None
        }
        pairs = _paired(faces, boxes)
        for at in boxes:
            to = pairs.get(at)
            # What lies on a face that does not count is neither right nor wrong.
            given += to is None or _counts(faces[to])
        told = {to: at for at, to in pairs.items()}
        for to, face in enumerate(faces):
            if not _counts(face):
                continue
            wanted += 1
            if to not in told:
                missed += 1
                continue
            hits[names.index(face["who"]), told[to]] += 1
            switches += last.get(face["who"], told[to]) != told[to]
            last[face["who"]] = told[to]
    rows, columns = linear_sum_assignment(-hits)
    right = int(hits[rows, columns].sum())
    clear, shown, behind = bystanders(truth, seen)
    return {
        "wanted": wanted,
        "given": given,
        "right": right,
        "missed": missed,
        "switches": switches,
        "clear": clear,
        "bystander frames": shown,
        "clear without filling": behind,
        "strangers told": sum(each.said == "no" for each in seen.tracks),
        "unsure": sum(each.said == "uncertain" for each in seen.tracks),
        "owner found": int(any(each.said == "yes" for each in seen.tracks)),
    }


def bystanders(truth: dict[str, Any], seen: Perceived) -> tuple[int, int, int]:
    """Frames of bystanders that are left clear, all of them, and those clear without filling."""
    filled: list[dict[int, Box]] = []
    bare: list[dict[int, Box]] = []
    for each in seen.tracks:
        if each.said == "yes":
            continue
        parts = [part.tracklet for part in each.parts]
        filled.append(hidden(parts, seen.cuts, seen.frames, RATE))
        bare.append({s.index: tuple(s.box_px) for part in parts for s in part.sightings})
    clear = shown = behind = 0
    for index, faces in enumerate(truth["frames"]):
        for face in faces:
            if face["who"] == truth["people"][0] or face["seen"] < SHOWS or face["edge_on"]:
                continue
            shown += 1
            clear += not _is_hidden(face["shown"], filled, index)
            behind += not _is_hidden(face["shown"], bare, index)
    return clear, shown, behind


def _is_hidden(box: list[float], boxes: list[dict[int, Box]], index: int) -> bool:
    picture = np.zeros((HEIGHT, WIDTH), np.uint8)
    x0, y0, x1, y1 = (round(v) for v in np.clip(box, 0, [WIDTH, HEIGHT, WIDTH, HEIGHT]))
    if x1 <= x0 or y1 <= y0:
        return True
    for each in boxes:
        if index in each:
            left, top, right, bottom = each[index]
            wide, high = AIR * (right - left), AIR * (bottom - top)
            corner = (round(float(left - wide)), round(float(top - high)))
            other = (round(float(right + wide)), round(float(bottom + high)))
            cv2.rectangle(picture, corner, other, 1, -1)
    return float(picture[y0:y1, x0:x1].mean()) >= COVERED


def _counts(face: dict[str, Any]) -> bool:
    return face["seen"] >= SEEN and not face["edge_on"]


def _paired(faces: list[dict[str, Any]], boxes: dict[int, Any]) -> dict[int, int]:
    """Track -> true face, by overlap."""
    if not faces or not boxes:
        return {}
    ids = list(boxes)
    shared = np.array([[_overlap(boxes[at], face["box"]) for face in faces] for at in ids])
    rows, columns = linear_sum_assignment(-shared)
    return {ids[r]: int(c) for r, c in zip(rows, columns, strict=True) if shared[r, c] >= SAME}


def _overlap(one: Any, other: Any) -> float:
    """In the picture: truth's box goes on beyond its edge, a detector's does not."""
    limits = np.array([WIDTH, HEIGHT, WIDTH, HEIGHT], float)
    one, other = np.clip(one, 0, limits), np.clip(other, 0, limits)
    sides = np.minimum(one[2:], other[2:]) - np.maximum(one[:2], other[:2])
    shared = float(np.prod(np.clip(sides, 0, None)))
    union = float(np.prod(one[2:] - one[:2]) + np.prod(other[2:] - other[:2])) - shared
    return shared / max(union, 1e-6)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--clips", type=Path, default=Path("benchmarks/out/clips"))
    asked = parser.parse_args()
    bed = Bed(SHARED, TEACHERS, None, asked.clips.parent / "strangers-all.npz")
    heads = ("clip", "seconds", "people", "shots", "IDF1", "missed", "switches", "strangers told",
             "unsure", "left clear", "clear without filling")  # fmt: skip
    print("| " + " | ".join(heads) + " |\n|" + "---|" * len(heads))
    total: dict[str, int] = {}
    for number in range(len(list(asked.clips.glob("clip-*.json")))):
        truth, seen = truth_of(asked.clips, number), perceived(bed, asked.clips, number)
        row = counts(truth, seen)
        total = {key: total.get(key, 0) + value for key, value in row.items()}
        cells = (
            f"{number}", f"{seen.frames / RATE:.0f}", f"{len(truth['people'])}",
            f"{len(seen.cuts)} of {len(truth['shots'])}", *_cells(row),
        )  # fmt: skip
        print("| " + " | ".join(cells) + " |", flush=True)
    print("| all | | | | " + " | ".join(_cells(total)) + " |")
    print(f"\nmissed {rate(total['missed'], total['wanted'])}")
    print(f"left clear {rate(total['clear'], total['bystander frames'])}")


def _cells(row: dict[str, int]) -> tuple[str, ...]:
    score = 2 * row["right"] / max(row["wanted"] + row["given"], 1)
    return (
        f"{score:.4f}",
        f"{row['missed']} of {row['wanted']}",
        f"{row['switches']}",
        f"{row['strangers told']}",
        f"{row['unsure']}",
        f"{row['clear']} of {row['bystander frames']}",
        f"{row['clear without filling']}",
    )


if __name__ == "__main__":
    main()
