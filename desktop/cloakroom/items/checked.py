"""What the engine found out about a file that came back from a network."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cloakroom.items import evidence
from cloakroom.items.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Checked:
    """``protected_id`` is the copy that the file comes from, None where it is none of ours.

    ``same`` says that not one byte was changed; ``audits`` judge the very file, person by person.
    """

    path: str
    protected_id: int | None
    same: bool
    width: int
    height: int
    audits: tuple[Evidence, ...]


def read(path: str, result: Mapping[str, Any]) -> Checked:
    """The result of the verb ``check.file``."""
    copy = result.get("copy")
    return Checked(
        path=path,
        protected_id=None if copy is None else int(copy["id"]),
        same=bool(result.get("same", False)),
        width=int(result.get("width", 0)),
        height=int(result.get("height", 0)),
        audits=tuple(evidence.of(each) for each in result.get("audits", ())),
    )
