"""What the window remembers: a person's choices about it, and where it stood on the screen."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QSettings, QStandardPaths

from cloakroom.bridge.order import BYSTANDERS, FORMATS, RULES
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import SealedFile
from cloakroom_engine.paths import Paths

LANGUAGES: Final = ("", "en", "de", "es", "zh_CN")
"""Empty is the system's."""
METADATA: Final = ("date", "camera", "copyright", "description", "gps")
_ONE_OF: Final = {
    "bystanders": BYSTANDERS,
    "format": FORMATS,
    "language": LANGUAGES,
    "appearance": ("system", "light", "dark"),
}


@dataclass(frozen=True, slots=True)
class Preferences:
    """The person's choices about the window and about copies; the engine's are ``Settings``."""

    out_folder: str = ""
    """Where protected copies go; empty is a folder of its own among the person's pictures."""
    bystanders: str = "leave"
    format: str = "keep"
    quality: int = 0
    """1 to 100; 0 is the original's own."""
    keep_metadata: tuple[str, ...] = ()
    language: str = ""
    appearance: str = "system"
    welcomed: bool = False
    """Whether the welcome was read."""
    folders_open: bool = False
    """Whether the folders stand beside the photos."""
    watch_folder: str = ""
    """Whose photos are to get copies as they come in; empty is none."""
    watch_out: str = ""
    """Where those copies go; empty is where all copies go."""
    watching: bool = False
    watch_rule: dict[str, Any] = field(default_factory=dict)
    """What a sentence said of those photos, as far as it differs (``bridge.order.RULES``)."""

    @property
    def out(self) -> Path:
        """Where protected copies go."""
        if self.out_folder:
            return Path(self.out_folder)
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        return Path(pictures or Path.home()) / "Cloakroom"

    @property
    def watch_copies(self) -> Path:
        """Where copies of photos in the watched folder go."""
        return Path(self.watch_out) if self.watch_out else self.out

    @classmethod
    def load(cls, file: SealedFile) -> Preferences:
        """The choices; whatever cannot be used falls back to its default."""
        try:
            untrusted = json.loads(file.read() or "{}")
        except (EngineError, OSError, ValueError):
            return cls()
        if not isinstance(untrusted, dict):
            return cls()
        good: dict[str, Any] = {}
        for each in fields(cls):
            value = untrusted.get(each.name)
            if _valid(each.name, value):
                good[each.name] = tuple(value) if isinstance(value, list) else value
        return cls(**good)

    def save(self, file: SealedFile) -> None:
        """Replace the file in one step; OSError where that cannot be done."""
        file.write(json.dumps(asdict(self)))


def window_state(paths: Paths) -> QSettings:
    """Geometry and the like: a file in the profile, never the system's registry."""
    return QSettings(str(paths.home / "window.ini"), QSettings.Format.IniFormat)


def _valid(name: str, value: object) -> bool:
    if name in _ONE_OF:
        return value in _ONE_OF[name]
    if name == "keep_metadata":
        return isinstance(value, list) and all(each in METADATA for each in value)
    if name == "watch_rule":
        return isinstance(value, dict) and set(value) <= set(RULES)
    if name == "quality":
        return type(value) is int and 0 <= value <= 100
    return isinstance(value, bool if name in {"welcomed", "watching", "folders_open"} else str)
