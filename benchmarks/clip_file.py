"""Frames to and from files for the clip benchmarks, through the ffmpeg of ``imageio-ffmpeg``."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import imageio_ffmpeg
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
H264 = ("-c:v", "libx264", "-preset", "veryfast", "-pix_fmt", "yuv420p")


def write(
    target: Path,
    frames: Iterable[Pixels],
    width: int,
    height: int,
    rate: float,
    quality: Sequence[str],
    codec: Sequence[str] = H264,
) -> None:
    """(height, width, 3) frames as a file; the ending says which kind."""
    command = [
        *(imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", "-f", "rawvideo"),
        *("-pix_fmt", "rgb24", "-s", f"{width}x{height}", "-r", str(rate), "-i", "-"),
        *(*codec, "-threads", "1", *quality, str(target)),
    ]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as process:
        assert process.stdin
        for frame in frames:
            process.stdin.write(np.ascontiguousarray(frame, np.uint8).tobytes())
        process.stdin.close()
    if process.returncode:
        raise RuntimeError(f"ffmpeg ended with {process.returncode}")


def read(source: Path, width: int, height: int) -> Iterator[Pixels]:
    """The frames of a file that is this wide and high."""
    command = [
        *(imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-threads", "1", "-i", str(source)),
        *("-f", "rawvideo", "-pix_fmt", "rgb24", "-"),
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout
        while len(block := process.stdout.read(width * height * 3)) == width * height * 3:
            yield np.frombuffer(block, np.uint8).reshape(height, width, 3)
