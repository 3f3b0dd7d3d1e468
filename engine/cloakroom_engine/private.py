"""Files and folders that only their owner may read; which processes live. Standard library only."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from io import BufferedReader
from pathlib import Path


def leave_no_core() -> None:
    """Let a crash write nothing of this process, or of those that it starts, on a disk: its memory
    has photos in clear and the key of the library. (Windows writes what its owner has set up.)"""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def make_folder(folder: Path) -> None:
    """Make ``folder`` (mode 0700) and its parents; one that is there already is left as it is.

    An existing folder keeps its mode: it may be one that the person shares on purpose, or was
    named by mistake (``--home /tmp``).
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)


def is_private(file: BufferedReader) -> bool:
    """Whether an open file is for its owner alone; one of ours that is not is made so."""
    if sys.platform == "win32":
        return True  # a profile's folder is its owner's there
    if not _for_others(file):
        return True
    try:
        os.fchmod(file.fileno(), stat.S_IRUSR | stat.S_IWUSR)
    except OSError:
        return False
    return not _for_others(file)


def _for_others(file: BufferedReader) -> bool:
    return bool(os.fstat(file.fileno()).st_mode & (stat.S_IRWXG | stat.S_IRWXO))


def write(path: Path, content: bytes, *, sync: bool = True) -> None:
    """Replace ``path`` by ``content`` in one step, mode 0600, on disk when this returns.

    ``sync`` False does not wait for the disk: for what can be made again.
    Raises OSError where it cannot; what was there before is then still there.
    """
    descriptor, part = tempfile.mkstemp(prefix=f"{path.name}.", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            if sync:
                file.flush()
                os.fsync(file.fileno())
        Path(part).replace(path)
    finally:
        Path(part).unlink(missing_ok=True)


def wipe(path: Path) -> None:
    """Overwrite a file's bytes where they lie, then remove it; one that is not there is no trouble.

    What the file system or an SSD keeps of it elsewhere is beyond reach. Raises OSError.
    """
    try:
        with path.open("r+b") as file:
            left = os.fstat(file.fileno()).st_size
            while left > 0:
                left -= file.write(bytes(min(left, 1 << 20)))
            file.flush()
            os.fsync(file.fileno())
    except FileNotFoundError:
        return
    path.unlink(missing_ok=True)


def process_alive(pid: int) -> bool:
    """Whether a process other than this one has the number ``pid``."""
    if pid == os.getpid():
        return False
    if sys.platform == "win32":
        return False  # unlinking fails there while the owner holds the file open: test enough
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True
