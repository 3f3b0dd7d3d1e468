"""Small files of a profile beside its library, sealed with the same key: lists, folders, notes."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from cloakroom_engine import opening, private
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library.vault import Vault


class SealedFile:
    """One text, sealed in ``<name>.sealed``; what a former version kept in ``<name>.json``, in
    clear, is taken over when it is first read, and overwritten.
    """

    def __init__(self, folder: Path, name: str, vault: Vault) -> None:
        self.path = folder / f"{name}.sealed"
        self._former = folder / f"{name}.json"
        self._aside = folder / f"{name}.unreadable.sealed"
        self._name = name
        self._vault = vault

    def read(self) -> str | None:
        """The text; None where there is none.

        Raises:
            EngineError: ``library.corrupt`` where it does not open, or is no text.
            OSError: it cannot be read.
        """
        try:
            text = self._vault.open(opening.content(self.path), self._name)
        except FileNotFoundError:
            return self._adopted()
        try:
            return text.decode()
        except UnicodeDecodeError as error:
            raise EngineError("library.corrupt", path=str(self.path), reason="text") from error

    def write(self, text: str, *, sync: bool = True) -> None:
        """Replace the text in one step; OSError where it cannot be, and the former one stays."""
        private.make_folder(self.path.parent)
        private.write(self.path, self._vault.seal(text.encode(), self._name), sync=sync)
        private.wipe(self._former)

    def put_aside(self) -> Path:
        """Make room for a new text without losing one that nobody understands; where it is now."""
        if self.path.exists():
            self.path.replace(self._aside)
        return self._aside

    def remove(self) -> None:
        """Forget the text."""
        self.path.unlink(missing_ok=True)

    def _adopted(self) -> str | None:
        try:
            text = opening.content(self._former).decode(errors="replace")
        except FileNotFoundError:
            return None
        # Without room for it, whoever writes next does it.
        with suppress(OSError):
            self.write(text)
        return text
