"""The architectures of packs in safetensors, by the name that a card gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from torch import nn

from cloakroom_engine.models.nets.face_transformer import FaceTransformer
from cloakroom_engine.models.nets.masked import Masked
from cloakroom_engine.models.nets.mobilefacenet import MobileFaceNet
from cloakroom_engine.models.nets.non_local import Kind
from cloakroom_engine.models.nets.plain import Plain
from cloakroom_engine.models.nets.residual import Residual

ARCFACE = ((38.2946, 51.6963), (73.5318, 51.5014), (56.0252, 71.7366),
           (41.5493, 92.3655), (70.7299, 92.2041))  # fmt: skip
"""ArcFace's template, in pixels of a chip of 112."""


@dataclass(frozen=True)
class Named:
    """An architecture at one size: how it is made, and the chip it takes.

    ``crop`` is the side of the chip in pixels of ArcFace's 112: larger shows more around the face.
    """

    make: Callable[[], nn.Module]
    side: int
    dim: int
    crop: float = 112.0

    @property
    def template(self) -> tuple[tuple[float, float], ...]:
        """Five points in the chip's pixels."""
        scale, margin = self.side / self.crop, (self.crop - 112) / 2
        return tuple((scale * (x + margin), scale * (y + margin)) for x, y in ARCFACE)


def _low_resolution(attention: Kind | None = None) -> Residual:
    """For faces of 16 to 48 pixels, light (Martinez-Diaz et al., "Lightweight Low-Resolution Face
    Recognition for Surveillance Applications", ICPR 2020, is where such networks are compared):
    one halving fewer, because 32 pixels do not bear four.
    """
    return Residual(32, (32, 64, 128), (1, 2, 2), 128, attention)


NAMED: Final[dict[str, Named]] = {
    "FaceTransformer-P12S8-192x6": Named(FaceTransformer, 64, 256, crop=140),
    "Plain-48": Named(Plain, 64, 256, crop=120),
    "Residual-32": Named(Residual, 64, 256),
    "Residual-32-NonLocal": Named(lambda: Residual(attention="scaled"), 64, 256),
    "Masked-32": Named(Masked, 64, 256),
    "MobileFaceNet-112": Named(MobileFaceNet, 112, 128),
    "LowResolution-32": Named(_low_resolution, 32, 128),
    "LowResolution-32-NonLocal": Named(lambda: _low_resolution("scaled"), 32, 128),
    "LowResolution-32-NonLocal-softmax": Named(lambda: _low_resolution("softmax"), 32, 128),
}
