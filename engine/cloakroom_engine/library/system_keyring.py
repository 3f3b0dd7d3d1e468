"""The operating system's keyring, kept at arm's length: it may be absent, broken or slow."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Final

from cloakroom_engine.errors import EngineError

SERVICE: Final = "cloakroom"
NO_KEYRING_VARIABLE: Final = "CLOAKROOM_NO_KEYRING"

TIMEOUT_S: Final = 30.0
"""Long enough for a person to answer the system's question, short enough for a dead D-Bus."""

_RECOMMENDED: Final = 1.0
"""keyring's own line: backends that store nothing, or in plain text, have a lower priority."""


class SystemKeyring:
    """Secrets of the service "cloakroom", one per user name.

    Every failure of a backend is EngineError ``library.locked`` with ``kind="keyring"``: the
    caller decides whether there is another way.
    """

    def __init__(self, timeout_s: float = TIMEOUT_S) -> None:
        self._timeout_s = timeout_s

    def get(self, user: str) -> str | None:
        """The secret, or None where the keyring works and has none."""
        return self._bounded(lambda: _get(user))

    def put(self, user: str, secret: str) -> None:
        """Store the secret, and read it back: some backends only pretend."""
        if self._bounded(lambda: _put(user, secret)) != secret:
            raise EngineError("library.locked", kind="keyring", reason="not_kept")

    def delete(self, user: str) -> None:
        """Take the secret out, if it is there."""
        if self._bounded(lambda: _delete(user)) is not None:
            raise EngineError("library.locked", kind="keyring", reason="not_deleted")

    def _bounded(self, call: Callable[[], str | None]) -> str | None:
        if os.environ.get(NO_KEYRING_VARIABLE):
            raise EngineError("library.locked", kind="keyring", reason=NO_KEYRING_VARIABLE)
        answer: Future[str | None] = Future()
        # A daemon, so that a backend which never answers cannot keep the program from ending.
        threading.Thread(
            target=_answer, args=(answer, call), name="system-keyring", daemon=True
        ).start()
        try:
            failure = answer.exception(self._timeout_s)
        except TimeoutError as error:
            raise EngineError("library.locked", kind="keyring", reason="timeout") from error
        if failure:
            raise EngineError(
                "library.locked", kind="keyring", reason=type(failure).__name__
            ) from failure
        return answer.result()


def _answer(answer: Future[str | None], call: Callable[[], str | None]) -> None:
    try:
        answer.set_result(call())
    except Exception as failure:  # noqa: BLE001 - backends are plug-ins and raise what they like
        answer.set_exception(failure)


def _get(user: str) -> str | None:
    import keyring
    from keyring.errors import NoKeyringError

    backend = keyring.get_keyring()
    if backend.priority < _RECOMMENDED:
        raise NoKeyringError(type(backend).__module__)
    return backend.get_password(SERVICE, user)


def _put(user: str, secret: str) -> str | None:
    import keyring

    _get(user)
    keyring.get_keyring().set_password(SERVICE, user, secret)
    return _get(user)


def _delete(user: str) -> str | None:
    import keyring

    if _get(user) is not None:
        keyring.get_keyring().delete_password(SERVICE, user)
    return _get(user)
