"""Settings survive a round trip, a bad edit and a newer version."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from cloakroom_engine import settings
from cloakroom_engine.records import STRENGTHS
from cloakroom_engine.settings import Settings


def test_round_trip(tmp_path: Path) -> None:
    path = tmp_path / "home" / "settings.json"
    chosen = Settings("cuda", "strong", 0, ("insightface-buffalo", "auraface"))
    chosen.save(path)
    assert Settings.load(path) == (chosen, ())
    assert [beside.name for beside in path.parent.iterdir()] == ["settings.json"]
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_no_file_is_the_default(tmp_path: Path) -> None:
    assert Settings.load(tmp_path / "settings.json") == (Settings(), ())


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b"null"])
def test_bad_file_is_the_default_with_a_note(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    assert Settings.load(path) == (Settings(), ("file",))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("device", "tpu"),
        ("device", ["cpu"]),
        ("strength", None),
        ("refine_steps", -1),
        ("refine_steps", True),
        ("refine_steps", 30.5),
        ("accepted_licences", "all"),
        ("accepted_licences", [1]),
    ],
)
def test_bad_field_is_its_default_and_the_others_stay(
    tmp_path: Path, name: str, value: object
) -> None:
    path = tmp_path / "settings.json"
    good = {"device": "cpu", "strength": "subtle", "refine_steps": 5, "accepted_licences": ["a"]}
    path.write_text(json.dumps(good | {name: value}))
    loaded, notes = Settings.load(path)
    assert notes == (name,)
    assert getattr(loaded, name) == getattr(Settings(), name)
    others = set(good) - {name}
    assert all(getattr(loaded, other) != getattr(Settings(), other) for other in others)


def test_unknown_keys_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"device": "cpu", "from the future": 1}')
    loaded, notes = Settings.load(path)
    assert (loaded, notes) == (Settings(device="cpu"), ())
    loaded.save(path)
    assert "future" not in path.read_text()


def test_failed_save_keeps_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.mkdir()
    with pytest.raises(OSError, match=r"settings\.json"):
        Settings().save(path)
    assert [beside.name for beside in tmp_path.iterdir()] == ["settings.json"]


def test_strengths_are_those_of_the_records() -> None:
    assert tuple(STRENGTHS) == settings.STRENGTHS
