"""Keyrings of every kind: one that works, and those that do not."""

from __future__ import annotations

import threading

from keyring.backend import KeyringBackend


class Shelf(KeyringBackend):
    """A keyring that works, in memory."""

    priority = 5  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class Plain(Shelf):
    """One that keyring itself does not recommend: it stores plain text."""

    priority = 0.5  # type: ignore[assignment]


class Forgetful(Shelf):
    """One that says yes and keeps nothing, as the null backend does."""

    def set_password(self, service: str, username: str, password: str) -> None:
        return None


class BusError(Exception):
    """Of no family, like those of D-Bus libraries."""


class Broken(Shelf):
    """One whose service is not there."""

    def get_password(self, service: str, username: str) -> str | None:
        raise BusError


class Silent(Shelf):
    """One that asks somebody who does not answer."""

    def __init__(self) -> None:
        super().__init__()
        self.answer = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.answer.wait()
        return None
