"""The linear half of a decoder: how faces differ, and what of that an embedding says."""

from __future__ import annotations

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from cloakroom_engine.models.nets.face_decoder import COARSE, COMPONENTS, LATENT, FaceDecoder

RIDGE = 0.01
"""As a share of the faces: keeps the regression on embeddings from reading noise."""
AXES = 1500
"""Faces, or a few more, whose differences give the components: their products, not the pixels', are
what is decomposed."""
F32 = NDArray[np.float32]


def small(pictures: Tensor) -> Tensor:
    """(n, 3, 96, 96) to (n, 3 * COARSE ** 2), averaged."""
    return F.interpolate(pictures, size=(COARSE, COARSE), mode="area").flatten(1)


def fit(decoder: FaceDecoder, embeddings: F32, coarse: F32) -> None:
    """Set the buffers of ``decoder`` from n faces.

    Args:
        decoder: whose linear half is set.
        embeddings: (n, 128) of length one.
        coarse: (n, 3 * COARSE ** 2) the same faces, as ``small`` makes them.
    """
    mean, deviation = embeddings.mean(axis=0), embeddings.std(axis=0)
    told = ((embeddings - mean) / deviation).astype(np.float64)
    face = coarse.mean(axis=0)
    apart = coarse - face
    few = apart[:: max(1, len(apart) // AXES)]
    spread, turned = np.linalg.eigh((few @ few.T).astype(np.float64))
    components = few.T @ (turned[:, ::-1] / np.sqrt(spread[::-1].clip(1e-9)))[:, :COMPONENTS]
    weights = (apart @ components).astype(np.float64)
    gram = told.T @ told
    linear = np.linalg.solve(
        gram + RIDGE * len(told) * np.eye(len(gram)), told.T @ weights
    )  # (128, COMPONENTS)
    left = weights - told @ linear
    spread, turned = np.linalg.eigh(left.T @ left / len(left))
    kept = turned[:, ::-1][:, :LATENT] * np.sqrt(spread[::-1][:LATENT])
    for buffer, value in (
        (decoder.mean, mean),
        (decoder.deviation, deviation),
        (decoder.face, face),
        (decoder.components, components),
        (decoder.told, linear.T),
        (decoder.rest, kept),
    ):
        buffer.copy_(torch.from_numpy(np.ascontiguousarray(value)))


def latents(decoder: FaceDecoder, embedding: Tensor, coarse: Tensor) -> Tensor:
    """(n, LATENT) what faces show beyond what the linear half makes of their embeddings."""
    told = (embedding - decoder.mean) / decoder.deviation
    left = (coarse - decoder.face) @ decoder.components - told @ decoder.told.T
    return left @ decoder.rest / (decoder.rest**2).sum(dim=0)
