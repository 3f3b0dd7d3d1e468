"""The other end of the pipe: the real worker process, driven line by line."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, Any, TypeVar

from cloakroom_engine import protocol
from cloakroom_engine.protocol import Cancel, Failed, Finished, Order, Report, Run, Stopped

ENGINE = Path(__file__).resolve().parents[2] / "engine"
PATIENCE_S = 120.0
CLOSING = (Finished, Stopped, Failed)
_Kind = TypeVar("_Kind", bound=Report)


class WorkerProcess:
    """A worker; every line it says must be one of the protocol.

    ``prelude`` is Python that runs in the process before anything of the engine is imported.
    """

    def __init__(self, home: Path, *, prelude: str = "", options: Sequence[str] = ()) -> None:
        python_path = os.pathsep.join(filter(None, (str(ENGINE), os.environ.get("PYTHONPATH"))))
        start = ["-m", "cloakroom_engine"]
        if prelude:
            start = ["-c", f"{prelude}\nfrom cloakroom_engine.__main__ import main\nmain()\n"]
        surroundings = os.environ | {"CLOAKROOM_NO_KEYRING": "1", "PYTHONPATH": python_path}
        surroundings.pop("OMP_NUM_THREADS", None)  # the worker's own business
        self.process = subprocess.Popen(
            [sys.executable, *start, "--home", str(home), *options, "worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=surroundings,
        )
        assert self.process.stdin
        assert self.process.stdout
        assert self.process.stderr
        self.stdin: IO[bytes] = self.process.stdin
        self.said: list[Report] = []
        self._lines: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._errors: list[bytes] = []
        self._listening = threading.Thread(target=self._listen, args=(self.process.stdout,))
        self._complaining = threading.Thread(target=self._complaints, args=(self.process.stderr,))
        self._listening.start()
        self._complaining.start()
        self.hello = self.wait(protocol.Hello)

    def _listen(self, stdout: IO[bytes]) -> None:
        for line in stdout:
            self._lines.put(line)
        self._lines.put(None)

    def _complaints(self, stderr: IO[bytes]) -> None:
        self._errors.extend(stderr)

    def send(self, *orders: Order) -> None:
        self.send_bytes("".join(map(protocol.line, orders)).encode())

    def send_bytes(self, data: bytes) -> None:
        self.stdin.write(data)
        self.stdin.flush()

    def next(self) -> Report | None:
        """The next thing it says; None when it ended."""
        line = self._lines.get(timeout=PATIENCE_S)
        if line is None:
            return None
        assert line.endswith(b"\n")
        self.said.append(protocol.report(line))
        return self.said[-1]

    def wait(self, kind: type[_Kind], **wanted: object) -> _Kind:
        """Listen until it says a message of that kind with those fields."""
        limit = time.monotonic() + PATIENCE_S
        while time.monotonic() < limit:
            message = self.next()
            if message is None:
                raise EOFError(f"the worker ended: {self.errors()}")
            fits = all(getattr(message, name, None) == value for name, value in wanted.items())
            if isinstance(message, kind) and fits:
                return message
        raise TimeoutError(f"no {kind.__name__} {wanted}")

    def run(self, verb: str, job: str | None = None, /, **params: Any) -> Report:
        """Run a job to its end; the message that closed it."""
        name = job or verb
        self.send(Run(name, verb, params))
        return self.closing(name)

    def closing(self, job: str) -> Report:
        """Listen until a job is closed."""
        while True:
            message = self.wait(object, job=job)  # type: ignore[type-var]
            if isinstance(message, CLOSING):
                return message

    def result(self, verb: str, /, **params: Any) -> dict[str, Any]:
        """The result of a job that must end well."""
        closed = self.run(verb, **params)
        assert isinstance(closed, Finished), (closed, self.errors())
        return closed.result

    def cancel(self, job: str) -> None:
        self.send(Cancel(job))

    def errors(self) -> str:
        """What it wrote to standard error so far; all of it once it ended."""
        return b"".join(self._errors).decode(errors="replace")

    def end(self) -> int:
        """Close its standard input, hear it out, and give its exit code."""
        if not self.stdin.closed:
            self.stdin.close()
        return self.exit_code()

    def exit_code(self) -> int:
        """Hear it out, and all its complaints, until it ends by itself."""
        while self.next() is not None:
            pass
        self._complaining.join(PATIENCE_S)
        return self.process.wait(PATIENCE_S)

    def close(self) -> None:
        """Leave nothing behind, whatever happened."""
        self.process.kill()
        self.process.wait(PATIENCE_S)
        self._listening.join(PATIENCE_S)
        self._complaining.join(PATIENCE_S)
        for stream in (self.stdin, self.process.stdout, self.process.stderr):
            if stream is not None and not stream.closed:
                _close(stream)


Start = Callable[..., WorkerProcess]


def _close(stream: IO[bytes]) -> None:
    try:
        stream.close()
    except BrokenPipeError:
        assert stream.closed
