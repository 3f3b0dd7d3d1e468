"""What the engine found out about a file that came back from a network."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cloakroom.items.report import evidence
from cloakroom.items.report.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Checked:
    """``protected_id`` is the copy that the file comes from; ``exact``: not a byte was changed.

    ``audits`` judge the very file, person by person, and are kept as reports.
    """

    path: str
    protected_id: int
    exact: bool
    width: int
    height: int
    audits: tuple[tuple[int, Evidence], ...]
    """By the report's id."""


def read(path: str, result: Mapping[str, Any]) -> Checked:
    """The result of the verb ``check.file``."""
    return Checked(
        path=path,
        protected_id=int(result["protected_id"]),
        exact=bool(result["exact"]),
        width=int(result["width"]),
        height=int(result["height"]),
        audits=tuple(
            (int(each["audit_id"]), evidence.of(each["audit"])) for each in result["audits"]
        ),
    )
