"""Refusing pickles by name and by content: loading one runs whatever program it holds."""

from __future__ import annotations

import io
import pickletools
import tarfile
import zipfile
from pathlib import Path

from cloakroom_engine import opening
from cloakroom_engine.errors import EngineError

#: Endings under which Python and torch pickles travel.
PICKLE_SUFFIXES = frozenset({".pt", ".pth", ".ckpt", ".pkl", ".pickle", ".joblib", ".bin"})
_HEAD_BYTES = 1 << 16
#: A block of other data may begin like a pickle; this many valid opcodes in a row do not happen.
_MANY_OPCODES = 8


def refuse_pickle(path: Path) -> None:
    """Raise if ``path`` is a pickle or an archive that carries one, whatever it is called.

    Raises:
        EngineError: ``model.pickle_refused``; ``model.missing`` when it cannot be read.
    """
    try:
        with opening.regular(path) as stream:
            head = stream.read(_HEAD_BYTES)
        is_one = (
            path.suffix.lower() in PICKLE_SUFFIXES
            or (_reads_as_pickle(head) and not _is_safetensors(head))
            or zipfile.is_zipfile(path)
            or tarfile.is_tarfile(path)
        )
    except OSError as error:
        raise EngineError("model.missing", file=str(path)) from error
    # torch.save writes a zip (data.pkl inside) and once wrote a tar; a pack is neither.
    if is_one:
        raise EngineError("model.pickle_refused", file=str(path))


def _is_safetensors(head: bytes) -> bool:
    """A length in eight bytes, then a JSON object: the length may look like an opcode."""
    return head[8:9] == b"{" and int.from_bytes(head[:8], "little") < 100_000_000


def _reads_as_pickle(head: bytes) -> bool:
    """Whether ``head`` is a chain of pickle opcodes (nothing is executed)."""
    opcodes = 0
    try:
        for opcode, _, _ in pickletools.genops(io.BytesIO(head)):
            opcodes += 1
            if opcode.name == "STOP":
                return opcodes > 1
    except (ValueError, OverflowError):
        pass  # the chain broke, or goes on behind the block; its length decides
    return opcodes >= _MANY_OPCODES
