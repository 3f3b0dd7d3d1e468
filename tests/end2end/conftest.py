"""Photos, a profile that was walked through once, and what came out of it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from walking import NAME, Photos, Profile, Protected

from once import once


@pytest.fixture(scope="session", autouse=True)
def no_keyring() -> Iterator[None]:
    """Nothing of a test may get into the keyring of whoever runs it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CLOAKROOM_NO_KEYRING", "1")
        patch.delenv("CLOAKROOM_PASSPHRASE", raising=False)
        yield


@pytest.fixture(scope="session")
def photos(
    astronaut_path: Path, astronaut: NDArray[np.uint8], tmp_path_factory: pytest.TempPathFactory
) -> Photos:
    """The photos, in a folder of their own."""

    def make(folder: Path) -> None:
        portrait = folder / "portrait.png"
        portrait.write_bytes(astronaut_path.read_bytes())
        darker = Image.fromarray((astronaut[:, ::-1] * 0.75).astype(np.uint8))
        exif = darker.getexif()
        exif[0x0110] = "SECRETCAMERA"
        exif.get_ifd(0x8825).update({1: "N", 2: (48.0, 8.0, 0.0), 3: "E", 4: (11.0, 34.0, 0.0)})
        darker.save(folder / "mirrored.jpg", quality=93, subsampling=2, exif=exif)
        stray = cv2.resize(astronaut, None, fx=0.8, fy=0.8, interpolation=cv2.INTER_AREA)
        Image.fromarray(np.asarray(stray)).save(folder / "stray.png")
        coffee = cv2.imread(str(astronaut_path.with_name("coffee.png")))
        assert cv2.imwrite(str(folder / "landscape.png"), coffee)
        (folder / "broken.png").write_bytes(portrait.read_bytes()[:100_000])

    folder = once(tmp_path_factory, "photos", make)
    names = ("portrait.png", "mirrored.jpg", "stray.png", "landscape.png", "broken.png")
    return Photos(folder, *(folder / name for name in names))


@pytest.fixture(scope="session")
def walked(photos: Photos, tmp_path_factory: pytest.TempPathFactory) -> Profile:
    """A profile in which NAME has two photos and a cloak."""

    def make(folder: Path) -> None:
        profile = Profile(folder / "profile")
        added = profile("person", "add", NAME, photos.portrait, photos.mirrored)
        assert (added.code, added.result["photos"]) == (0, 2)
        learnt = profile("cloak", NAME, "--strength", "strong", "--seed", 3)
        assert learnt.code == 0
        assert learnt.result["cloak"]["recipe"]["surrogates"] == ["dlib-resnet"]

    kept = once(tmp_path_factory, "walked", make) / "profile"
    return Profile(Path(shutil.copytree(kept, tmp_path_factory.mktemp("home") / "profile")))


@pytest.fixture(scope="session")
def protected(
    walked: Profile, photos: Photos, tmp_path_factory: pytest.TempPathFactory
) -> Protected:
    """Every photo put to ``protect`` with a few refining steps, and one that is not there."""
    out = tmp_path_factory.mktemp("out") / "new"
    said = walked(
        "protect", NAME, photos.folder, photos.folder / "gone.png", "--out", out, "--refine", 4
    )
    return Protected(out, said)
