"""The linear half of the generator: what of a face follows from its surroundings, its landmarks and
its identity, and in which ways faces differ beyond that.
"""

from __future__ import annotations

from collections.abc import Iterator

import torch
from torch import Tensor

from training.replaced.network import COMPONENTS, DETAILS, EXPRESSION, FaceInpainter

AXES = 1500
"""Faces, or a few more, whose differences give the ways in which they differ otherwise."""
TRAITS = EXPRESSION + DETAILS
RIDGE = 0.02
"""As a share of the faces: keeps the regression from reading noise."""


def fit(drawer: FaceInpainter, faces: Iterator[tuple[Tensor, Tensor, Tensor]]) -> None:
    """Set the buffers of ``drawer`` by ridge regression and principal components.

    Args:
        drawer: whose linear half is set; its ``mean`` is set already.
        faces: blocks of (n, 3, SIDE, SIDE) pictures, (n, 5, 2) landmarks and (n, 128) codes.
    """
    given, inside = [], []
    for pictures, points, codes in faces:
        given.append(drawer.given(drawer.filled(pictures), points, codes))
        inside.append(drawer.inside(pictures).half())
    X = torch.cat(given)
    del given
    usually = X.mean(dim=0)
    X -= usually
    face = sum(each.float().sum(dim=0) for each in inside) / len(X)
    assert isinstance(face, Tensor)
    products, at = torch.zeros(X.shape[1], len(face)), 0
    for each in inside:
        products += X[at : at + len(each)].T @ (each.float() - face)
        at += len(each)
    gram = (X.T @ X).double() + RIDGE * len(X) * torch.eye(X.shape[1], dtype=torch.float64)
    weights = torch.linalg.solve(gram, products.double()).float()  # (given, drawn)
    # What is drawn differs along few directions: those of X @ weights, here by a root of X.T @ X,
    # whose products are fewer than pixels.
    root = torch.linalg.cholesky(gram).float().T @ weights
    spread, turned = torch.linalg.eigh((root @ root.T).double())
    spread, turned = spread.flip(0)[:COMPONENTS], turned.flip(1)[:, :COMPONENTS]
    few = root.T @ (turned / spread.sqrt()).float()
    for buffer, value in (
        (drawer.usually, usually),
        (drawer.face, face),
        (drawer.components, few),
        (drawer.weights, (weights @ few).T),
    ):
        buffer.copy_(value)
    drawer.rest.copy_(_rest(drawer, X + usually, inside))


def _rest(drawer: FaceInpainter, X: Tensor, inside: list[Tensor]) -> Tensor:
    """(drawn, TRAITS) the directions in which faces differ most beyond what follows, each as
    long as their deviation."""
    apart, at = [], 0
    for each in inside:
        rows = slice(None, None, max(1, len(X) // AXES))
        apart.append(each[rows].float() - drawer.linear(X[at : at + len(each)][rows]))
        at += len(each)
    left = torch.cat(apart)
    left -= left.mean(dim=0)
    spread, turned = torch.linalg.eigh((left @ left.T).double() / len(left))
    spread, turned = spread.flip(0)[:TRAITS], turned.flip(1)[:, :TRAITS]
    # Directions of unit length, then as long as the deviation along them.
    ways = left.T @ turned.float() / (spread.float() * len(left)).sqrt()
    found: Tensor = ways * spread.float().sqrt()
    return found
