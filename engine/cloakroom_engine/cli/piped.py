"""``protect NAME -``: one photo from standard input, its copy to standard output."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, TextIO

from cloakroom_engine.budgets import PHOTO_FILE_BYTES
from cloakroom_engine.cli.show import seen
from cloakroom_engine.errors import EngineError
from cloakroom_engine.pipeline import parameters as kinds
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.ordering import order_of
from cloakroom_engine.pipeline.passing import passed

STANDARD = "-"


def run(desk: Desk, parameters: Mapping[str, Any], out: TextIO, *, as_json: bool) -> None:
    """Only the picture on standard output, all words on standard error.

    Raises:
        EngineError: ``usage`` where standard output is a terminal, or something is asked for that
            does not go with it; what ``passing.passed`` raises.
    """
    if parameters["paths"] != [STANDARD] or "out" in parameters or as_json:
        raise EngineError("usage", reason="one_photo_alone")
    if out.isatty():
        raise EngineError("usage", reason="picture_to_terminal")
    if threading.current_thread() is threading.main_thread():
        # A polite end is an end with everything cleared away.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
    untrusted = sys.stdin.buffer.read(PHOTO_FILE_BYTES + 1)
    if len(untrusted) > PHOTO_FILE_BYTES:
        raise EngineError("photo.too_large")
    kinds.check(parameters)
    order = order_of(desk, {**parameters, "out": STANDARD})
    done = passed(desk, parameters["name"], untrusted, order)
    out.flush()
    out.buffer.write(done.content)
    out.buffer.flush()
    how = seen(asdict(done.copy.visibility))
    sys.stderr.write(f"{len(done.content)} bytes: {how}\n")
