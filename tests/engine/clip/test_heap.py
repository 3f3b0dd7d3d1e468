"""What one frame frees is there for the next: no page is cleared anew."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest

PROGRAM = """
import resource
import sys

import numpy as np

from cloakroom_engine.clip import heap

if sys.argv[1] == "kept":
    assert heap.keep_freed()
for at in range(12):
    if at == 2:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    frame = [np.ones(3 << 20, np.uint8) for _ in range(4)]
    del frame
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


def faults(how: str) -> int:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, how], capture_output=True, text=True, check=True
    )
    return int(done.stdout)


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other allocators do as they like")
def test_frames_hand_their_memory_on() -> None:
    assert faults("kept") < 200 < faults("as ever")
