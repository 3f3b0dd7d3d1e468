"""A key behind a passphrase: scrypt (RFC 7914) makes the key that wraps the real one."""

from __future__ import annotations

import os
import unicodedata
from base64 import b64decode, b64encode
from typing import Any, Final

from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from cloakroom_engine.errors import EngineError
from cloakroom_engine.library.vault import KEY_BYTES, Vault

_COST: Final = {"n": 2**17, "r": 8, "p": 1}  # OWASP 2023: 128 MiB, about half a second
_MOST_N: Final = 2**20
_IDENTITY: Final = "vault/wrapped"


def wrap(key: bytes, passphrase: str) -> dict[str, Any]:
    """JSON-able: salt, cost and the wrapped key, which is also what verifies the passphrase."""
    salt = os.urandom(16)
    wrapped = Vault(_derive(passphrase, salt, **_COST), "passphrase").seal(key, _IDENTITY)
    return {
        "salt": b64encode(salt).decode(),
        "wrapped": b64encode(wrapped).decode(),
        **_COST,
    }


def unwrap(untrusted: dict[str, Any], passphrase: str) -> bytes:
    """The key; EngineError ``library.locked`` for the wrong passphrase."""
    cost = {name: int(untrusted[name]) for name in _COST}
    if not (cost["n"] <= _MOST_N and cost["r"] <= 16 and cost["p"] <= 4):
        raise ValueError("scrypt cost out of range")
    wrapping = _derive(passphrase, b64decode(untrusted["salt"]), **cost)
    try:
        return Vault(wrapping, "passphrase").open(b64decode(untrusted["wrapped"]), _IDENTITY)
    except EngineError as error:
        raise EngineError("library.locked", kind="passphrase", reason="wrong_passphrase") from error


def _derive(passphrase: str, salt: bytes, *, n: int, r: int, p: int) -> bytes:
    # The same words typed on another system may arrive in another Unicode form.
    words = unicodedata.normalize("NFC", passphrase).encode()
    return Scrypt(salt=salt, length=KEY_BYTES, n=n, r=r, p=p).derive(words)
