"""One sealed file that carries what somebody decided from one machine to another.

A line of JSON in clear (what the file is, its version, and scrypt's salt and cost), then everything
else, sealed by AES-256-GCM under a key of its own that only the passphrase opens.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, Final

from cloakroom_engine import opening, private
from cloakroom_engine.budgets import PARCEL_BYTES
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import passphrase as by_passphrase
from cloakroom_engine.library.pictures import private_error
from cloakroom_engine.library.vault import KEY_BYTES, Vault

VERSION: Final = 1
LEAST_LETTERS: Final = 8
"""Of a passphrase: the file may lie where others can try as many as they like."""
_WHAT: Final = "cloakroom.parcel"
_HEAD_BYTES: Final = 4096


def write(path: Path, content: bytes, passphrase: str) -> None:
    """Seal ``content`` under a passphrase; the file (mode 0600) appears whole or not at all.

    A former parcel at that place is replaced.

    Raises:
        EngineError: ``parcel.passphrase_short``; ``output.exists`` where another file lies there;
            ``output.disk_full`` or ``library.not_writable``.
    """
    if len(passphrase.strip()) < LEAST_LETTERS:
        raise EngineError("parcel.passphrase_short", least=LEAST_LETTERS)
    if path.exists() and not _is_one(path):
        raise EngineError("output.exists", path=str(path))
    key = os.urandom(KEY_BYTES)
    head = {"what": _WHAT, "version": VERSION, "passphrase": by_passphrase.wrap(key, passphrase)}
    sealed = Vault(key, "passphrase").seal(content, _identity(VERSION))
    try:
        private.write(path, json.dumps(head).encode() + b"\n" + sealed)
    except OSError as error:
        raise private_error(error, path) from error


def read(path: Path, passphrase: str) -> bytes:
    """What was sealed.

    Raises:
        EngineError: ``parcel.not_ours`` for a file that is none, or was damaged; ``parcel.newer``;
            ``parcel.locked`` for the wrong passphrase, which opens nothing; ``photo.missing`` and
            the like are not used here: a file that is not there is ``parcel.not_ours`` too, with
            the ``reason``.
    """
    try:
        with opening.regular(path) as file:
            head = _head(file.readline(_HEAD_BYTES))
            sealed = file.read(PARCEL_BYTES + 1)
    except OSError as error:
        raise EngineError("parcel.not_ours", path=str(path), reason=error.strerror) from error
    if head is None or len(sealed) > PARCEL_BYTES:
        raise EngineError("parcel.not_ours", path=str(path))
    if head["version"] != VERSION:
        raise EngineError("parcel.newer", path=str(path), version=head["version"])
    try:
        key = by_passphrase.unwrap(head["passphrase"], passphrase)
        return Vault(key, "passphrase").open(sealed, _identity(VERSION))
    except EngineError as error:
        code = "parcel.locked" if error.code == "library.locked" else "parcel.not_ours"
        raise EngineError(code, path=str(path)) from error
    except (KeyError, TypeError, ValueError, MemoryError) as error:
        raise EngineError("parcel.not_ours", path=str(path)) from error


def _is_one(path: Path) -> bool:
    try:
        with opening.regular(path) as file:
            return _head(file.readline(_HEAD_BYTES)) is not None
    except OSError:
        return False


def _head(untrusted_line: bytes) -> dict[str, Any] | None:
    """The first line, where it is that of a parcel."""
    try:
        head = json.loads(untrusted_line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(head, dict) or head.get("what") != _WHAT:
        return None
    whole = type(head.get("version")) is int and isinstance(head.get("passphrase"), dict)
    return head if whole else None


def _identity(version: int) -> str:
    return f"parcel/{version}"
