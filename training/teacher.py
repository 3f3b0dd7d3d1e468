"""What a network that exists already makes of every face, and of every morph of two."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from cloakroom_engine.faces.align import template_of
from cloakroom_engine.models.recogniser import Surrogate
from training.data import Mixed
from training.frames import Frames
from training.views import Views

BATCH = 64
F32 = NDArray[np.float32]


def known(teacher: Surrogate, frames: Frames, kept: Path) -> F32:
    """(faces, dim) of length one, from plain views: asked once and kept in the file ``kept``, anew
    where faces were cut again and are fewer or more."""
    if kept.exists() and len(found := np.asarray(np.load(kept), np.float32)) == len(frames):
        return found
    views = _views(teacher, frames)
    with torch.inference_mode():
        answered = [
            teacher(views.plain(frames.take(rows))).cpu().numpy()
            for rows in _blocks(0, len(frames))
        ]
    found = np.concatenate(answered)
    part = kept.with_suffix(f".{os.getpid()}.npy")  # another training may ask at the same time
    np.save(part, found)
    part.replace(kept)
    return found


def answers(teacher: Surrogate, frames: Frames, mixed: Mixed, kept: Path) -> Tensor:
    """(rows of ``mixed``, dim) of length one; those of faces as ``known`` has them.

    What all faces have in common is taken off first: it teaches nothing.
    """
    teacher = teacher.to(frames.device)
    faces = torch.from_numpy(known(teacher, frames, kept)).to(frames.device)
    views, found = _views(teacher, frames), [faces]
    for rows in _blocks(len(faces), len(mixed.share)):
        chips = views.plain(frames.blended(mixed, rows))
        with torch.no_grad(), torch.autocast(frames.device.type, torch.bfloat16):
            found.append(teacher(chips).float())
    return F.normalize(torch.cat(found) - faces.mean(dim=0), dim=1)


def _views(teacher: Surrogate, frames: Frames) -> Views:
    return Views(teacher.card.input.width, template_of(teacher.card), device=frames.device)


def _blocks(start: int, end: int) -> list[NDArray[np.int64]]:
    return [np.arange(at, min(at + BATCH, end)) for at in range(start, end, BATCH)]
