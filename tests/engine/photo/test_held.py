"""What lies in memory alone is read like any other file, and by nobody else."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from cloakroom_engine import opening
from cloakroom_engine.errors import EngineError
from cloakroom_engine.held import holding
from cloakroom_engine.photo import files


def test_a_file_in_memory_is_opened_like_any_other(tmp_path: Path) -> None:
    path, content = tmp_path / "photo", bytes(range(256)) * 40
    with holding(path, content):
        assert files.content(path) == content
        assert files.sha256_of(path) == hashlib.sha256(content).hexdigest()
        assert files.status(path).st_size == len(content)
        assert files.status(path).st_mtime_ns > 0
        assert opening.is_file(path)
        with opening.regular(path) as file:
            assert file.read(3) == content[:3]
        assert list(tmp_path.iterdir()) == []
    with pytest.raises(EngineError) as refused:
        files.content(path)
    assert refused.value.code == "photo.missing"


def test_it_is_gone_after_a_failure(tmp_path: Path) -> None:
    path = tmp_path / "photo"
    with pytest.raises(RuntimeError), holding(path, b"x"):
        raise RuntimeError
    assert opening.is_gone(path)
