"""Where things are on disk: one object, made once, handed in; never a global."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

HOME_VARIABLE = "CLOAKROOM_HOME"


@dataclass(frozen=True)
class Paths:
    """The folders of one profile. ``home`` holds everything that a profile owns."""

    home: Path

    @classmethod
    def standard(cls) -> Paths:
        """The person's own profile: ``CLOAKROOM_HOME`` or the system's data folder."""
        named = os.environ.get(HOME_VARIABLE)
        if named:
            return cls(Path(named).expanduser().absolute())
        return cls(Path(platformdirs.user_data_dir("cloakroom", appauthor=False)))

    @classmethod
    def at(cls, home: Path | str) -> Paths:
        """A profile in a folder of the caller's choice (``--home``)."""
        return cls(Path(home).expanduser().absolute())

    @property
    def library(self) -> Path:
        """The catalogue: an SQLite file whose every page is sealed."""
        return self.home / "library.sqlite"

    @property
    def thumbnails(self) -> Path:
        """Sealed thumbnails of photos, by content, in names that do not tell it."""
        return self.home / "thumbnails"

    @property
    def face_crops(self) -> Path:
        """Sealed crops of faces, by the face's id."""
        return self.home / "faces"

    @property
    def clips(self) -> Path:
        """What is whole of clips that are being protected, until they are."""
        return self.home / "clips"

    @property
    def models(self) -> Path:
        """Installed model packs: a file and its card (``.json``) side by side."""
        return self.home / "models"

    @property
    def key_file(self) -> Path:
        """The vault's key where there is neither keyring nor passphrase."""
        return self.home / "vault.key"

    @property
    def settings(self) -> Path:
        """The person's settings."""
        return self.home / "settings.json"

    @property
    def resources(self) -> Path:
        """Files that ship with the program, in a checkout or inside the wheel."""
        package = Path(__file__).resolve().parent
        inside = package / "resources"
        return inside if inside.is_dir() else package.parents[1] / "resources"
