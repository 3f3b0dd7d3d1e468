"""The generator of the large library: what it draws can be opened, asked and scanned again."""

from __future__ import annotations

from pathlib import Path

import pytest

import large_library
from cloakroom_engine.library import Library
from cloakroom_engine.paths import Paths
from large_library import Size


def test_a_small_one_holds_what_a_large_one_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLOAKROOM_NO_KEYRING", "1")
    monkeypatch.setattr(large_library, "PER_FOLDER", 20)
    monkeypatch.setattr(large_library, "picture", lambda *_: b"a picture")
    size = Size(photos=400, people=12, strangers=40, copied_people=3)
    large_library.build(tmp_path / "home", tmp_path / "photos", size)
    with Library(Paths.at(tmp_path / "home")) as library:
        assert library.photos.count() == size.photos
        assert len(library.people.summaries()) == size.people
        groups = library.faces.undecided_groups()
        known = [group for group in groups if group.person_id is not None]
        assert len(known) == size.people
        assert all(0 < len(group.certain) < len(group.face_ids) for group in known)
        assert len(groups) > size.people
        assert library.protected.files()
        assert all(Path(state.path).is_file() for state in library.photos.states())
