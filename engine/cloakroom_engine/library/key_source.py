"""Where a home's key is kept, written down in ``vault.json`` the first time and kept to after."""

from __future__ import annotations

import binascii
import json
import os
from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from cloakroom_engine import opening, private
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import passphrase as by_passphrase
from cloakroom_engine.library.system_keyring import SystemKeyring
from cloakroom_engine.library.vault import KEY_BYTES, Vault, VaultKind
from cloakroom_engine.paths import Paths

PASSPHRASE_VARIABLE: Final = "CLOAKROOM_PASSPHRASE"  # noqa: S105 - a name, not a secret
_IDENTITY: Final = "vault/check"
_CHECK: Final = b"cloakroom"


def vault_file(paths: Paths) -> Path:
    """``vault.json``: which kind of key, and a check that tells a wrong one. No secret in it."""
    return paths.home / "vault.json"


def open_vault(
    paths: Paths,
    *,
    sealed_rows: bool,
    passphrase: str | None = None,
    keyring: SystemKeyring | None = None,
) -> Vault:
    """The home's vault, made on first use.

    A new home takes the passphrase, if one is handed in or in ``CLOAKROOM_PASSPHRASE``: who gives
    one wants to be asked for it. Else the system's keyring, else the file ``vault.key`` (0600).
    ``sealed_rows`` says whether the library holds records that only the old key opens: then no
    new key is made. EngineError ``library.locked`` (a passphrase is needed or wrong, or the
    keyring does not answer), ``library.key_missing``, ``library.corrupt`` (``vault.json``),
    ``library.not_writable``.
    """
    source = _Source(paths, passphrase or os.environ.get(PASSPHRASE_VARIABLE) or None, keyring)
    with _codes(paths):
        described = _read(vault_file(paths))
        if described is None:
            return source.make(sealed_rows)
        key = source.known(described)
        if key is not None:
            return Vault(key, described["kind"])
        if sealed_rows:
            raise EngineError("library.key_missing", kind=described["kind"])
        return source.make(sealed_rows)


def keep_by_passphrase(
    paths: Paths,
    new: str,
    *,
    passphrase: str | None = None,
    keyring: SystemKeyring | None = None,
) -> None:
    """From now on the home's key is behind ``new``, wherever it was kept before.

    The key stays the same, so nothing that is sealed changes; it is taken out of the keyring or the
    key file. Who copied it before still has it.

    Raises:
        EngineError: as ``open_vault`` for a home with a library; nothing is changed then.
    """
    if not vault_file(paths).exists():  # a key that was kept but never described, or none
        open_vault(paths, sealed_rows=True, passphrase=passphrase, keyring=keyring)
    source = _Source(paths, passphrase or os.environ.get(PASSPHRASE_VARIABLE) or None, keyring)
    with _codes(paths):
        described = _read(vault_file(paths)) or {}
        key = source.known(described)
        if key is None:
            raise EngineError("library.key_missing", kind=described["kind"])
        source.describe("passphrase", key, passphrase=by_passphrase.wrap(key, new))
        source.forget(described)


@contextmanager
def _codes(paths: Paths) -> Iterator[None]:
    """Name what is wrong with ``vault.json`` and with writing it."""
    try:
        yield
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise EngineError("library.corrupt", path=str(vault_file(paths))) from error
    except OSError as error:
        raise EngineError(
            "library.not_writable", path=error.filename, reason=error.strerror
        ) from error


class _Source:
    """One attempt to get at a home's key."""

    def __init__(self, paths: Paths, passphrase: str | None, keyring: SystemKeyring | None) -> None:
        self._paths = paths
        self._passphrase = passphrase
        self._keyring = keyring or SystemKeyring()

    def known(self, described: dict[str, Any]) -> bytes | None:
        """The key that ``vault.json`` describes; None if it is lost or another one."""
        kind = described["kind"]
        if kind == "passphrase":
            if self._passphrase is None:
                raise EngineError("library.locked", kind=kind, reason="passphrase_needed")
            return by_passphrase.unwrap(described["passphrase"], self._passphrase)
        if kind == "keyring":
            key = _decode(self._keyring.get(described["entry"]))
        elif kind == "key-file":
            key = self._key_file()
        else:
            raise ValueError(kind)
        return key if key and _fits(key, described) else None

    def make(self, sealed_rows: bool) -> Vault:
        """A new key, kept in the best place there is, or one that was kept but not described."""
        if sealed_rows and self._passphrase is not None:
            raise EngineError("library.key_missing", kind="passphrase")
        if self._passphrase is not None:
            key = os.urandom(KEY_BYTES)
            return self.describe(
                "passphrase", key, passphrase=by_passphrase.wrap(key, self._passphrase)
            )
        entry = str(self._paths.home)
        kept = self._in_keyring(entry, sealed_rows)
        if kept is not None:
            return self.describe("keyring", kept, entry=entry)
        key_or_none = self._key_file()
        if key_or_none is None:
            if sealed_rows:
                raise EngineError("library.key_missing", kind="key-file")
            key_or_none = os.urandom(KEY_BYTES)
            private.write(self._paths.key_file, b64encode(key_or_none) + b"\n")
        return self.describe("key-file", key_or_none)

    def forget(self, described: dict[str, Any]) -> None:
        """Take the key out of the keyring, if ``described`` says that it is there, and its file
        away, also one that a killed run left behind."""
        if described["kind"] == "keyring":
            self._keyring.delete(described["entry"])
        private.wipe(self._paths.key_file)

    def _in_keyring(self, entry: str, sealed_rows: bool) -> bytes | None:
        """The key in the keyring, put there if need be; None where no keyring is usable."""
        try:
            key = _decode(self._keyring.get(entry))
            if key is None and not sealed_rows:
                key = os.urandom(KEY_BYTES)
                self._keyring.put(entry, b64encode(key).decode())
        except EngineError as error:
            if error.code != "library.locked":
                raise
            return None
        return key

    def _key_file(self) -> bytes | None:
        """What lies in the file; the mode of one that others could read is mended.

        Raises:
            EngineError: ``library.locked`` where that cannot be done: such a key keeps no secret.
        """
        try:
            with opening.regular(self._paths.key_file) as file:
                if not private.is_private(file):
                    raise EngineError(
                        "library.locked", kind="key-file", reason="others_can_read_it"
                    )
                return _decode(file.read())
        except FileNotFoundError:
            return None

    def describe(self, kind: VaultKind, key: bytes, **more: Any) -> Vault:
        """Write ``vault.json`` for a key that is kept so, in one step."""
        vault = Vault(key, kind)
        check = b64encode(vault.seal(_CHECK, _IDENTITY)).decode()
        described = {"version": 1, "kind": kind, "check": check, **more}
        private.write(vault_file(self._paths), json.dumps(described, indent=1).encode())
        return vault


def _read(path: Path) -> dict[str, Any] | None:
    try:
        untrusted = json.loads(opening.content(path).decode("utf-8"))
    except FileNotFoundError:
        return None
    if not isinstance(untrusted, dict):
        raise TypeError("vault.json is no object")
    return untrusted


def _decode(text: str | bytes | None) -> bytes | None:
    """The key in base64; None for anything else, which is as good as lost."""
    try:
        key = b64decode(text or "", validate=False)
    except binascii.Error:
        return None
    return key if len(key) == KEY_BYTES else None


def _fits(key: bytes, described: dict[str, Any]) -> bool:
    try:
        return Vault(key, "memory").open(b64decode(described["check"]), _IDENTITY) == _CHECK
    except EngineError:
        return False
