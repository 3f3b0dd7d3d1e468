"""The face that costs no training: what ``check rebuild``'s decoder draws, blended by Poisson.

The decoder keeps what an embedding does not say in a latent (``training/rebuild/space.py``): with
the bystander's latent and another's embedding it draws somebody else about as turned and lit.
Blending: Perez, Gangnet and Blake, "Poisson Image Editing" (SIGGRAPH 2003), OpenCV's.
"""

from __future__ import annotations

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

from cloakroom_engine.faces.align import similarity, visible_part
from cloakroom_engine.faces.redrawn import POINTS
from cloakroom_engine.models.nets.face_decoder import SIDE, FaceDecoder
from training.rebuild import space

OVAL = (48, 54), (30, 38)
"""Middle and half axes of what is replaced, in the decoder's picture."""
F32 = NDArray[np.float32]
U8 = NDArray[np.uint8]


def replaced(decoder: FaceDecoder, rgb_u8: U8, points_px: F32, own: F32, code: F32) -> U8:
    """A copy of an (H, W, 3) photo with the face of ``code`` (128,) in the place of one whose
    embedding is ``own`` (128,) and whose landmarks are ``points_px`` (5, 2)."""
    M = similarity(points_px, POINTS)
    part, to_picture = visible_part(rgb_u8, M, (SIDE, SIDE))
    picture = cv2.warpAffine(part, to_picture, (SIDE, SIDE), borderMode=cv2.BORDER_REPLICATE)
    shown = torch.from_numpy(picture).permute(2, 0, 1)[None].float()
    with torch.inference_mode():
        latent = space.latents(decoder, torch.from_numpy(own[None]), space.small(shown))
        drawn = decoder(torch.from_numpy(code[None]), latent)[0].clamp(0, 255)
    face = drawn.permute(1, 2, 0).numpy().astype(np.uint8)
    oval = np.zeros((SIDE, SIDE), np.uint8)
    cv2.ellipse(oval, *OVAL, 0, 0, 360, 255, -1)
    blended = cv2.seamlessClone(face, picture, oval.copy(), OVAL[0], cv2.NORMAL_CLONE)
    size = (rgb_u8.shape[1], rgb_u8.shape[0])
    back = cv2.WARP_INVERSE_MAP
    inside = cv2.warpAffine(oval.astype(np.float32) / 255, M, size, flags=cv2.INTER_LINEAR | back)
    laid = cv2.warpAffine(blended, M, size, flags=cv2.INTER_CUBIC | back).astype(np.float32)
    mixed = rgb_u8 * (1 - inside[..., None]) + laid * inside[..., None]
    return np.asarray(np.rint(mixed).clip(0, 255), np.uint8)
