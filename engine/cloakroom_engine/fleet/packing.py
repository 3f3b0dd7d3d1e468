"""Records to bytes and back, between processes that share a key.

Pickle, because tasks and outcomes are records with arrays in them, and read only after the seal has
told that a process of this job wrote it. Even so nothing is called while reading but what makes
records, arrays and paths. Luggage stays behind: of each piece only its key is written.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable
from dataclasses import is_dataclass
from typing import Any, Final

from cloakroom_engine.pipeline.crew import Luggage

_MAKERS: Final = frozenset(
    {
        ("builtins", "frozenset"),
        ("builtins", "set"),
        ("builtins", "slice"),
        ("cloakroom_engine.errors", "_again"),
        ("numpy", "dtype"),
        ("numpy", "ndarray"),
        ("numpy._core.multiarray", "_reconstruct"),
        ("numpy._core.multiarray", "scalar"),
        ("numpy._core.numeric", "_frombuffer"),
        ("numpy.dtypes", "Float32DType"),
        ("pathlib", "Path"),
        ("pathlib", "PosixPath"),
        ("pathlib", "WindowsPath"),
    }
)
_OURS: Final = "cloakroom_engine."


class _Packer(pickle.Pickler):
    def __init__(self, out: io.BytesIO, leave: Callable[[Luggage], None] | None) -> None:
        super().__init__(out, protocol=5)
        self._leave = leave

    def persistent_id(self, obj: Any) -> str | None:
        if self._leave is None or not isinstance(obj, Luggage):
            return None
        self._leave(obj)
        return obj.key


class _Unpacker(pickle.Unpickler):
    def __init__(self, packed: io.BytesIO, fetch: Callable[[str], Luggage] | None) -> None:
        super().__init__(packed)
        self._fetch = fetch

    def persistent_load(self, pid: Any) -> Luggage:
        if self._fetch is None:
            raise pickle.UnpicklingError("no luggage is expected here")
        return self._fetch(str(pid))

    def find_class(self, module: str, name: str) -> Any:
        found = super().find_class(module, name)
        record = isinstance(found, type) and (is_dataclass(found) or module.startswith(_OURS))
        if not record and (module, name) not in _MAKERS:
            raise pickle.UnpicklingError(f"{module}.{name} makes no record")
        return found


def pack(content: object, leave: Callable[[Luggage], None] | None = None) -> bytes:
    """``content`` as bytes; ``leave`` is handed every piece of luggage, which stays behind."""
    out = io.BytesIO()
    _Packer(out, leave).dump(content)
    return out.getvalue()


def unpack(packed: bytes, fetch: Callable[[str], Luggage] | None = None) -> Any:
    """The opposite; ``fetch`` gives the luggage of a key.

    Raises:
        pickle.UnpicklingError: for what ``pack`` did not write.
    """
    return _Unpacker(io.BytesIO(packed), fetch).load()
