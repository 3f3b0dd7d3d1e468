"""``models fetch``: the only place of the engine that reaches the network, after a clear yes."""

from __future__ import annotations

import json
import tempfile
from dataclasses import dataclass
from pathlib import Path

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models import packs
from cloakroom_engine.models.archive import extract
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.models.catalogue import Entry
from cloakroom_engine.models.download import Limits, Wanted, download
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.progress import Reporter, Silent


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a fetch installed, and which hosts were asked (empty when all was there already)."""

    cards: tuple[ModelCard, ...]
    hosts: tuple[str, ...]


def fetch(
    entry: Entry,
    registry: Registry,
    home_models: Path,
    *,
    consent: bool,
    licence_accepted: bool = False,
    reporter: Reporter | None = None,
    limits: Limits | None = None,
) -> Fetched:
    """Download a catalogue entry, verify it, try it, install it.

    Args:
        entry: from ``catalogue.read``; its ``urls`` say which hosts are asked first.
        registry: what is installed; models that are there already are left alone.
        home_models: where packs are installed.
        consent: a person said yes to this download.
        licence_accepted: a person accepted the licence; needed unless it is plainly permissive.
        reporter: gets ``fetch`` steps in bytes; cancelling keeps what has arrived.
        limits: time-outs.

    Raises:
        EngineError: ``model.fetch_failed`` (``reason`` ``no_consent`` or one of
            ``download.download``), ``model.licence_not_accepted``, ``model.hash_mismatch``,
            and those of ``packs.add``.
    """
    reporter = reporter or Silent()
    installed = {card.sha256 for card in registry.cards()}
    missing = [at for at, card in enumerate(entry.cards) if card.sha256 not in installed]
    if not missing:
        return Fetched((), ())
    if not consent:
        raise EngineError("model.fetch_failed", model=entry.name, reason="no_consent")
    if entry.licence.needs_acceptance and not licence_accepted:
        raise EngineError("model.licence_not_accepted", model=entry.name, licence=entry.licence.id)
    try:
        home_models.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EngineError("output.not_writable", file=str(home_models)) from error
    part = home_models / f"{entry.sha256[:16]}.part"
    hosts = download(
        Wanted(entry.urls, entry.sha256, entry.bytes, entry.max_bytes),
        part,
        lambda done, total: reporter.step("fetch", done, total),
        limits or Limits(),
    )
    cards: list[ModelCard] = []
    try:
        for at in missing:
            cards.append(_install(entry, at, part, registry, home_models))  # noqa: PERF401 - kept
    except EngineError as error:
        for card in cards:
            packs.remove(card, home_models)
        if error.code.startswith("model."):
            part.unlink(missing_ok=True)  # what is wrong with it stays wrong
        raise
    part.unlink(missing_ok=True)
    return Fetched(tuple(cards), tuple(hosts))


def _install(entry: Entry, at: int, part: Path, registry: Registry, home_models: Path) -> ModelCard:
    """Lay model and card side by side in a folder of their own, then add them like any pack."""
    card = entry.cards[at]
    with tempfile.TemporaryDirectory(prefix="incoming-", dir=home_models) as folder:
        file = Path(folder) / card.file
        if entry.archive:
            extract(part, card, entry.members[at], file)
        else:
            part.replace(file)
        document = {**entry.documents[at], "bytes": file.stat().st_size}
        file.with_suffix(".json").write_text(json.dumps(document, indent=1), encoding="utf-8")
        return packs.add(file, registry, home_models)
