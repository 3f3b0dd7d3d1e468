"""What a network that exists already makes of every face, and of every morph of two."""

from __future__ import annotations

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from cloakroom_engine.faces.align import template_of
from cloakroom_engine.models.recogniser import Surrogate
from training.data import Mixed
from training.frames import Frames
from training.views import Views

BATCH = 256


def answers(teacher: Surrogate, frames: Frames, mixed: Mixed) -> Tensor:
    """(rows of ``mixed``, dim) of length one, from plain views.

    What all faces have in common is taken off first: it teaches nothing.
    """
    teacher, card = teacher.to(frames.device), teacher.card
    views = Views(card.input.width, template_of(card), device=frames.device)
    found = []
    for start in range(0, len(mixed.share), BATCH):
        rows = np.arange(start, min(start + BATCH, len(mixed.share)))
        chips = views.plain(frames.blended(mixed, rows))
        with torch.no_grad(), torch.autocast(frames.device.type, torch.bfloat16):
            found.append(teacher(chips).float())
    table = torch.cat(found)
    return F.normalize(table - table[: len(frames)].mean(dim=0), dim=1)
