"""The catalogue on disk: one SQLite file, one module per table, biometric records sealed.

Light enough for the desktop: standard library, cryptography and keyring only.
"""

from cloakroom_engine.library.catalogue import Library
from cloakroom_engine.library.vault import Vault, VaultKind

__all__ = ["Library", "Vault", "VaultKind"]
