"""A new file with these bytes and no others, flushed to the disk, or none."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Final

from cloakroom_engine.errors import EngineError

_BINARY: Final[int] = getattr(os, "O_BINARY", 0)


def write_new(target: Path, data: bytes) -> None:
    """Write ``data`` to the new file ``target`` and flush it to the disk.

    A file that fails is removed. ``target``'s name does not matter: ``protect.write`` passes a part
    file and puts it in its place afterwards.

    Raises:
        EngineError: output.exists, output.not_writable, output.disk_full; internal when the disk
            gives back other bytes.
    """
    try:
        descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
    except OSError as error:
        raise output_error(error, target) from error
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _refuse_other(target, data)
    except OSError as error:
        target.unlink(missing_ok=True)
        raise output_error(error, target) from error
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def _refuse_other(target: Path, data: bytes) -> None:
    if target.read_bytes() != data:
        raise EngineError("internal", stage="verify", path=str(target))


def output_error(error: OSError, target: Path) -> EngineError:
    """The output code for what the operating system said while ``target`` was written."""
    if isinstance(error, FileExistsError):
        code = "output.exists"
    elif error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        code = "output.disk_full"
    else:
        code = "output.not_writable"
    reason = errno.errorcode.get(error.errno or 0, "")
    return EngineError(code, path=str(target), reason=reason)
