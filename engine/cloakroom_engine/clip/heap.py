"""Memory that a film's frames hand on to one another.

A frame's arrays take some megabytes each and live for milliseconds. glibc gives such memory back to
the system at once, which clears every page anew for the next frame: a sixth of what laying a mask
costs. Told so, it keeps a little for the next frame. Other systems' allocators do as they like.
"""

from __future__ import annotations

import ctypes
import sys
from functools import cache
from typing import Final

_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3
KEPT_BYTES: Final = 64 * 2**20
"""Free memory that stays with the process."""
_FROM_SYSTEM_BYTES: Final = 32 * 2**20
"""Larger arrays (a photo's) come from the system and go back to it, as ever; glibc's own limit."""


@cache
def keep_freed() -> bool:
    """Keep what one frame frees for the next, from now on; whether the allocator listens."""
    if not sys.platform.startswith("linux"):
        return False
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)  # musl has none
    return mallopt is not None and all(
        mallopt(which, size) == 1
        for which, size in (
            (_TRIM_THRESHOLD, KEPT_BYTES),
            (_MMAP_THRESHOLD, _FROM_SYSTEM_BYTES),
        )
    )
