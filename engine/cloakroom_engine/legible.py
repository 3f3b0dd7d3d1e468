"""Text of others, such as a file's name, so that it is read and not obeyed. Standard library only.

A terminal does what control characters say, and direction marks make ``gpj.exe`` out of
``exe.jpg``. Both are written out here, and so are bytes of a name that are no text (Python keeps
them as lone surrogates), which nothing that wants UTF-8 can take.
"""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Final

_OBEYED: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
"""Control characters, line ends, direction marks (Unicode's Bidi_Control), lone surrogates."""


def legible(text: str) -> str:
    r"""The text with what would be obeyed written out: as ``\x1b``, ``\u202e`` or ``\xff``."""
    return _OBEYED.sub(_escaped, text)


def name_of(path: str) -> str:
    """A file's name as people may see it."""
    return legible(PurePath(path).name)


def _escaped(found: re.Match[str]) -> str:
    code = ord(found.group())
    if 0xDC80 <= code <= 0xDCFF:  # a byte that is no text, as ``os.fsdecode`` keeps it
        code -= 0xDC00
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
