"""Encryption at rest: AES-256-GCM, one nonce per record, each record bound to its row.

GCM (NIST SP 800-38D) with random 96-bit nonces: safe for 2**32 records under one key. The
associated data is the row's identity, so a sealed record that was moved to another row, or
altered by a single bit, does not open.
"""

from __future__ import annotations

import os
from typing import Final, Literal

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from cloakroom_engine.errors import EngineError

VaultKind = Literal["keyring", "passphrase", "key-file", "memory"]
"""Where the key is: in the system's keyring; derived from a passphrase; in a file beside the
library, which protects copies of the library alone but not of the whole home; nowhere on disk."""

KEY_BYTES: Final = 32
_NONCE_BYTES: Final = 12
_FORMAT: Final = b"\x01"


class Vault:
    """A key and where it came from."""

    def __init__(self, key: bytes, kind: VaultKind) -> None:
        self.kind: Final = kind
        self._key = key
        self._cipher = AESGCM(key)

    @classmethod
    def in_memory(cls) -> Vault:
        """A key that nobody keeps: for throw-away homes, whose records die with the process."""
        return cls(os.urandom(KEY_BYTES), "memory")

    def derive(self, purpose: str, length: int = KEY_BYTES) -> bytes:
        """Bytes for one purpose, always the same (HKDF-SHA256, RFC 5869): none of them tells the
        key, or what is derived for another purpose.
        """
        return HKDF(
            algorithm=SHA256(), length=length, salt=None, info=f"cloakroom/{purpose}".encode()
        ).derive(self._key)

    def seal(self, content: bytes, identity: str) -> bytes:
        """Encrypt ``content`` for the row ``identity``: format byte, nonce, ciphertext and tag."""
        nonce = os.urandom(_NONCE_BYTES)
        return _FORMAT + nonce + self._cipher.encrypt(nonce, content, identity.encode())

    def open(self, untrusted_sealed: bytes, identity: str) -> bytes:
        """The opposite of ``seal``; EngineError ``library.corrupt`` if a bit or the row differs."""
        nonce = untrusted_sealed[1 : 1 + _NONCE_BYTES]
        ciphertext = untrusted_sealed[1 + _NONCE_BYTES :]
        if untrusted_sealed[:1] != _FORMAT or len(nonce) < _NONCE_BYTES:
            raise EngineError("library.corrupt", record=identity, reason="format")
        try:
            return self._cipher.decrypt(nonce, ciphertext, identity.encode())
        except InvalidTag as error:
            raise EngineError("library.corrupt", record=identity, reason="tag") from error
