"""One audit of one copy of a clip as a versioned document, kept beside those of photos."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from cloakroom_engine.audit.clip import ClipVerdict
from cloakroom_engine.audit.schema import json_text
from cloakroom_engine.audit.verdict import HELD, HIDDEN, NOT_JUDGED, PARTLY, STILL_FOUND

SCHEMA: Final = "cloakroom.clip-audit/1"


def is_one(document: str) -> bool:
    """Whether a stored audit is of a clip."""
    return bool(json.loads(document).get("schema") == SCHEMA)


def dumps(told: Mapping[str, Any], person: str, created: str, engine: str) -> str:
    """The text of a document: what ``clip.audit`` tells of one copy, of whom, when, and by what."""
    head = {"schema": SCHEMA, "engine": engine, "created": created, "person": person}
    return json_text({**head, **told})


def redacted(document: Mapping[str, Any]) -> dict[str, Any]:
    """The same without the person's name and without where the file lies."""
    return {**document, "person": "", "path": "", "photo_id": 0, "protected_id": 0}


def standing(verdict: ClipVerdict) -> str:
    """What lists of photos show of a clip: one frame that is found is found."""
    if verdict.code == NOT_JUDGED:
        return NOT_JUDGED
    if verdict.by_frame == verdict.judges:
        return STILL_FOUND
    return HIDDEN if verdict.code == HELD else PARTLY
