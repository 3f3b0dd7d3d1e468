"""Putting a finished file in its place: all of it or nothing, and never over another file.

A copy for an object store (``far``) is made in a folder of this machine's own and put there in one
request.
"""

from __future__ import annotations

import errno
import os
import re
import secrets
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from cloakroom_engine import far, opening
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import shown
from cloakroom_engine.photo.new_file import output_error
from cloakroom_engine.private import process_alive

PART_SUFFIX: Final = ".cloakroom.part"
_PART_NAME: Final = re.compile(r"(\d{1,10})-[0-9a-f]{16}" + re.escape(PART_SUFFIX))
_NO_HARD_LINKS: Final = frozenset(
    {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EINVAL}
)


@contextmanager
def new_file(target: Path, *, original: Path) -> Iterator[Path]:
    """A part file beside ``target`` (for an object, in a temporary folder) to be made and filled;
    leaving the block puts it in place.

    The folder is made if need be. When the block raises, nothing is left behind. A process that
    is killed leaves at most a part file, which ``sweep_parts`` knows by its name, or a temporary
    folder, which ``library.shown.sweep`` does.

    Raises:
        EngineError: output.is_original when ``target`` is ``original`` by whatever name or link;
            output.exists, output.not_writable, output.disk_full; output.swept where somebody was
            erased meanwhile, with all that lay in temporary folders.
    """
    refuse_taken(target, original)
    with _folder_of(target) as folder:
        part = folder / f"{os.getpid()}-{secrets.token_hex(8)}{PART_SUFFIX}"
        try:
            yield part
            try:
                _put(part, target)
            except OSError as error:
                raise output_error(error, target) from error
        finally:
            part.unlink(missing_ok=True)


@contextmanager
def _folder_of(target: Path) -> Iterator[Path]:
    """Where its part file is made."""
    if far.is_far(target):
        with shown.in_clear() as folder:
            try:
                yield folder
            except EngineError as problem:
                if folder.is_dir():
                    raise
                # Whoever is erased may be in this very copy.
                raise EngineError("output.swept", path=str(target)) from problem
        return
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _folder_error(error, target) from error
    yield target.parent


def refuse_taken(target: Path, original: Path) -> None:
    """Say early what would go wrong in the end, before minutes are spent on a photo.

    Raises:
        EngineError: output.is_original, output.exists, output.not_writable.
    """
    try:
        os.fsencode(target)
    except UnicodeEncodeError as error:
        # Under this locale no file can be called that.
        raise EngineError("output.not_writable", path=str(target), reason="EILSEQ") from error
    try:
        if not opening.lies_there(target):
            return
        if _same(target, original):
            raise EngineError("output.is_original", path=str(target))
        raise EngineError("output.exists", path=str(target))
    except OSError as error:
        raise output_error(error, target) from error


def _same(target: Path, original: Path) -> bool:
    if far.is_far(target) or far.is_far(original):
        return target == original
    return target.exists() and original.exists() and target.samefile(original)


def sweep_parts(folder: Path) -> list[Path]:
    """Remove the part files that dead runs left in ``folder``; returns what was removed.

    To be called before this process writes: a part with its own number is taken for a dead
    namesake's. Anything not named by ``new_file`` is left alone, and so is a living process's.
    """
    removed = []
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208 - names are all that is asked for
    except (FileNotFoundError, NotADirectoryError):
        return []
    for name in names:
        match = _PART_NAME.fullmatch(name)
        part = folder / name
        if match is None or process_alive(int(match[1])):
            continue
        try:
            if stat.S_ISREG(part.lstat().st_mode):
                part.unlink()
                removed.append(part)
        except OSError:
            continue  # held open by its owner, or gone meanwhile: not ours to remove
    return removed


def _put(part: Path, target: Path) -> None:
    """Give the finished part its name in one step that fails where the name is taken."""
    if far.is_far(target):
        far.put(part.read_bytes(), target)
        return
    if sys.platform == "win32":
        part.rename(target)  # refuses an existing target there
        return
    try:
        os.link(part, target)
    except OSError as error:
        if error.errno not in _NO_HARD_LINKS:
            raise
        _put_without_link(part, target)
    _sync_folder(target.parent)


def _put_without_link(part: Path, target: Path) -> None:
    """For FAT and some network drives: claim the name with an empty file, then replace that."""
    os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL))
    try:
        part.replace(target)
    except OSError:
        target.unlink(missing_ok=True)
        raise


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:
            raise  # some network drives cannot flush a folder, and need not
    finally:
        os.close(descriptor)


def _folder_error(error: OSError, target: Path) -> EngineError:
    """A file where the folder should be is no free place, yet not ``target`` existing either."""
    code = "output.disk_full" if error.errno == errno.ENOSPC else "output.not_writable"
    return EngineError(code, path=str(target), reason=errno.errorcode.get(error.errno or 0, ""))
