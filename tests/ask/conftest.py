"""A library of one's own, and what fills it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from ask_shop import Shop

from cloakroom_engine.library import Library, Vault
from cloakroom_engine.paths import Paths


@pytest.fixture(autouse=True)
def no_system_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLOAKROOM_NO_KEYRING", "1")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(Paths.at(tmp_path / "home"), Vault.in_memory()) as opened:
        yield opened


@pytest.fixture
def shop(library: Library, tmp_path: Path) -> Shop:
    return Shop(library, tmp_path / "photos")
