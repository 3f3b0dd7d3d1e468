"""Nothing of a photo or a face is left in clear by those that show it, however they end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import shown
from cloakroom_engine.paths import Paths
from cloakroom_engine.pipeline import verbs
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.open import open_desk
from cloakroom_engine.progress import Silent

SHOWER = """
import os, signal, sys
from pathlib import Path
from cloakroom_engine.library import Vault
from cloakroom_engine.paths import Paths
from cloakroom_engine.pipeline import verbs
from cloakroom_engine.pipeline.looking import look
from cloakroom_engine.pipeline.open import open_desk
from cloakroom_engine.progress import Silent
with open_desk(Paths.at(sys.argv[1]), "cpu", Silent(), Vault.in_memory()) as desk:
    seen = look(desk, Path(sys.argv[2]))
    verbs.run(desk, "view", {"photo_id": seen.photo.id})
    verbs.run(desk, "preview", {"photo_id": seen.photo.id, "face_id": seen.faces[0].id,
                                "bystanders": "blur"})
    print(desk.shown.key, flush=True)
    if sys.argv[3] == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
"""
PICTURE_HEADS = (b"\x89PNG", b"\xff\xd8\xff", b"RIFF")


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The system's temporary folder, for here and for those that are started."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def shower(tmp_path: Path, photo: Path, how: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", SHOWER, str(tmp_path / "other"), str(photo), how]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_process_that_ends_leaves_nothing(
    tmp_path: Path, astronaut_path: Path, temporary: Path
) -> None:
    done = shower(tmp_path, astronaut_path, "ended")
    assert done.returncode == 0, done.stderr
    assert files(temporary) == []


@pytest.mark.skipif(os.name != "posix", reason="no SIGKILL")
def test_what_a_killed_process_leaves_opens_for_nobody_and_is_swept_by_the_next(
    tmp_path: Path, astronaut_path: Path, temporary: Path
) -> None:
    done = shower(tmp_path, astronaut_path, "killed")
    assert done.returncode == -signal.SIGKILL, done.stderr
    left = files(temporary)
    assert len(left) == 4
    for path in left:
        content = path.read_bytes()
        assert not any(head in content for head in PICTURE_HEADS)
        with pytest.raises(EngineError, match=r"library\.corrupt"):
            shown.Vault(os.urandom(32), "memory").open(content, path.name)
    # As a version of before would have left it.
    dead = left[0].parent
    (dead / "view-0123.png").write_bytes(b"\x89PNG in clear")
    with open_desk(Paths.at(tmp_path / "next"), "cpu", Silent()):
        assert files(temporary) == []


def test_erasing_somebody_takes_what_is_shown_with_it(
    desk: Desk, astronaut: NDArray[np.uint8], save: Any, temporary: Path
) -> None:
    path = save(astronaut, "a.png")
    verbs.run(desk, "person.add", {"name": "Eileen", "paths": [str(path)]})
    (photo,) = desk.library.photos.page()
    first = verbs.run(desk, "view", {"photo_id": photo.id})
    assert files(temporary) == [Path(first["path"])]
    verbs.run(desk, "person.erase", {"name": "Eileen"})
    assert files(temporary) == []
    again = verbs.run(desk, "view", {"photo_id": photo.id})
    assert shown.read(Path(again["path"]), again["key"]).startswith(b"\x89PNG")
    assert files(temporary) == [], "what was read is gone"
    with pytest.raises(EngineError, match=r"photo\.missing"):
        shown.read(Path(first["path"]), first["key"])


def test_only_our_own_folders_are_swept(temporary: Path, tmp_path: Path) -> None:
    others = temporary / "cloakroom-pictures-mine"
    others.mkdir()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "a.png").touch()
    link = temporary / f"cloakroom-pictures-999999999-{'0' * 16}"
    link.symlink_to(elsewhere)
    shown.sweep(everything=True)
    assert others.is_dir()
    assert (elsewhere / "a.png").is_file()


def test_few_pictures_are_kept_at_a_time() -> None:
    showing = shown.Shown()
    paths = [showing.put("view", bytes(9)) for _ in range(shown.KEPT + 5)]
    assert sum(path.exists() for path in paths) == shown.KEPT
    showing.close()
    assert not any(path.exists() for path in paths)
