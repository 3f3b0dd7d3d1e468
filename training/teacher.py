"""What dlib's network (CC0) makes of every frame, less what all faces have in common."""

from __future__ import annotations

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

from cloakroom_engine.faces.align import similarity, template_of
from cloakroom_engine.models.recogniser import Surrogate
from training.cut import POINTS, Faces


def answers(faces: Faces, teacher: Surrogate) -> NDArray[np.float32]:
    """(n, 128) of length one."""
    M, rows = similarity(POINTS, template_of(teacher.card)), []
    size = (teacher.card.input.width, teacher.card.input.height)
    for start in range(0, len(faces.frames), 64):
        frames = faces.frames[start : start + 64]
        chips = np.stack([cv2.warpAffine(frame, M, size) for frame in frames])
        with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
            rows.append(teacher(torch.from_numpy(chips).permute(0, 3, 1, 2).float()).float())
    found = torch.cat(rows).numpy()
    found -= found.mean(axis=0)
    return np.asarray(found / np.linalg.norm(found, axis=1, keepdims=True), np.float32)
