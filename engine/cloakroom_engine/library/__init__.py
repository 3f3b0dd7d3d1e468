"""The catalogue on disk: one sealed SQLite file, one module per table, biometric records sealed
once more in it.

Light enough for the desktop: standard library, cryptography, SQLCipher and keyring only.
"""

from cloakroom_engine.library.catalogue import Library
from cloakroom_engine.library.sealed_file import SealedFile
from cloakroom_engine.library.vault import Vault, VaultKind

__all__ = ["Library", "SealedFile", "Vault", "VaultKind"]
