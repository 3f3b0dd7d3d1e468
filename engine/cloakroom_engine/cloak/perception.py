"""What the eye sees: structural similarity, and how much change each pixel can hide."""

from __future__ import annotations

import cv2
import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

WINDOW = 11
SIGMA = 1.5
C1 = (0.01 * 255) ** 2
C2 = (0.03 * 255) ** 2
MOST_HIDDEN = 20.0
"""Grey levels: strong edges would otherwise take it all, and there the eye does look."""
SKIN = 4.0
"""Square grey levels that a pixel without any texture hides. Seven times less than structural
similarity would forgive, and no protection is lost by it (benchmarks/results/frontier.md)."""

SEEN_PX = 112
"""Of ArcFace's crop when a face is seen at the size of a thumbnail."""
LARGE = 0.75
"""Crops that must be shrunk by more than this are looked at small as well."""
CHROMA = 0.4
"""How much of a perturbation's colour is kept: structural similarity hardly sees smooth tints,
people do."""
_LUMA = (0.299, 0.587, 0.114)


def toned(v: Tensor) -> Tensor:
    """A (3, h, w) perturbation with its colour part weakened to ``CHROMA``."""
    luma = torch.tensor(_LUMA, device=v.device).view(3, 1, 1)
    grey = (luma * v).sum(dim=0, keepdim=True)
    return grey + CHROMA * (v - grey)


def _kernel(sigma: float, size: int) -> Tensor:
    at = torch.arange(size, dtype=torch.float32) - (size - 1) / 2
    weights = torch.exp(-(at**2) / (2 * sigma**2))
    return weights / weights.sum()


def gaussian(images: Tensor, sigma: float, size: int, *, pad: bool) -> Tensor:
    """Separable Gaussian blur of (n, C, H, W); reflecting borders if ``pad``, else valid.

    Where no gradient is wanted OpenCV does it. Neither way uses torch's convolution: it keeps a
    compiled one for every size it ever met, and faces come in all sizes (200 photos in a row grew
    by half a gigabyte).
    """
    if not images.requires_grad:
        return _without_gradient(images, sigma, size, pad=pad)
    half = size // 2
    if pad:
        mode = "reflect" if min(images.shape[-2:]) > half else "replicate"
        images = F.pad(images, (half, half, half, half), mode=mode)
    weights = _kernel(sigma, size).tolist()
    for axis in (2, 3):
        length = images.shape[axis] - 2 * half
        images = sum(
            (weight * images.narrow(axis, at, length) for at, weight in enumerate(weights)),
            start=torch.zeros((), device=images.device),
        )
    return images


def _without_gradient(images: Tensor, sigma: float, size: int, *, pad: bool) -> Tensor:
    half = size // 2
    border = cv2.BORDER_REFLECT_101 if min(images.shape[-2:]) > half else cv2.BORDER_REPLICATE
    planes = images.cpu().flatten(0, 1).numpy()
    blurred = [cv2.GaussianBlur(p, (size, size), sigma, borderType=border) for p in planes]
    found = torch.from_numpy(np.stack(blurred)).view(images.shape).to(images.device)
    return found if pad else found[..., half:-half, half:-half]


class StructuralSimilarity:
    """Mean structural similarity to one clean image (Wang et al., IEEE TIP 2004).

    11 x 11 Gaussian window of sigma 1.5, K1 = 0.01, K2 = 0.03, mean over the channels of RGB:
    the figure that scikit-image gives with ``gaussian_weights=True, channel_axis=-1,
    use_sample_covariance=False``, which is what the audit measures on the saved file.
    """

    def __init__(self, clean: Tensor) -> None:
        """``clean``: (3, H, W) 0..255, at least 11 pixels on each side."""
        self._clean = clean
        self._moments = [_moments(channel[None, None]) for channel in clean]

    def __call__(self, image: Tensor) -> Tensor:
        """The similarity of (3, H, W) 0..255 to the clean image, a scalar up to 1."""
        # Channel by channel: large faces would otherwise need gigabytes of temporaries.
        parts = []
        for clean, other, (mean, square) in zip(self._clean, image, self._moments, strict=True):
            other_mean, other_square = _moments(other[None, None])
            product = gaussian((clean * other)[None, None], SIGMA, WINDOW, pad=False)
            covariance = product - mean * other_mean
            variance = square - mean**2 + other_square - other_mean**2
            luminance = (2 * mean * other_mean + C1) / (mean**2 + other_mean**2 + C1)
            parts.append((luminance * (2 * covariance + C2) / (variance + C2)).mean())
        return torch.stack(parts).mean()


class SeenSimilarity:
    """Structural similarity as it is seen: at the crop's own size, and, where that is large, also
    shrunk to ``SEEN_PX``, the lower of both.

    The window of 11 pixels is as wide as a brow on a small face and narrower than an eyelash on a
    large one: folds across a whole forehead cost it next to nothing, and everybody sees them.
    """

    def __init__(self, clean: Tensor) -> None:
        """``clean``: (3, H, W) 0..255, at least 11 pixels on each side."""
        self._own = StructuralSimilarity(clean)
        shrink = SEEN_PX / max(clean.shape[1:])
        self._size = tuple(max(round(side * shrink), WINDOW) for side in clean.shape[1:])
        self._small = StructuralSimilarity(self._shrunk(clean)) if shrink < LARGE else None

    def __call__(self, image: Tensor) -> Tensor:
        """The similarity of (3, H, W) 0..255 to the clean image, a scalar up to 1."""
        own = self._own(image)
        if self._small is None:
            return own
        return torch.minimum(own, self._small(self._shrunk(image)))

    def _shrunk(self, image: Tensor) -> Tensor:
        shrunk: Tensor = F.interpolate(image[None], self._size, mode="area")[0]
        return shrunk


def _moments(image: Tensor) -> tuple[Tensor, Tensor]:
    """Local mean and local mean square of (1, 1, H, W), over whole windows only."""
    return (
        gaussian(image, SIGMA, WINDOW, pad=False),
        gaussian(image**2, SIGMA, WINDOW, pad=False),
    )


def hiding(clean: Tensor) -> Tensor:
    """How much change each pixel hides: texture masks noise, smooth skin does not.

    For noise of variance ``n^2`` on a patch of variance ``s^2`` structural similarity falls by
    about ``n^2 / (2 s^2 + C2)``, so an equal loss everywhere allows ``n ~ sqrt(s^2 + C2 / 2)``.
    The eye forgives less on smooth skin than that measure: ``SKIN`` stands for its ``C2 / 2``.

    Args:
        clean: (3, H, W) 0..255.

    Returns:
        (1, H, W) grey levels, at most ``MOST_HIDDEN``.
    """
    spread = torch.zeros_like(clean[:1])
    for channel in clean:
        image = channel[None, None]
        mean = gaussian(image, SIGMA, WINDOW, pad=True)
        square = gaussian(image**2, SIGMA, WINDOW, pad=True)
        spread += (square - mean**2).clamp_min(0)[0] / 3
    return torch.sqrt(spread + SKIN).clamp_max(MOST_HIDDEN)
