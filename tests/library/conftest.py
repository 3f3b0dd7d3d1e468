"""A home of its own for every library test; no test touches the system's keyring."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cloakroom_engine.library import Library, Vault
from cloakroom_engine.paths import Paths


@pytest.fixture(autouse=True)
def no_system_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLOAKROOM_NO_KEYRING", "1")
    monkeypatch.delenv("CLOAKROOM_PASSPHRASE", raising=False)


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths.at(tmp_path / "home")


@pytest.fixture
def library(paths: Paths) -> Iterator[Library]:
    with Library(paths, Vault.in_memory()) as opened:
        yield opened
