"""From Pillow's and OpenCV's images to upright NumPy arrays, with few copies."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Final, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

from cloakroom_engine.errors import EngineError
from cloakroom_engine.photo.decoded import Pixels

_STRIP_PIXELS: Final = 1 << 22
_ALPHA_MODES: Final = frozenset({"LA", "La", "PA", "RGBA", "RGBa"})
_GREY_MODES: Final = frozenset({"1", "L", "LA", "La"})
_TURNS: Final[dict[int, Callable[[Pixels], Pixels]]] = {
    2: lambda a: cv2.flip(a, 1),
    3: lambda a: cv2.rotate(a, cv2.ROTATE_180),
    4: lambda a: cv2.flip(a, 0),
    5: cv2.transpose,
    6: lambda a: cv2.rotate(a, cv2.ROTATE_90_CLOCKWISE),
    7: lambda a: cv2.flip(cv2.transpose(a), -1),
    8: lambda a: cv2.rotate(a, cv2.ROTATE_90_COUNTERCLOCKWISE),
}


class Raster(NamedTuple):
    """Samples of a photo: ``pixels`` (H, W, 3), ``alpha`` (H, W) or None, one dtype for both."""

    pixels: Pixels
    alpha: Pixels | None
    grey: bool

    def upright(self, orientation: int) -> Raster:
        """The raster with EXIF ``orientation`` 1..8 applied; other values change nothing."""
        turn = _TURNS.get(orientation)
        if turn is None:
            return self
        alpha = None if self.alpha is None else turn(self.alpha)
        return Raster(turn(self.pixels), alpha, self.grey)


def from_pillow(image: Image.Image, icc_profile: bytes | None) -> Raster:
    """The samples of a loaded image of any mode that a photo may have.

    Raises:
        EngineError: photo.unsupported for modes without a known range (floating point).
    """
    if image.mode.startswith("I"):
        return from_grey16(_deep_grey(image))
    if image.mode == "CMYK":
        return _eight_bit(_cmyk_to_rgb(image, icc_profile))
    if image.mode == "LAB":
        return _eight_bit(
            _through_profile(image, ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")))
        )
    if image.mode == "F":
        raise EngineError("photo.unsupported", mode=image.mode)
    return _eight_bit(image)


def from_grey16(grey: NDArray[np.uint16]) -> Raster:
    """A raster of one 16-bit channel (H, W)."""
    return Raster(cv2.merge([grey, grey, grey]), None, grey=True)


def from_opencv(samples: Pixels, *, grey: bool) -> Raster:
    """A raster of what ``cv2.imdecode`` gives unchanged: (H, W), (H, W, 3) BGR or (H, W, 4) BGRA.

    ``grey`` is the header's word: OpenCV makes four channels of grey with alpha.
    """
    if samples.ndim == 2:
        return from_grey16(samples)
    alpha = np.ascontiguousarray(samples[..., 3]) if samples.shape[2] == 4 else None
    swap = cv2.COLOR_BGRA2RGB if alpha is not None else cv2.COLOR_BGR2RGB
    return Raster(cv2.cvtColor(samples, swap), alpha, grey)


def _eight_bit(image: Image.Image) -> Raster:
    grey = image.mode in _GREY_MODES
    has_alpha = image.mode in _ALPHA_MODES or "transparency" in image.info
    wanted = ("LA" if grey else "RGBA") if has_alpha else ("L" if grey else "RGB")
    if image.mode != wanted:
        # Pillow has no direct way from a premultiplied or bilevel image to some of these.
        if image.mode in {"1", "La"} and has_alpha:
            image = image.convert("RGBA" if image.mode == "1" else "LA")
        image = image.convert(wanted)
    width, height = image.size
    pixels = np.empty((height, width, 3), np.uint8)
    alpha = np.empty((height, width), np.uint8) if has_alpha else None
    # Pillow hands pixels over as one byte string; strips keep that second copy small.
    rows = max(1, _STRIP_PIXELS // width)
    for top in range(0, height, rows):
        strip = np.asarray(image.crop((0, top, width, min(height, top + rows))))
        if alpha is not None:
            alpha[top : top + rows] = strip[..., -1]
            strip = strip[..., :-1]
        pixels[top : top + rows] = strip[..., None] if strip.ndim == 2 else strip
    return Raster(pixels, alpha, grey)


def _deep_grey(image: Image.Image) -> NDArray[np.uint16]:
    """16-bit samples of the modes I;16, I;16B and I (32-bit integers that hold 16-bit values)."""
    samples = np.asarray(image)
    if samples.dtype == np.int32:
        samples = np.clip(samples, 0, 65535)
    return samples.astype(np.uint16)


def _cmyk_to_rgb(image: Image.Image, icc_profile: bytes | None) -> Image.Image:
    """sRGB from inks: through the embedded profile, or by plain subtraction when there is none."""
    if not icc_profile:
        return image.convert("RGB")
    try:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(icc_profile))
        return _through_profile(image, profile)
    except (OSError, ImageCms.PyCMSError):
        return image.convert("RGB")  # a broken profile is no reason to lose the photo


def _through_profile(image: Image.Image, source: ImageCms.ImageCmsProfile) -> Image.Image:
    converted = ImageCms.profileToProfile(
        image, source, ImageCms.createProfile("sRGB"), outputMode="RGB"
    )
    assert converted is not None
    return converted
