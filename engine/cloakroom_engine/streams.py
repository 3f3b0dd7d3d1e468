"""Standard output belongs to the program, not to the libraries it loads."""

from __future__ import annotations

import os
import sys
from typing import TextIO


def claim_stdout() -> TextIO:
    """Take file descriptor 1 away: what libraries print from now on goes to standard error.

    Call it before anything heavy is imported.

    Returns:
        The real standard output, UTF-8, one line at a time.
    """
    sys.stdout.flush()
    own = os.dup(1)
    os.dup2(2, 1)
    return os.fdopen(own, "w", encoding="utf-8", buffering=1, newline="\n")
