"""Fetch the permissive starter packs that a bundle brings along: ``python -m installer.models``.

They land in ``build/packs``, each with its card, from where ``collect.packs`` takes them. Without
network this says which are missing and ends with 0: the program then starts with its default
models and the small judges of its own alone, until a person fetches more.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models import catalogue
from cloakroom_engine.models.device import Device
from cloakroom_engine.models.download import Limits
from cloakroom_engine.models.fetch import fetch
from cloakroom_engine.models.registry import Registry

ROOT: Final = Path(__file__).resolve().parents[1]
LARGEST_BYTES: Final = 40_000_000
"""Of a model that everybody's installer carries; a larger one is a click in the window."""
PACKS: Final = ROOT / "build" / "packs"
_WITHOUT: Final = frozenset({"model.fetch_failed"})
"""Failures that mean no network; a file with other bytes is no reason to go on."""


def wanted(known: catalogue.Catalogue) -> list[catalogue.Entry]:
    """The starter packs that may go into anybody's bundle."""
    return [
        each
        for each in known.entries
        if each.starter
        and not each.licence.needs_acceptance
        and sum(card.bytes for card in each.cards) <= LARGEST_BYTES
    ]


def fetch_all(
    entries: Sequence[catalogue.Entry], packs: Path, limits: Limits
) -> list[tuple[catalogue.Entry, EngineError]]:
    """Fetch packs by their sha256, try each once, and lay them with their cards into ``packs``.

    Returns:
        What could not be had, and why.

    Raises:
        EngineError: for a pack that came and is not what its card says, or cannot be written.
    """
    missing = []
    registry = Registry([packs], ROOT / "resources", Device("cpu"))
    for entry in entries:
        try:
            fetch(entry, registry, packs, consent=True, limits=limits)
        except EngineError as problem:
            if problem.code not in _WITHOUT:
                raise
            missing.append((entry, problem))
    for part in packs.glob("*.part"):
        part.unlink()  # half a download belongs in no bundle
    return missing


def main(arguments: Sequence[str] | None = None) -> int:
    """Fetch and say what is there; 0 also without network, 1 for a file that is not what it is."""
    parser = argparse.ArgumentParser(prog="installer.models", description=__doc__)
    parser.add_argument("--catalogue", type=Path, default=ROOT / "resources" / "models.json")
    parser.add_argument("--out", type=Path, default=PACKS)
    parser.add_argument("--timeout", type=float, default=30.0, metavar="SECONDS")
    options = parser.parse_args(arguments)
    entries = wanted(catalogue.read(options.catalogue))
    try:
        missing = fetch_all(entries, options.out, Limits(timeout_s=options.timeout, tries=2))
    except EngineError as problem:
        print(f"stopped: {problem}")
        return 1
    gone = {entry.name for entry, _ in missing}
    for entry in entries:
        if entry.name not in gone:
            print(f"bundled: {entry.name}, {entry.licence.name}, sha256 {entry.sha256}")
    for entry, why in missing:
        roles = " and ".join(sorted({card.role for card in entry.cards}))
        print(f"missing: {entry.name} ({roles}): {why}")
    judges = [
        entry.name
        for entry in entries
        if entry.name not in gone
        and any(card.role == "recogniser" and card.use != "teach" for card in entry.cards)
    ]
    print(
        f"judges in the bundle: {', '.join(judges) or 'none: audits say so until one is fetched'}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
