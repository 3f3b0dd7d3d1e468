"""Lines of any length out of a pipe: in time that grows with what comes, and no more."""

from __future__ import annotations

import os
import threading
import time

from cloakroom_engine.budgets import LINE_BYTES
from cloakroom_engine.streams import lines


def test_long_lines_take_linear_time_and_endless_ones_are_let_go() -> None:
    out, into = os.pipe()
    long, endless = b"a" * (LINE_BYTES // 2), b"b" * (LINE_BYTES + LINE_BYTES // 2)

    def write() -> None:
        with os.fdopen(into, "wb") as pipe:
            pipe.write(long + b"\n" + endless + b"\n" + b"short\nhalf a line")

    writer = threading.Thread(target=write)
    began = time.process_time()
    writer.start()
    found = list(lines(out))
    writer.join()
    os.close(out)
    assert found == [long, b"", b"short"]
    assert time.process_time() - began < 10
