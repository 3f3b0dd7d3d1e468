"""Installing model packs: a file and its card, checked before anything is copied."""

from __future__ import annotations

import hashlib
import os
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from cloakroom_engine import opening
from cloakroom_engine.errors import EngineError
from cloakroom_engine.models import bounded, cards, impostor_files, weights
from cloakroom_engine.models.cards import ModelCard, same_network
from cloakroom_engine.models.graphs import parsed
from cloakroom_engine.models.impostor_files import installed_name
from cloakroom_engine.models.pickles import refuse_pickle
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.progress import Reporter, Silent

_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Checked:
    """One model after its file was hashed again; ``fault`` is ``None`` when all is well."""

    card: ModelCard
    fault: EngineError | None


def add(file: Path, registry: Registry, home_models: Path) -> ModelCard:
    """Install ``file`` with the card beside it (same name, ``.json``): all of it or nothing.

    The statistics file that the card names, if it lies there too, comes along.

    Raises:
        EngineError: ``model.missing``, ``model.pickle_refused``, ``model.card_invalid``,
            ``model.hash_mismatch``, ``model.exists``, ``model.output_mismatch``,
            ``model.unsupported_operator``, ``model.too_costly``, ``output.not_writable``.
    """
    refuse_pickle(file)
    card_path = file.with_suffix(".json")
    card = cards.read(card_path)
    if card.file != file.name:
        raise EngineError(
            "model.card_invalid", card=card_path.name, field="file", problem="mismatch"
        )
    for other in registry.cards():
        if same_network(card, other) or card.name == other.name:
            raise EngineError("model.exists", model=other.name)
    if os.path.lexists(home_models / card_path.name):
        raise EngineError("model.exists", model=card.name, file=card_path.name)
    check(card, file)
    statistics = _statistics(card, file.parent)
    bounded.trial(card, file, card_path)
    _install(card, file, card_path, statistics, home_models)
    return card


def remove(card: ModelCard, home_models: Path) -> None:
    """Take an installed pack away again, its card first."""
    names = (Path(card.file).with_suffix(".json").name, card.file, installed_name(card))
    for name in names:
        (home_models / name).unlink(missing_ok=True)


def check(card: ModelCard, file: Path) -> None:
    """Hash a model's file, and look through it for anything that its hash does not cover.

    Raises:
        EngineError: ``model.missing``, ``model.hash_mismatch``, ``model.output_mismatch``,
            ``model.unsupported_operator``.
    """
    content = weights.content(file, card)
    if card.format == "onnx":
        parsed(content, card.name)


def verify(registry: Registry, reporter: Reporter | None = None) -> list[Checked]:
    """Hash and look through every installed model again, whatever was verified before."""
    reporter = reporter or Silent()
    checked = []
    found = registry.cards()
    for done, card in enumerate(found):
        reporter.step("verify", done, len(found))
        fault = None
        try:
            check(card, registry.locate(card))
        except EngineError as error:
            fault = error
        checked.append(Checked(card, fault))
    reporter.step("verify", len(found), len(found))
    return checked


def _statistics(card: ModelCard, folder: Path) -> Path | None:
    """The statistics that lie beside a pack, if they are about this network.

    Raises:
        EngineError: ``model.card_invalid`` for damaged ones.
    """
    path = folder / (card.statistics or f"{card.name}{impostor_files.SUFFIX}")
    if not opening.is_file(path) or impostor_files.load(path).sha256 != card.sha256:
        return None
    return path


def _install(
    card: ModelCard, file: Path, card_path: Path, statistics: Path | None, home_models: Path
) -> None:
    """Copy statistics, model, card in this order: a pack without a card is not there yet."""
    parts = [(file, card.file, card), (card_path, card_path.name, None)]
    if statistics is not None:
        parts.insert(0, (statistics, installed_name(card), None))
    with ExitStack() as undo:
        try:
            home_models.mkdir(parents=True, exist_ok=True)
            for source, name, checked in parts:
                _copy(source, home_models / name, checked)
                undo.callback((home_models / name).unlink, missing_ok=True)
        except OSError as error:
            raise EngineError("output.not_writable", file=str(error.filename)) from error
        undo.pop_all()


def _copy(source: Path, target: Path, card: ModelCard | None = None) -> None:
    """Copy under a temporary name, then replace; ``card`` checks the bytes that were copied."""
    digest = hashlib.sha256()
    handle, name = tempfile.mkstemp(prefix=f"{target.name}.", suffix=".part", dir=target.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as out, opening.regular(source) as stream:
            while block := stream.read(_BLOCK):
                digest.update(block)
                out.write(block)
            out.flush()
            os.fsync(out.fileno())
        if card is not None and digest.hexdigest() != card.sha256:
            # The file was swapped between the check and the copy.
            raise EngineError("model.hash_mismatch", model=card.name, file=str(source))
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
