"""How a screen that follows colours shows a photo, and how far apart two pictures are."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms
from png_parts import png_chunk
from skimage.color import deltaE_ciede2000, rgb2lab

from cloakroom_engine.photo.colour.spaces import SRGB, Colour
from cloakroom_engine.photo.decode import decode
from written import encode

U8 = NDArray[np.uint8]

P3, ADOBE = Colour("display-p3", "srgb"), Colour("adobe-rgb", "gamma2.2")

SEEN = 1.0
"""CIEDE2000 that nobody sees."""

# D65 matrices as the standards print them, so that ours are not judged by themselves.
TO_XYZ = {
    SRGB: ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505)),
    P3: ((0.4866, 0.2657, 0.1982), (0.2290, 0.6917, 0.0793), (0.0000, 0.0451, 1.0439)),
    ADOBE: ((0.5767, 0.1856, 0.1882), (0.2973, 0.6274, 0.0753), (0.0270, 0.0707, 0.9911)),
}


def as_srgb(pixels: NDArray[np.integer], colour: Colour, gamma: float = 2.4) -> U8:
    """A colour-managed viewer's sRGB of pixels in one of ``TO_XYZ`` (clipped)."""
    share = pixels / np.iinfo(pixels.dtype).max
    if colour == ADOBE or gamma != 2.4:
        light = share ** (563 / 256 if colour == ADOBE else gamma)
    else:
        light = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    light = np.clip(light @ np.array(TO_XYZ[colour]).T @ np.linalg.inv(TO_XYZ[SRGB]).T, 0, 1)
    shown = np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)
    return np.rint(shown * 255).astype(np.uint8)


def shown(path: Path) -> U8:
    """What a colour-managed viewer shows of a copy: by its ICC profile alone."""
    with Image.open(path) as file:
        icc = file.info.get("icc_profile")
        image = file.convert(file.mode if file.mode == "L" and icc else "RGB")
        if icc is None:
            return np.asarray(image)
        turned = ImageCms.profileToProfile(
            image,
            ImageCms.ImageCmsProfile(io.BytesIO(icc)),
            ImageCms.createProfile("sRGB"),
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            outputMode="RGB",
        )
        assert turned is not None
        return np.asarray(turned)


def apart(one: U8, other: U8) -> float:
    """Mean CIEDE2000."""
    return float(np.mean(deltaE_ciede2000(rgb2lab(one), rgb2lab(other))))


def copied(source: Path, name: str = "copy") -> Path:
    photo = decode(source)
    target = source.with_name(name)
    encode(photo, photo.pixels, target)
    return target


def png(path: Path, rgb_u8: U8, *chunks: tuple[bytes, bytes], icc: bytes | None = None) -> Path:
    out = io.BytesIO()
    Image.fromarray(rgb_u8).save(out, "PNG", icc_profile=icc)
    raw = out.getvalue()
    # After IHDR (25 bytes behind the signature), before everything else.
    path.write_bytes(raw[:33] + b"".join(png_chunk(*each) for each in chunks) + raw[33:])
    return path
