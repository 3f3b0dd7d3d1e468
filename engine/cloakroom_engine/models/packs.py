"""Installing model packs: a file and its card, checked before anything is copied."""

# Imported late: the trial imports torch; verifying must not wait for it.

from __future__ import annotations

import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models import cards, impostor_files, weights
from cloakroom_engine.models.cards import ModelCard, same_network
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
    """Install ``file`` with the card beside it (same name, ``.json``).

    The statistics file that the card names, if it lies there too, comes along.

    Raises:
        EngineError: ``model.missing``, ``model.pickle_refused``, ``model.card_invalid``,
            ``model.hash_mismatch``, ``model.exists``, ``model.output_mismatch``,
            ``model.unsupported_operator``, ``output.not_writable``.
    """
    from cloakroom_engine.models import trial

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
    if (home_models / card_path.name).exists():
        raise EngineError("model.exists", model=card.name, file=card_path.name)
    weights.verify(file, card)
    trial.run(card, file, registry.device)
    _install(card, file, card_path, home_models)
    return card


def verify(registry: Registry, reporter: Reporter | None = None) -> list[Checked]:
    """Hash every installed model again, whatever was verified before."""
    reporter = reporter or Silent()
    checked = []
    found = registry.cards()
    for done, card in enumerate(found):
        reporter.step("verify", done, len(found))
        fault = None
        try:
            weights.verify(registry.locate(card), card)
        except EngineError as error:
            fault = error
        checked.append(Checked(card, fault))
    reporter.step("verify", len(found), len(found))
    return checked


def _install(card: ModelCard, file: Path, card_path: Path, home_models: Path) -> None:
    """Copy model, statistics, card in this order: a pack without a card is not there yet."""
    statistics = file.parent / (card.statistics or f"{card.name}{impostor_files.SUFFIX}")
    try:
        home_models.mkdir(parents=True, exist_ok=True)
        _copy(file, home_models / card.file, card)
        if statistics.is_file() and impostor_files.load(statistics).sha256 == card.sha256:
            _copy(statistics, home_models / statistics.name)
        _copy(card_path, home_models / card_path.name)
    except OSError as error:
        raise EngineError("output.not_writable", file=str(error.filename)) from error


def _copy(source: Path, target: Path, card: ModelCard | None = None) -> None:
    """Copy under a temporary name, then replace; ``card`` checks the bytes that were copied."""
    digest = hashlib.sha256()
    handle, name = tempfile.mkstemp(prefix=f"{target.name}.", suffix=".part", dir=target.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as out, source.open("rb") as stream:
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
