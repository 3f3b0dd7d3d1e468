"""A test bed around the engine's rooms: faces, cloaks and judges, without a library."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from cloakroom_engine.cloak import optimise, scene
from cloakroom_engine.cloak.objective import Witness
from cloakroom_engine.cloak.pattern import Pattern
from cloakroom_engine.faces.align import chip
from cloakroom_engine.faces.detect import detect
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.models.detector import Detection
from cloakroom_engine.models.device import Device
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.paths import Paths
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.progress import Silent
from cloakroom_engine.protect.change import FaceChange
from cloakroom_engine.protect.face import perturb
from cloakroom_engine.protect.save import Written, make, place
from cloakroom_engine.records import CloakRecipe

FARS = (0.01, 0.001)


@dataclass(frozen=True, eq=False)
class Known:
    """The main face of a clean photo: pixels, where it is, and its embedding by every network."""

    rgb_u8: NDArray[np.uint8]
    face: Detection
    embeddings: dict[str, NDArray[np.float32]]


class Bed:
    """Networks, strangers and the engine's own learning and protecting, on one thread."""

    def __init__(
        self,
        shared: Path,
        surrogates: Sequence[str],
        judges: Sequence[str] | None,
        cache: Path | None,
        packs: Sequence[Path] = (),
    ) -> None:
        """``cache`` keeps the strangers' embeddings for the other processes of a run, None where
        nobody is compared with strangers; ``packs`` are further folders of networks."""
        torch.set_num_threads(1)
        self.device = Device("cpu", threads=1)
        resources = Paths.at(shared).resources
        folders = [shared / "models", resources / "models", *packs]
        self.registry = Registry(folders, resources, self.device)
        self.detector = self.registry.detector()
        self.surrogates = [self.registry.card(name) for name in surrogates]
        taught = {card.sha256 for card in self.surrogates}
        everyone = self.registry.cards("recogniser")
        self.judges = [
            card
            for card in everyone
            if card.sha256 not in taught and (judges is None or card.name in judges)
        ]
        self.cards = self.surrogates + self.judges
        self.strangers = dict(np.load(cache)) if cache and cache.exists() else {}
        if cache and any(card.name not in self.strangers for card in self.cards):
            strangers = sorted((shared / "data" / "strangers").iterdir())
            self.strangers = self._strangers(strangers)
            np.savez(cache, **self.strangers)
        self.stranger_count = len(next(iter(self.strangers.values()), ()))

    def taught_by(self, surrogates: Sequence[str]) -> Bed:
        """The same bed with other surrogates; all other networks judge."""
        other = copy.copy(self)
        other.surrogates = [self.registry.card(name) for name in surrogates]
        taught = {card.sha256 for card in other.surrogates}
        other.judges = [card for card in self.cards if card.sha256 not in taught]
        return other

    def face(self, path: Path) -> Known | None:
        """The main face of a photo (the largest near the middle), or None."""
        pixels = decode(path).rgb_u8
        found = detect(self.detector, pixels)
        if not found:
            return None
        middle = np.array(pixels.shape[1::-1]) / 2
        main = max(found, key=lambda f: f.size_px - np.linalg.norm(f.points_px.mean(0) - middle))
        return Known(pixels, main, self.embedded(pixels, main))

    def learn(self, taught: Sequence[Known], recipe: CloakRecipe) -> Pattern:
        """The engine's own learning."""
        scenes = [scene.build(known.rgb_u8, known.face.points_px) for known in taught]
        return optimise.learn(scenes, self.witnesses(taught), recipe, Silent())

    def witnesses(self, taught: Sequence[Known]) -> list[Witness]:
        """The surrogates with what they know of the person."""
        found = []
        for card in self.surrogates:
            statistics = self.statistics(card)
            rows = np.stack([known.embeddings[card.name] for known in taught])
            found.append(
                Witness(
                    self.registry.surrogate(card.name),
                    torch.from_numpy(rows),
                    statistics.score_mean,
                    statistics.score_std,
                )
            )
        return found

    def statistics(self, card: ModelCard) -> Any:
        """The card's statistics of strangers; measured on people that are nowhere else here."""
        found = self.registry.statistics(card)
        assert found is not None, f"{card.name} has no statistics"
        return found

    def perturb(
        self,
        known: Known,
        pattern: Pattern,
        witnesses: Sequence[Witness],
        recipe: CloakRecipe,
        steps: int,
    ) -> FaceChange:
        """What the engine's own protecting does to the face."""
        points = known.face.points_px
        return perturb(
            *(known.rgb_u8, points, pattern, witnesses, recipe, recipe.strength, steps, Silent())
        )

    def save(
        self, path: Path, change: FaceChange, floor: float, scratch: str
    ) -> tuple[Path, Written]:
        """The engine's own saving."""
        target = Path(scratch) / f"{path.stem}.cloaked{path.suffix}"
        made = make(decode(path), [change], floor=floor)
        place(made, target, original=path, before_placing=lambda _: None)
        return target, made.written

    def protect(
        self,
        path: Path,
        known: Known,
        pattern: Pattern,
        taught: Sequence[Known],
        recipe: CloakRecipe,
        steps: int,
        scratch: str,
    ) -> tuple[Path, Written]:
        """The engine's own protecting, down to the file."""
        change = self.perturb(known, pattern, self.witnesses(taught), recipe, steps)
        return self.save(path, change, recipe.promise.seen, scratch)

    def seen(
        self, image: NDArray[np.uint8], known: Known, *, placed: bool = False
    ) -> dict[str, NDArray[np.float32]]:
        """Every network's embedding of the same face in a changed photo; empty if not found.

        With ``placed`` a face that the detector misses is taken from where it is known to be.
        """
        face = self._same(image, known)
        if face is None and placed:
            scale = image.shape[1] / known.rgb_u8.shape[1]
            face = known.face.moved(scale, 0, 0)
        return self.embedded(image, face) if face else {}

    def scores(
        self,
        path: Path,
        clean: Mapping[Path, Known],
        embedded: Mapping[str, NDArray[np.float32]],
    ) -> dict[str, dict[str, Any]]:
        """What every judge makes of embeddings of the photo at ``path``."""
        others = [each for where, each in clean.items() if where != path]
        return {
            card.name: self._scores(card, embedded.get(card.name), others) for card in self.judges
        }

    def _same(self, image: NDArray[np.uint8], known: Known) -> Detection | None:
        """The same face, searched afresh: nearest by landmarks, within half its size."""
        found = detect(self.detector, image)
        if not found:
            return None
        scale = image.shape[1] / known.rgb_u8.shape[1]
        middle = known.face.points_px.mean(axis=0) * scale
        nearest = min(found, key=lambda f: float(np.linalg.norm(f.points_px.mean(0) - middle)))
        off = float(np.linalg.norm(nearest.points_px.mean(axis=0) - middle))
        return nearest if off < scale * known.face.size_px / 2 else None

    def _scores(
        self, card: ModelCard, row: NDArray[np.float32] | None, others: Sequence[Known]
    ) -> dict[str, Any]:
        mates = np.stack([each.embeddings[card.name] for each in others])
        return scored(row, mates, self.strangers[card.name], self.statistics(card).thresholds)

    def embedded(
        self, rgb_u8: NDArray[np.uint8], face: Detection
    ) -> dict[str, NDArray[np.float32]]:
        """Every network's embedding of a face where it is known to be."""
        found = {}
        for card in self.cards:
            cut = chip(rgb_u8, face.points_px, card)[None]
            found[card.name] = self.registry.recogniser(card.name).embed(cut)[0]
        return found

    def _strangers(self, paths: Sequence[Path]) -> dict[str, NDArray[np.float32]]:
        rows: dict[str, list[NDArray[np.float32]]] = {card.name: [] for card in self.cards}
        for path in paths:
            known = self.face(path)
            if known is not None:
                for name, row in known.embeddings.items():
                    rows[name].append(row)
        return {name: np.stack(each) for name, each in rows.items()}


def scored(
    row: NDArray[np.float32] | None,
    mates: NDArray[np.float32],
    strangers: NDArray[np.float32],
    thresholds: Mapping[float, float],
) -> dict[str, Any]:
    """Rank in both directions and matches of an embedding (D,) among the person's other photos
    (m, D) and strangers (k, D); a face that is not found cannot be matched."""
    if row is None or np.isnan(row).any():
        return {"no_face": True}
    cosines, impostors = mates @ row, strangers @ row
    backwards = mates @ strangers.T
    return {
        "rank": 1 + int((impostors > cosines.max()).sum()),
        "similarity": float(cosines.mean()),
        "match": {
            str(far): [int((cosines >= thresholds[far]).sum()), len(cosines)] for far in FARS
        },
        "reverse_rank1": [int((cosines > backwards.max(axis=1)).sum()), len(cosines)],
    }
