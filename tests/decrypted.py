"""Every page of a sealed library's files, decrypted by hand: free ones, and those of the log.

SQLCipher 4: a page of 4096 bytes ends with 80 that hold its nonce and its HMAC; the rest is
AES-256-CBC. Page 1 begins with the salt, in clear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from cloakroom_engine.library.key_source import open_vault
from cloakroom_engine.library.vault import Vault
from cloakroom_engine.paths import Paths

_SEALED = re.compile(r"\.sqlite(-wal)?$")
PAGE, RESERVED, NONCE, SALT = 4096, 80, 16, 16
LOG_HEADER, FRAME_HEADER = 32, 24


def opened_by_key(home: Path) -> dict[str, bytes]:
    """Every file of a home, by its name below it, as whoever has the key reads it."""
    vault = open_vault(Paths.at(home), sealed_rows=True)
    return {
        str(path.relative_to(home)): (
            readable(path, vault) if _SEALED.search(path.name) else path.read_bytes()
        )
        for path in home.rglob("*")
        if path.is_file()
    }


def readable(file: Path, vault: Vault) -> bytes:
    """What whoever has the key reads in the library, its log or its backup."""
    key = vault.derive("library")
    return b"".join(_plain(page, key, first) for page, first in _pages(file))


def _pages(file: Path) -> Iterator[tuple[bytes, bool]]:
    content = file.read_bytes()
    if file.name.endswith("-wal"):
        for start in range(LOG_HEADER, len(content), FRAME_HEADER + PAGE):
            number = int.from_bytes(content[start : start + 4], "big")
            yield content[start + FRAME_HEADER : start + FRAME_HEADER + PAGE], number == 1
    else:
        for start in range(0, len(content), PAGE):
            yield content[start : start + PAGE], start == 0


def _plain(page: bytes, key: bytes, first: bool) -> bytes:
    usable = PAGE - RESERVED
    cipher = Cipher(AES(key), CBC(page[usable : usable + NONCE])).decryptor()
    return cipher.update(page[SALT if first else 0 : usable]) + cipher.finalize()
