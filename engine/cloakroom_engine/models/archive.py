"""Taking named models out of a zip: nothing else in it is looked at, no name in it is used."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path, PurePosixPath
from typing import IO

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.models.weights import verify

_BLOCK = 1 << 20
_ENCRYPTED = 0x1


def extract(archive: Path, card: ModelCard, target: Path) -> None:
    """Write the member whose file name is ``card.file`` to ``target`` and verify it.

    The folder that a member claims to lie in is ignored, so that no name can lead outside.

    Raises:
        EngineError: ``model.missing`` when there is not exactly one such member,
            ``model.hash_mismatch`` when it is not what the card says or cannot be unpacked.
    """
    try:
        with zipfile.ZipFile(archive) as opened:
            member = _member(opened, card)
            with opened.open(member) as stream, target.open("wb") as out:
                _copy(stream, out, card)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError) as error:
        raise EngineError(
            "model.hash_mismatch", model=card.name, file=archive.name, expected=card.sha256
        ) from error
    verify(target, card)


def _member(opened: zipfile.ZipFile, card: ModelCard) -> zipfile.ZipInfo:
    found = [
        info
        for info in opened.infolist()
        if not info.is_dir() and PurePosixPath(info.filename).name == card.file
    ]
    if len(found) != 1 or found[0].flag_bits & _ENCRYPTED:
        raise EngineError("model.missing", model=card.name, file=card.file)
    return found[0]


def _copy(stream: IO[bytes], out: IO[bytes], card: ModelCard) -> None:
    """Copy at most one byte more than the card promises: the header's own size may lie."""
    left = card.bytes + 1
    while left > 0 and (block := stream.read(min(_BLOCK, left))):
        out.write(block)
        left -= len(block)
