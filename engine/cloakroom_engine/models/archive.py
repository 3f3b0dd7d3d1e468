"""Taking named models out of a zip or a gzipped tar: nothing else is looked at, no name used."""

from __future__ import annotations

import gzip
import tarfile
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import IO, TypeVar

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.models.weights import verify

_BLOCK = 1 << 20
_ENCRYPTED = 0x1
_MOST_MEMBERS = 10_000
"""A tar has no list of its members: reading it to its end takes as long as somebody wishes."""
_DAMAGED = (zlib.error, gzip.BadGzipFile, NotImplementedError, EOFError)
_Member = TypeVar("_Member")


def extract(archive: Path, card: ModelCard, name: str, target: Path) -> None:
    """Write the member whose file name is ``name`` to ``target`` and verify that it is ``card``'s.

    The folder that a member claims to lie in is ignored, so that no name can lead outside.

    Raises:
        EngineError: ``model.missing`` when there is not exactly one such member,
            ``model.hash_mismatch`` when it is not what the card says or cannot be unpacked.
    """
    take = _from_zip if zipfile.is_zipfile(archive) else _from_tar
    try:
        take(archive, card, name, target)
    except (zipfile.BadZipFile, tarfile.TarError, *_DAMAGED) as error:
        raise EngineError(
            "model.hash_mismatch", model=card.name, file=archive.name, expected=card.sha256
        ) from error
    verify(target, card)


def _from_zip(archive: Path, card: ModelCard, name: str, target: Path) -> None:
    with zipfile.ZipFile(archive) as opened:
        files = [info for info in opened.infolist() if not info.is_dir()]
        member = _only(((info.filename, info) for info in files), name, card)
        if member.flag_bits & _ENCRYPTED:
            raise EngineError("model.missing", model=card.name, file=name)
        with opened.open(member) as stream:
            _copy(stream, target, card)


def _from_tar(archive: Path, card: ModelCard, name: str, target: Path) -> None:
    with tarfile.open(archive, "r:gz") as opened:
        files = []
        for at, info in enumerate(opened):
            if at >= _MOST_MEMBERS:
                raise tarfile.ReadError("too many members")
            if info.isreg():
                files.append(info)
        stream = opened.extractfile(_only(((info.name, info) for info in files), name, card))
        assert stream is not None, "a regular file has content"
        with stream:
            _copy(stream, target, card)


def _only(members: Iterable[tuple[str, _Member]], name: str, card: ModelCard) -> _Member:
    found = [each for path, each in members if PurePosixPath(path).name == name]
    if len(found) != 1:
        raise EngineError("model.missing", model=card.name, file=name)
    return found[0]


def _copy(stream: IO[bytes], target: Path, card: ModelCard) -> None:
    """Copy at most one byte more than the card promises: the header's own size may lie."""
    left = card.bytes + 1
    with target.open("wb") as out:
        while left > 0 and (block := stream.read(min(_BLOCK, left))):
            out.write(block)
            left -= len(block)
