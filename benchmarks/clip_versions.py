"""What judges make of one person in the versions of a made clip."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import imageio_ffmpeg
import numpy as np
from numpy.typing import NDArray

from bed import Bed, Known
from clip_bed import HEIGHT, WIDTH
from clip_file import H264, read
from cloakroom_engine.audit.clip import GIF, LOW_RATE, SMALL
from cloakroom_engine.audit.disturb import AS_SAVED
from cloakroom_engine.audit.results import ModelFacts, Threshold
from cloakroom_engine.audit.track import TrackLook, look
from cloakroom_engine.faces.detect import seek
from cloakroom_engine.models.detector import Detection

EVERY = 5
WAYS: dict[str, tuple[str, Sequence[str], int]] = {
    LOW_RATE: (".mp4", [*H264, "-b:v", "120k", "-maxrate", "120k", "-bufsize", "240k"], 1),
    SMALL: (
        ".mp4",
        ["-vf", f"scale={WIDTH // 2}:{HEIGHT // 2}:flags=area", *H264, "-crf", "23"],
        2,
    ),
    GIF: (".gif", ["-vf", "split[a][b];[a]palettegen[p];[b][p]paletteuse"], 1),
}
"""H.264 at 120 kbit/s; half the size, 320 by 180, H.264 CRF 23; a GIF of one palette."""


EVERY_WAY = ("before", "ours")
"""Versions that go every way; the others are judged as they were saved."""


def judged(
    bed: Bed,
    truth: dict[str, Any],
    known: Sequence[Known],
    versions: Mapping[str, Path],
    ways: Sequence[str] = tuple(WAYS),
) -> dict[str, Any]:
    """By version, way and judge: what ``audit.clip`` says of the whole clip and of every shot."""
    found: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as scratch:
        for name, file in versions.items():
            for way in (AS_SAVED, *(ways if name in EVERY_WAY else ())):
                rows, shots = _embedded(bed, truth, *_made(file, way, Path(scratch)))
                found.setdefault(name, {})[way] = {
                    card.name: _told(bed, card, rows[card.name], shots, known)
                    for card in bed.judges
                }
    return found


def _made(file: Path, way: str, scratch: Path) -> tuple[Path, int]:
    if way == AS_SAVED:
        return file, 1
    ending, how, shrink = WAYS[way]
    target = scratch / f"way{ending}"
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", "-i", str(file)]
    subprocess.run([*command, *how, "-threads", "1", str(target)], check=True)
    return target, shrink


def _embedded(
    bed: Bed, truth: dict[str, Any], file: Path, shrink: int
) -> tuple[dict[str, NDArray[np.float32]], list[int]]:
    """One row for every frame that counts, by judge, and the shot of each."""
    rows: dict[str, list[NDArray[np.float32]]] = {card.name: [] for card in bed.judges}
    shots: list[int] = []
    starts = [shot["first"] for shot in truth["shots"]]
    quiet = bed.taught_by([])
    quiet.cards = bed.judges
    for index, pixels in enumerate(read(file, WIDTH // shrink, HEIGHT // shrink)):
        if index % EVERY:
            continue
        for face in truth["frames"][index]:
            if face["who"] != truth["people"][0] or face["seen"] < 0.5 or face["edge_on"]:
                continue
            there = _face(bed, pixels, face, shrink)
            for name, row in quiet.embedded(pixels, there).items():
                rows[name].append(row)
            shots.append(sum(first <= index for first in starts) - 1)
    return {name: np.stack(each) for name, each in rows.items()}, shots


def _face(bed: Bed, pixels: NDArray[np.uint8], face: dict[str, Any], shrink: int) -> Detection:
    """The face searched anew around its place; its true landmarks where it is not found."""
    box = np.array(face["box"], np.float32) / shrink
    points = np.array(face["points"], np.float32) / shrink
    wide = box[2] - box[0]
    left, top = (max(0, int(v - wide)) for v in box[:2])
    right, bottom = (int(v + wide) for v in box[2:])
    found = seek(bed.detector, np.ascontiguousarray(pixels[top:bottom, left:right]), float(wide))
    moved = [each.moved(1.0, left, top) for each in found]
    near = [
        each
        for each in moved
        if np.linalg.norm(each.points_px.mean(axis=0) - points.mean(axis=0)) < wide / 3
    ]
    return near[0] if near else Detection(box, points, 0.0)


def _told(
    bed: Bed, card: Any, rows: NDArray[np.float32], shots: list[int], known: Sequence[Known]
) -> dict[str, Any]:
    person = np.stack([each.embeddings[card.name] for each in known])
    strangers = bed.strangers[card.name]
    limits = bed.statistics(card).thresholds
    facts = ModelFacts(
        card.name, card.sha256, "", "", "", None, (Threshold(0.01, limits[0.01]),), ""
    )
    plain = ModelFacts(card.name, card.sha256, "", "", "", None, (), "")
    tracks = [
        rows[[at for at, each in enumerate(shots) if each == shot]] for shot in sorted(set(shots))
    ]
    return {
        "clip": _row(look(rows, person, strangers, plain)),
        "at 1 % FAR": _row(look(rows, person, strangers, facts)),
        "tracks": [_row(look(each, person, strangers, plain)) for each in tracks],
    }


def _row(said: TrackLook) -> list[Any]:
    """Frames, those found, whether any is, best rank and cosine, template's rank and cosine."""
    return [
        said.frames, said.found, int(said.best_found), said.rank, round(said.similarity, 4),
        said.template_rank, round(said.template_similarity, 4), int(said.template_found),
    ]  # fmt: skip
