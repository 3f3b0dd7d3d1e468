"""Whether an album names a person: one row per judge, kind of score and false accept rate."""

from __future__ import annotations

from dataclasses import dataclass

from cloakroom_engine.audit.intervals import Rate


@dataclass(frozen=True, slots=True)
class Named:
    """How often the album names the person where ``far`` of strangers get any name.

    ``before`` are the clean photos, ``after`` their protected copies.
    """

    model: str
    sha256: str
    score: str
    far: float
    before: Rate
    after: Rate
    similarity_before: float | None
    similarity_after: float | None
