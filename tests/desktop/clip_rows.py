"""Clips: rows of a library without a film, and a real film with the astronaut in it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import library_rows as rows
import numpy as np
import pytest
from numpy.typing import NDArray

from cloakroom_engine.clip import tool
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import Library, moving
from cloakroom_engine.records import (
    ClipTrack,
    Cloaked,
    CloakRecipe,
    Face,
    Fate,
    Followed,
    Person,
    Photo,
    ProtectedFile,
    Visibility,
)

LASTS_S = 8.0
RATE, FRAMES = 10, 24
"""Of the film."""


def clip(library: Library, folder: Path, name: str = "party.mp4") -> Photo:
    """A clip of eight seconds; its file is there and is no film."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(b"\x00\x00\x00\x18ftypmp42 no film")
    photo = library.photos.add(
        str(path), sha256=f"{abs(hash(name)):064x}", size_bytes=24, mtime_ns=2_000_000_000 * 10**9,
        width=640, height=360, format="mp4", lasts_s=LASTS_S,
    )  # fmt: skip
    library.thumbnails.put(photo.sha256, rows.jpeg("#335577", 320, 180))
    colours = [f"#{at:x}0{at:x}0{at:x}0" for at in range(moving.MOMENTS)]
    small = moving.packed([rows.jpeg(each, 240, 135) for each in colours])
    library.thumbnails.put(moving.name_of(photo.sha256), small)
    return photo


def follow(library: Library, photo: Photo) -> None:
    """Write down that it was followed, with a cut in its middle."""
    library.clips.put(photo.id, Followed(photo.sha256, "1", 80, 10.0, (0, 40)))


def seen(library: Library, photo: Photo, left: float, *spans: tuple[float, float]) -> Face:
    """Somebody who is seen in it at these times."""
    face = rows.face(library, photo, left)
    library.clips.put_track(ClipTrack(face.id, spans[0][0], spans), b"[]")
    return face


def copy(
    library: Library, photo: Photo, whose: Person, path: Path, fates: list[Fate], making: str = "{}"
) -> ProtectedFile:
    """A copy of it in which somebody is cloaked."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"no film")
    cloak = library.cloaks.add(
        whose.id, CloakRecipe(surrogates=("a", "b")), b"mask", photos=3, seconds=2.5
    )
    library.protected.add(
        photo_id=photo.id, path=str(path), sha256=rows.sha_of(700_000 + photo.id),
        cloaked=[Cloaked(whose.id, cloak.id, "balanced", 20, Visibility(0.95, 40.0, 8.0, 100.0))],
        making=making, fates=fates,
    )  # fmt: skip
    found = library.protected.file_at(str(path))
    assert found is not None
    return found


def film(astronaut: NDArray[np.uint8], path: Path) -> Path:
    """The astronaut, who moves; 24 frames with a tone. Skips where no ffmpeg is."""
    try:
        program = tool.find().path
    except EngineError as problem:
        pytest.skip(f"no ffmpeg: {problem}")
    small = astronaut[::2, ::2]
    frames = [small[6 : 6 + 208, 8 + at : 8 + at + 208] for at in range(FRAMES)]
    path.parent.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        [
            program, "-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "rgb24",
            "-s", "208x208", "-r", str(RATE), "-i", "pipe:0", "-f", "lavfi",
            "-i", f"sine=d={FRAMES / RATE}", "-c:v", "libx264", "-crf", "16",
            "-pix_fmt", "yuv420p", "-c:a", "aac", "-shortest", str(path),
        ],
        input=b"".join(np.ascontiguousarray(each).tobytes() for each in frames),
        capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
    return path
