"""Sound clips of every kind that is opened, for ``hostile.py`` to damage, and how one is opened."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from cloakroom_engine.clip.probe import facts
from cloakroom_engine.clip.read import frames
from cloakroom_engine.clip.tool import find

KINDS = (
    ("mp4", "libx264", "aac"), ("mp4", "mpeg4", "libmp3lame"), ("mov", "libx265", "alac"),
    ("mov", "prores_ks", "pcm_s16le"), ("3gp", "h263", "aac"), ("mkv", "libsvtav1", "flac"),
    ("webm", "libvpx-vp9", "libopus"), ("webm", "libvpx", "libvorbis"),
    ("avi", "mjpeg", "pcm_s16le"), ("ts", "libx264", "aac"), ("mpg", "mpeg2video", "mp2"),
)  # fmt: skip
"""Endings, and ffmpeg's encoders for pictures and sound."""


def seeds() -> dict[str, list[bytes]]:
    """A few sound clips of each family, 176 by 144 (a size that H.263 has), with sound.

    Raises:
        EngineError: ``clip.no_tool``.
        subprocess.CalledProcessError: where this ffmpeg has not all of these encoders.
    """
    made: dict[str, list[bytes]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for ending, pictures, sound in KINDS:
            path = Path(folder) / f"clip.{ending}"
            subprocess.run(
                [
                    find().path, "-v", "error", "-y", "-f", "lavfi", "-i",
                    "testsrc=s=176x144:r=25:d=0.6", "-f", "lavfi", "-i", "sine=d=0.6:r=48000",
                    "-c:v", pictures, "-c:a", sound, "-ac", "2", "-strict", "experimental", path,
                ],
                check=True,
                capture_output=True,
            )  # fmt: skip
            made.setdefault(f"clip-{pictures}", []).append(path.read_bytes())
            path.unlink()
    return made


def opened(path: Path) -> None:
    """Read a clip to its end, as whoever protects it does.

    Raises:
        EngineError: as ``facts`` and ``frames``.
    """
    for _ in frames(path, facts(path)):
        continue
