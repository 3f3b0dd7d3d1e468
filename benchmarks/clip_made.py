"""A made clip of the public-domain portrait, 30 frames a second, with sound.

For benchmarks of speed and faults, which need nobody's photos: one face, about a sixth of the
picture's width, that moves, sways, turns and grows over a background of soft blots, under a
camera's noise.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import cv2
import imageio_ffmpeg
import numpy as np
from numpy.typing import NDArray

import clip_actor
from bed import Known
from clip_file import H264
from cloakroom_engine.faces.detect import detect
from cloakroom_engine.models.detector import Detector
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.pipeline.demo import portrait

RATE = 30
NOISE = 2.0


def make(path: Path, seconds: float, size: tuple[int, int], detector: Detector) -> None:
    """The clip, H.264 at CRF 20 with a tone as AAC; the same for the same arguments."""
    clip_actor.WIDTH, clip_actor.HEIGHT = size
    frames = round(seconds * RATE)
    command = [
        imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "rgb24",
        "-s", f"{size[0]}x{size[1]}", "-r", str(RATE), "-i", "-",
        "-f", "lavfi", "-i", f"sine=d={seconds}", *H264, "-threads", "1", "-crf", "20",
        "-c:a", "aac", str(path),
    ]  # fmt: skip
    with subprocess.Popen(command, stdin=subprocess.PIPE) as process:
        assert process.stdin
        for picture in _pictures(frames, size, detector):
            process.stdin.write(picture.tobytes())
        process.stdin.close()
    if process.returncode:
        raise RuntimeError(f"ffmpeg ended with {process.returncode}")


def _pictures(
    frames: int, size: tuple[int, int], detector: Detector
) -> Iterator[NDArray[np.uint8]]:
    width, height = size
    pixels = decode(portrait()).rgb_u8
    (face,) = detect(detector, pixels)
    drawn = np.random.default_rng(0)
    actor = clip_actor.Actor(
        "portrait", Known(pixels, face, {}), np.array([width * 0.5, height * 0.5]), width / 6.4,
        drawn.uniform(0, 6.28, 5), 20.0, None, None, None, (), RATE,
    )  # fmt: skip
    blots = drawn.uniform(40, 200, (9, 16, 3)).astype(np.float32)
    scene = cv2.resize(blots, size, interpolation=cv2.INTER_CUBIC)
    for frame in range(frames):
        picture = scene.copy()
        actor.draw(picture, np.zeros((height, width), np.uint8), 1, frame)
        picture = picture * clip_actor.light([actor], frame, RATE)
        picture += drawn.normal(0, NOISE, picture.shape).astype(np.float32)
        yield np.clip(np.rint(picture), 0, 255).astype(np.uint8)
