"""Embeddings as codes that a new seed makes worthless: index-of-max, plain and learnt.

Plain (``projected``): Jin et al., "Ranking Based Locality Sensitive Hashing Enabled Cancelable
Biometrics: Index-of-Max Hashing" (TIFS 2018): ``GROUPS`` times the index of the largest of
``AMONG`` random projections. Learnt (``Transform``): after the abstract of the softmax-out
transformation and permutation network (SOTPN, ICPR 2020), whose code and details are not public: a
transformation is learnt so that the largest of ``AMONG`` of its outputs, picked by a permutation
that the seed draws, tells people apart; softmax stands in for the largest, and a term keeps codes
in balance.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

GROUPS: Final = 256
AMONG: Final = 16
WIDE: Final = 512
"""Outputs of the transformation."""
SHARP: Final = 8.0
"""Of softmax, in units of the outputs' deviation."""
SCALE, MARGIN = 24.0, 0.05
BALANCE: Final = 0.5
F32 = NDArray[np.float32]
Codes = NDArray[np.uint8]
"""(n, GROUPS) of 0 .. AMONG - 1."""


def projected(rows: F32, seed: int) -> Codes:
    """Of (n, D) centred embeddings."""
    random = np.random.default_rng(seed)
    axes = random.standard_normal((rows.shape[1], GROUPS * AMONG), np.float32)
    return _largest(rows @ axes)


def as_rows(codes: Codes) -> F32:
    """(n, GROUPS * AMONG) of length one, whose products are shares of equal indices."""
    one = np.eye(AMONG, dtype=np.float32)[codes].reshape(len(codes), -1)
    return np.asarray(one / np.sqrt(np.float32(codes.shape[1])), np.float32)


class Transform(nn.Module):
    """(n, D) centred embeddings to (n, WIDE), each of about unit deviation."""

    def __init__(self, dim: int) -> None:
        super().__init__()
        self.straight = nn.Linear(dim, WIDE)
        self.bent = nn.Sequential(nn.Linear(dim, WIDE), nn.SiLU(), nn.Linear(WIDE, WIDE))
        self.even = nn.BatchNorm1d(WIDE, affine=False)

    def forward(self, rows: Tensor) -> Tensor:
        """Transform."""
        found: Tensor = self.even(self.straight(rows) + self.bent(rows))
        return found

    def codes(self, rows: F32, seed: int) -> Codes:
        """Under the permutations that ``seed`` draws."""
        self.eval()
        with torch.inference_mode():
            found = self(torch.from_numpy(rows))[:, permutations(seed)]
        return _largest(found.numpy())


def permutations(seed: int) -> Tensor:
    """(GROUPS * AMONG,) outputs that are compared: of each group ``AMONG`` different ones."""
    random = np.random.default_rng(seed)
    picked = [random.permutation(WIDE)[:AMONG] for _ in range(GROUPS)]
    return torch.from_numpy(np.concatenate(picked))


def learn(
    rows: F32, people: NDArray[np.int64], seed: int, steps: int, batch: int = 192
) -> Transform:
    """Learn from (n, D) centred embeddings of people with two or more photos each."""
    torch.manual_seed(seed)
    network = Transform(rows.shape[1])
    learner = torch.optim.AdamW(network.parameters(), 1e-3, weight_decay=0.01)
    own = [np.flatnonzero(people == who) for who in np.unique(people)]
    own = [each for each in own if len(each) > 1]
    for step in range(steps):
        random = np.random.default_rng((seed, step))
        at = random.choice(len(own), batch, replace=False)
        pairs = np.stack([random.choice(own[each], 2, replace=False) for each in at])
        network.train()
        found = network(torch.from_numpy(rows[pairs.T.reshape(-1)]))
        soft = found[:, permutations(int(random.integers(2**31)))].view(-1, GROUPS, AMONG)
        soft = F.softmax(SHARP * soft, dim=2)
        one, other = soft[:batch].flatten(1), soft[batch:].flatten(1)
        alike = one @ other.T / GROUPS
        truth = torch.arange(batch)
        logits = SCALE * (alike - MARGIN * torch.eye(batch))
        pairwise = F.cross_entropy(logits, truth) + F.cross_entropy(logits.T, truth)
        used = soft.mean(dim=0)
        balance = (used * (used.clamp_min(1e-6) * AMONG).log()).sum(dim=1).mean()
        for group in learner.param_groups:
            group["lr"] = 1e-3 * min(1.0, (1 - step / steps) / 0.4)
        learner.zero_grad()
        torch.autograd.backward(pairwise / 2 + BALANCE * balance)
        learner.step()
    return network.eval()


def inverted(codes: Codes, rows: F32, ridge: float = 0.002) -> F32:
    """(GROUPS * AMONG + 1, D): the matrix that somebody who knows seed and method fits to read
    embeddings out of codes, from faces of others; the last row is added."""
    told = np.hstack([as_rows(codes), np.ones((len(codes), 1), np.float32)]).astype(np.float32)
    # In the space of faces: there are fewer of them than entries.
    gram = told @ told.T
    gram[np.diag_indices_from(gram)] += ridge * len(told)
    return np.asarray(told.T @ np.linalg.solve(gram, rows), np.float32)


def read_out(codes: Codes, matrix: F32) -> F32:
    """(n, D) of length one: what ``inverted`` reads in codes."""
    found = as_rows(codes) @ matrix[:-1] + matrix[-1]
    return np.asarray(found / np.linalg.norm(found, axis=1, keepdims=True), np.float32)


def _largest(values: F32) -> Codes:
    return values.reshape(len(values), -1, AMONG).argmax(axis=2).astype(np.uint8)
