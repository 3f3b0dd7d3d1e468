"""Embeddings of many faces in one array: to open 150,000 sealed ones takes seconds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.library.faces import Faces

Ids = NDArray[np.int64]
Vectors = NDArray[np.float32]
NONE: Final = np.zeros(0, np.int64)


@dataclass(frozen=True, eq=False)
class Rows:
    """``ids`` (n,) of faces that were measured, ascending, and their embeddings ``rows`` (n, D)."""

    ids: Ids
    rows: Vectors

    @staticmethod
    def none() -> Rows:
        """Of no faces."""
        return Rows(NONE, np.zeros((0, 1), np.float32))

    def updated(self, faces: Faces, wanted: Iterable[int], model_sha256: str, stale: Ids) -> Rows:
        """The same of the ``wanted`` faces, as far as the model with this hash measured them; only
        those that were not here, or are ``stale``, are opened."""
        asked = np.unique(np.fromiter(wanted, np.int64))
        kept = np.isin(self.ids, asked) & ~np.isin(self.ids, stale)
        new = np.setdiff1d(asked, self.ids[kept], assume_unique=True)
        opened = faces.embeddings(new.tolist(), model_sha256)
        if not opened:
            return Rows(self.ids[kept], self.rows[kept])
        read = np.stack([np.frombuffer(each, "<f4") for each in opened.values()])
        ids = np.concatenate([self.ids[kept], np.fromiter(opened, np.int64)])
        rows = np.concatenate([self.rows[kept], read]) if kept.any() else read
        order = np.argsort(ids)
        return Rows(ids[order], rows[order])

    def among(self, wanted: Iterable[int]) -> Rows:
        """Those of the faces that are here."""
        here = np.isin(self.ids, np.fromiter(wanted, np.int64))
        return Rows(self.ids[here], self.rows[here])
