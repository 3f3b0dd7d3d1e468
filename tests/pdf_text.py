"""The words of a PDF, read back without a library that could forgive its mistakes."""

from __future__ import annotations

import re
import zlib
from base64 import a85decode


def text_of(pdf: bytes) -> str:
    """What the standard fonts set in a PDF, in the order of the pages."""
    found = []
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        try:
            raw = zlib.decompress(a85decode(stream.strip().removesuffix(b"~>")))
        except (ValueError, zlib.error):
            continue
        for string in re.findall(rb"\(((?:\\.|[^()\\])*)\) Tj", raw):
            plain = re.sub(rb"\\([0-7]{3})", lambda m: bytes([int(m[1], 8)]), string)
            found.append(re.sub(rb"\\(.)", rb"\1", plain).decode("cp1252", "replace"))
    return " ".join(" ".join(found).split())
