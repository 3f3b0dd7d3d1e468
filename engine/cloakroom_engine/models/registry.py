"""Every model this installation has, by name; each is verified and loaded once."""

# Imported late: the loaders import torch, statistics NumPy; whoever lists people waits for neither.

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models import cards as card_files
from cloakroom_engine.models import weights
from cloakroom_engine.models.cards import ModelCard, Role
from cloakroom_engine.models.device import Device

if TYPE_CHECKING:
    from cloakroom_engine.models.chips import Recogniser
    from cloakroom_engine.models.detector import Detector
    from cloakroom_engine.models.impostors import ImpostorStatistics
    from cloakroom_engine.models.recogniser import Surrogate


DETECTOR: Final = "centerface"
"""The detector that every photo is searched with."""


class Registry:
    """The default models and the packs in ``folders``.

    Args:
        folders: where packs lie, a file and its card (``.json``) side by side.
        resources: the program's own files: ``cards/``, ``impostors/``, perhaps ``models/``.
        device: where the networks run.
    """

    def __init__(self, folders: Sequence[Path], resources: Path, device: Device) -> None:
        self.folders = tuple(folders)
        self.resources = resources
        self.device = device
        self.faults: list[tuple[Path, EngineError]] = []
        """Cards that the last listing left out, and why."""
        self._verified: dict[Path, tuple[str, int, int]] = {}
        self._recognisers: dict[str, Recogniser] = {}
        self._surrogates: dict[str, Surrogate] = {}
        self._detectors: dict[str, Detector] = {}
        self._statistics: dict[str, ImpostorStatistics | None] = {}

    def cards(self, role: Role | None = None) -> list[ModelCard]:
        """Default models first, then packs by name; no network (by sha256) appears twice.

        A card that cannot be used is left out and told in ``faults``.
        """
        return [card for card, _ in self._scan() if role in {None, card.role}]

    def card(self, name: str) -> ModelCard:
        """The card called ``name``.

        Raises:
            EngineError: ``model.unknown``.
        """
        return self._find(name)[0]

    def path(self, card: ModelCard) -> Path:
        """The card's file, whose bytes have been checked against the card's sha256.

        Raises:
            EngineError: ``model.unknown``, ``model.missing``, ``model.hash_mismatch``.
        """
        path = self.locate(card)
        self._verify_once(path, card)
        return path

    def content(self, card: ModelCard) -> bytes:
        """The bytes of the card's file, which are those that the card's sha256 names.

        Raises:
            EngineError: as ``path``.
        """
        return weights.content(self.locate(card), card)

    def locate(self, card: ModelCard) -> Path:
        """Where the card's file is, unchecked.

        Raises:
            EngineError: ``model.unknown``, ``model.missing``.
        """
        folder = self._find(card.name)[1]
        if folder is not None:
            return folder / card.file
        default = next(model for model in weights.DEFAULTS if model.name == card.name)
        return weights.locate(default, card, self.resources)

    def recogniser(self, name: str) -> Recogniser:
        """The recogniser ``name``, loaded at most once.

        Raises:
            EngineError: ``model.unknown``, ``model.missing``, ``model.hash_mismatch``,
                ``model.card_invalid``, ``model.output_mismatch``.
        """
        from cloakroom_engine.models import loaders

        card = self._of_role(name, "recogniser")
        if card.sha256 not in self._recognisers:
            loaded = loaders.recogniser(card, self.content(card), self.device)
            self._recognisers[card.sha256] = loaded
        return self._recognisers[card.sha256]

    def surrogate(self, name: str) -> Surrogate:
        """The recogniser ``name`` as a torch module with a gradient, loaded at most once.

        Raises:
            EngineError: as ``recogniser``, and ``model.unsupported_operator``.
        """
        self.device.prepare()
        from cloakroom_engine.models import surrogates

        card = self._of_role(name, "recogniser")
        if card.sha256 not in self._surrogates:
            loaded = surrogates.surrogate(card, self.content(card), self.device)
            self._surrogates[card.sha256] = loaded
        return self._surrogates[card.sha256]

    def detector(self, name: str = DETECTOR) -> Detector:
        """The detector ``name``, loaded at most once.

        Raises:
            EngineError: as ``recogniser``.
        """
        from cloakroom_engine.models import loaders

        card = self._of_role(name, "detector")
        if card.sha256 not in self._detectors:
            loaded = loaders.detector(card, self.content(card), self.device)
            self._detectors[card.sha256] = loaded
        return self._detectors[card.sha256]

    def statistics(self, card: ModelCard) -> ImpostorStatistics | None:
        """What this recogniser makes of strangers, or ``None`` where nobody measured it.

        Raises:
            EngineError: ``model.card_invalid`` for a damaged file.
        """
        from cloakroom_engine.models import impostor_files

        if card.sha256 not in self._statistics:
            found = impostor_files.find(card, self.folders, self.resources)
            self._statistics[card.sha256] = found
        return self._statistics[card.sha256]

    def defaults(self) -> list[ModelCard]:
        """The cards of the default models."""
        return [
            card_files.read(self.resources / "cards" / f"{model.name}.json")
            for model in weights.DEFAULTS
        ]

    def _of_role(self, name: str, role: Role) -> ModelCard:
        card = self.card(name)
        if card.role != role:
            raise EngineError("model.unknown", model=name, role=role)
        return card

    def _find(self, name: str) -> tuple[ModelCard, Path | None]:
        for card, folder in self._scan():
            if card.name == name:
                return card, folder
        raise EngineError("model.unknown", model=name)

    def _scan(self) -> list[tuple[ModelCard, Path | None]]:
        """(card, folder) of every usable model; default models have no folder."""
        from cloakroom_engine.models.impostor_files import SUFFIX

        found: list[tuple[ModelCard, Path | None]] = [(card, None) for card in self.defaults()]
        self.faults = []
        for folder in self.folders:
            for path in sorted(folder.glob("*.json")):
                if path.name.endswith(SUFFIX):
                    continue
                try:
                    card = self._pack_card(path)
                except EngineError as fault:
                    self.faults.append((path, fault))
                    continue
                if any(card_files.same_network(card, other) for other, _ in found):
                    continue
                if any(card.name == other.name for other, _ in found):
                    # Two networks under one name: the first one keeps it.
                    self.faults.append((path, EngineError("model.exists", model=card.name)))
                    continue
                found.append((card, folder))
        return found

    def _verify_once(self, path: Path, card: ModelCard) -> None:
        try:
            status = path.stat()
        except OSError as error:
            raise EngineError("model.missing", model=card.name, file=str(path)) from error
        state = (card.sha256, status.st_mtime_ns, status.st_size)
        if self._verified.get(path) != state:
            weights.verify(path, card)
            self._verified[path] = state

    def _pack_card(self, path: Path) -> ModelCard:
        """The card at ``path``, whose model must lie beside it."""
        card = card_files.read(path)
        if not (path.parent / card.file).is_file():
            raise EngineError("model.missing", model=card.name, file=card.file)
        return card
