"""Fetching one file over HTTPS into a ``.part`` file that a later try continues.

Nothing that arrives is believed: length and SHA-256 are known beforehand.
"""

from __future__ import annotations

import http.client
import io
import os
import re
import stat
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from cloakroom_engine import __version__
from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.addresses import allowed, host_of, opener, remember
from cloakroom_engine.models.deadline import Deadline
from cloakroom_engine.opening import sha256_of

_BLOCK = 1 << 16
_CONTENT_RANGE = re.compile(r"bytes (\d{1,18})-\d{1,18}/(?:\d{1,18}|\*)", re.ASCII)
_RANGE_REFUSED = 416
_PARTIAL = 206
_PART_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Limits:
    """How long to wait. A connection that gives less than ``slowest`` bytes a second over
    ``timeout_s`` counts as stalled, so that a trickle cannot hold a download for ever. An answer
    may take twice as long to begin, redirects and all.
    """

    timeout_s: float = 30.0
    slowest: int = 512
    tries: int = 3


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to arrive. ``bytes`` is ``None`` where only the bound ``max_bytes`` is known."""

    urls: tuple[str, ...]
    sha256: str
    bytes: int | None
    max_bytes: int


class _InterruptedError(Exception):
    """This try failed in a way that another try may mend."""

    def __init__(self, reason: str, status: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.status = status


def download(wanted: Wanted, part: Path, progress: Progress, limits: Limits) -> list[str]:
    """Fetch into ``part``, going on where an earlier try stopped.

    ``part`` stays when the network fails and is deleted when its bytes are wrong. Every address
    is tried ``limits.tries`` times in turn.

    Returns:
        The hosts that were asked, redirects included.

    Raises:
        EngineError: ``model.fetch_failed`` with a ``reason`` (``address``, ``redirect``,
            ``network``, ``stalled``, ``truncated``, ``http``, ``too_large``, ``range``),
            ``model.hash_mismatch``, ``output.disk_full``.
        Cancelled: from ``progress``; ``part`` stays.
    """
    hosts: list[str] = []
    failure = EngineError("model.fetch_failed", reason="address")
    for url in wanted.urls:
        if not allowed(url):
            raise EngineError("model.fetch_failed", reason="address", host=host_of(url))
        remember(hosts, url)
        for _ in range(limits.tries):
            try:
                _once(url, wanted, part, progress, limits, hosts)
                _check(wanted, part, url)
            except _InterruptedError as problem:
                failure = EngineError(
                    "model.fetch_failed",
                    reason=problem.reason,
                    status=problem.status,
                    host=host_of(url),
                )
                if problem.status is not None:
                    break  # the server has answered; asking again changes nothing
            else:
                return hosts
    raise failure


def _check(wanted: Wanted, part: Path, url: str) -> None:
    found = sha256_of(part)
    if found != wanted.sha256:
        part.unlink()
        raise EngineError(
            "model.hash_mismatch", host=host_of(url), expected=wanted.sha256, found=found
        )


def _once(
    url: str,
    wanted: Wanted,
    part: Path,
    progress: Progress,
    limits: Limits,
    hosts: list[str],
) -> None:
    """One request; on return ``part`` has the full length, or all that the server had."""
    have = _kept(part)
    if wanted.bytes is not None and have == wanted.bytes:
        return
    if have >= wanted.max_bytes:
        part.unlink()
        have = 0
    deadline = Deadline(2 * limits.timeout_s)
    deadline.begin()
    try:
        with opener(hosts, deadline).open(
            _request(url, have), timeout=limits.timeout_s
        ) as response:
            start = _start(response, have, part)
            _receive(response, wanted, part, start, progress, limits, deadline)
    except urllib.error.HTTPError as error:
        error.close()
        if error.code == _RANGE_REFUSED and have:
            # What we have is not the beginning of what the server has.
            part.unlink(missing_ok=True)
            raise _InterruptedError("range") from error
        raise _InterruptedError("http", error.code) from error
    except TimeoutError as error:
        raise _InterruptedError("stalled") from error
    except urllib.error.URLError as error:
        stalled = deadline.passed or isinstance(error.reason, TimeoutError)
        raise _InterruptedError("stalled" if stalled else "network") from error
    except (http.client.HTTPException, OSError, ValueError) as error:
        # ValueError: numbers that are none in headers, and reading from what was shut down.
        raise _InterruptedError("stalled" if deadline.passed else "network") from error
    finally:
        deadline.end()


def _kept(part: Path) -> int:
    """How many bytes an earlier try left; a link or anything else that is no file goes."""
    try:
        state = part.lstat()
    except FileNotFoundError:
        return 0
    if stat.S_ISREG(state.st_mode) and state.st_nlink == 1:
        return state.st_size
    try:
        part.unlink()
    except OSError as error:
        raise EngineError("output.not_writable", file=str(part)) from error
    return 0


def _request(url: str, have: int) -> urllib.request.Request:
    # allowed() has seen to the scheme.
    request = urllib.request.Request(url, headers={"User-Agent": f"cloakroom/{__version__}"})  # noqa: S310
    if have:
        request.add_header("Range", f"bytes={have}-")
    return request


def _start(response: http.client.HTTPResponse, have: int, part: Path) -> int:
    """Where the answer's first byte belongs: servers may ignore Range, or misread it."""
    if response.status != _PARTIAL:
        return 0
    told = _CONTENT_RANGE.match(response.headers.get("Content-Range", ""))
    if told is None or int(told[1]) != have:
        part.unlink(missing_ok=True)
        raise _InterruptedError("range")
    return have


def _receive(
    response: http.client.HTTPResponse,
    wanted: Wanted,
    part: Path,
    start: int,
    progress: Progress,
    limits: Limits,
    deadline: Deadline,
) -> None:
    bound = wanted.bytes or wanted.max_bytes
    total = start
    if start + (response.length or 0) > bound:
        _too_large(part)
    window, in_window = time.monotonic(), 0
    deadline.begin()
    with _open(part, start) as out:
        progress(total, bound)
        while block := response.read1(_BLOCK):
            total += len(block)
            in_window += len(block)
            if total > bound:
                break
            _write(out, block)
            progress(total, bound)
            now = time.monotonic()
            if now - window > limits.timeout_s:
                if in_window < limits.slowest * limits.timeout_s:
                    raise _InterruptedError("stalled")
                window, in_window = now, 0
                deadline.begin()
    if total > bound:
        _too_large(part)
    if deadline.passed:
        raise _InterruptedError("stalled")
    if response.length or (wanted.bytes is not None and total < wanted.bytes):
        raise _InterruptedError("truncated")


def _open(part: Path, start: int) -> io.FileIO:
    """``part`` with exactly ``start`` bytes, at its end. Unbuffered: what arrived is on disk.

    A link that somebody put there since ``_kept`` is not followed.
    """
    try:
        descriptor = os.open(part, _PART_FLAGS, 0o600)
        out = os.fdopen(descriptor, "r+b", buffering=0)
        out.seek(start)
        out.truncate()
    except OSError as error:
        raise EngineError("output.not_writable", file=str(part)) from error
    return out


def _write(out: io.FileIO, block: bytes) -> None:
    try:
        out.write(block)
    except OSError as error:
        raise EngineError("output.disk_full", file=str(out.name)) from error


def _too_large(part: Path) -> NoReturn:
    part.unlink(missing_ok=True)
    raise EngineError("model.fetch_failed", reason="too_large")
