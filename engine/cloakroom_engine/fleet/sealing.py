"""The key of a job, and how a worker gets it: sealed to a key that only that worker has.

Each worker draws a pair of X25519 keys (RFC 7748) and tells the public half. The driver seals the
job's key to it: an exchange with a pair drawn for this alone, HKDF-SHA256 (RFC 5869) over both
public halves, AES-256-GCM. Ray carries the public half and the sealed key; the job's key itself is
in the memory of the driver and of its workers and nowhere else. Whoever reads along learns nothing;
whoever can put a worker of their own into the cluster gets work, and with it the key.
"""

from __future__ import annotations

import os
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from cloakroom_engine.errors import EngineError
from cloakroom_engine.library.vault import KEY_BYTES, Vault

_PUBLIC_BYTES: Final = 32
_NONCE_BYTES: Final = 12


class Box:
    """What is sealed under a job's key, each for one purpose."""

    def __init__(self, key: bytes) -> None:
        """``key`` has ``KEY_BYTES``."""
        self._key = key
        self._vault = Vault(key, "memory")

    @classmethod
    def new(cls) -> Box:
        """Under a key that was drawn now."""
        return cls(os.urandom(KEY_BYTES))

    def seal(self, content: bytes, purpose: str) -> bytes:
        """``content``, readable by whoever has the key and knows what it is for."""
        return self._vault.seal(content, purpose)

    def open(self, untrusted_sealed: bytes, purpose: str) -> bytes:
        """The opposite.

        Raises:
            EngineError: ``fleet.sealed`` for what was altered or is for something else.
        """
        try:
            return self._vault.open(untrusted_sealed, purpose)
        except EngineError as problem:
            raise EngineError("fleet.sealed", purpose=purpose) from problem

    def hand_over(self, public: bytes) -> bytes:
        """The key, for whoever has the private half of ``public`` (32 bytes) alone."""
        mine = X25519PrivateKey.generate()
        own = mine.public_key().public_bytes_raw()
        shared = mine.exchange(X25519PublicKey.from_public_bytes(public))
        nonce = os.urandom(_NONCE_BYTES)
        return own + nonce + _cipher(shared, own, public).encrypt(nonce, self._key, None)


class Receiver:
    """A worker that waits for a key."""

    def __init__(self) -> None:
        self._private = X25519PrivateKey.generate()
        self.public: Final = self._private.public_key().public_bytes_raw()

    def take(self, untrusted_sealed: bytes) -> Box:
        """What ``Box.hand_over`` gave for this worker.

        Raises:
            EngineError: ``fleet.sealed``.
        """
        own, rest = untrusted_sealed[:_PUBLIC_BYTES], untrusted_sealed[_PUBLIC_BYTES:]
        try:
            shared = self._private.exchange(X25519PublicKey.from_public_bytes(own))
            cipher = _cipher(shared, own, self.public)
            return Box(cipher.decrypt(rest[:_NONCE_BYTES], rest[_NONCE_BYTES:], None))
        except (InvalidTag, ValueError) as error:
            raise EngineError("fleet.sealed", purpose="key") from error


def _cipher(shared: bytes, own: bytes, theirs: bytes) -> AESGCM:
    info = b"cloakroom/fleet/key" + own + theirs
    return AESGCM(HKDF(SHA256(), KEY_BYTES, salt=None, info=info).derive(shared))
