"""Embeddings of people who do not exist, as far apart as real ones are for the default recogniser.

How people differ is drawn from ``resources/impostors`` (2,000 strangers), how photos of one person
differ from ``large_spread.json`` (1,464 photos of 190 people). What comes out is held against the
cosines that were measured: ``python benchmarks/large_faces.py`` prints both.
"""

from __future__ import annotations

import base64
import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.models.cards import ModelCard
from common import registry

SPREAD = Path(__file__).with_name("large_spread.json")
F32 = NDArray[np.float32]


class Drawing:
    """Draws centres of people, and faces around them."""

    def __init__(self) -> None:
        known = registry()
        self.card: ModelCard = known.cards("recogniser")[0]
        told = json.loads(SPREAD.read_text(encoding="utf-8"))
        statistics = known.statistics(self.card)
        assert statistics is not None
        assert told["sha256"] == self.card.sha256
        self.measured, self._strangers = told, statistics
        size = told["dimensions"]
        within = np.zeros((size, size))
        lower = np.frombuffer(base64.b64decode(told["covariance_lower"]), "<f4")
        within[np.tril_indices(size)] = lower
        self._within = within + np.tril(within, -1).T
        values, vectors = np.linalg.eigh(self._within)
        self._root = vectors * np.sqrt(np.clip(values, 0, None))
        # A stranger's one photo lies around their own middle too: that part is taken off again.
        mean = statistics.mean.astype(np.float64)
        total, basis = np.linalg.eigh(statistics.covariance.astype(np.float64))
        inner = np.einsum("ij,ik,kj->j", basis, self._within, basis)
        left = np.sqrt(np.clip(1 - inner / np.clip(total, 1e-12, None), 0.02, 1))
        self._mean, self._shrink = mean, (basis * left) @ basis.T

    def people(self, count: int, seed: int) -> F32:
        """(count, D) middles of people."""
        drawn = self._strangers.draw(count, seed).astype(np.float64)
        return np.asarray(self._mean + (drawn - self._mean) @ self._shrink, np.float32)

    def faces(self, middles: F32, seed: int) -> F32:
        """(n, D) unit rows, a face around each of the (n, D) middles."""
        random = np.random.default_rng(seed)
        told = self.measured
        found = np.empty(middles.shape, np.float32)
        for at in range(0, len(middles), 10_000):
            block = middles[at : at + 10_000].astype(np.float64)
            away = random.standard_normal(block.shape)
            wanted = np.interp(random.random(len(block)), told["levels"], told["radius"])
            away *= (wanted / np.sqrt((away**2).mean(axis=1)))[:, None]
            block = block + away @ self._root.T
            found[at : at + 10_000] = block / np.linalg.norm(block, axis=1, keepdims=True)
        return found


def main() -> None:
    """Print the measured quantiles and those that are drawn."""
    drawing = Drawing()
    middles = drawing.people(2000, 1)
    photos = np.stack([drawing.faces(middles, seed) for seed in range(2, 6)])
    upper = np.triu_indices(2000, 1)
    pairs = [(photos[a] * photos[b]).sum(axis=1) for a in range(4) for b in range(a)]
    levels = drawing.measured["levels"]
    print("levels  ", *(f"{each:6}" for each in levels))
    for name, drawn in (
        ("within", np.concatenate(pairs)),
        ("between", (photos[0] @ photos[0].T)[upper]),
    ):
        print(name, "measured", *(f"{each:.4f}" for each in drawing.measured[name]))
        print(name, "drawn   ", *(f"{each:.4f}" for each in np.quantile(drawn, levels)))
    print(drawing._strangers.thresholds)


if __name__ == "__main__":
    main()
