"""The verb ``check.file``: which protected copy a downloaded file comes from, and how it does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from cloakroom_engine.errors import EngineError
from cloakroom_engine.opening import is_file
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.photo.decoded import DecodedPhoto
from cloakroom_engine.photo.files import sha256_of
from cloakroom_engine.photo.looks import differing_bits, distance, looks
from cloakroom_engine.pipeline import audit
from cloakroom_engine.pipeline.cases import faces_of
from cloakroom_engine.pipeline.copies import assemble
from cloakroom_engine.pipeline.desk import Desk, photo_by_id
from cloakroom_engine.pipeline.looking import look
from cloakroom_engine.records import ProtectedFile

MOST_BITS = 14
"""Of 64: what heavy re-encoding changes at most, and few other photos stay below."""
MOST_LEVELS = 8.0
"""Mean difference in grey levels of the small pictures of one photo; bursts differ by more."""
CANDIDATES = 8


def check(desk: Desk, path: Path, judge_names: Sequence[str] = ()) -> dict[str, Any]:
    """Find the copy that a file comes from, and audit the file as it is, for everybody in it.

    Nothing but the file is judged: whatever a network did to it is in the answer. The audits are
    kept, but do not change the verdict on the copy.

    Raises:
        EngineError: ``photo.*``; ``photo.too_different`` when it comes from none of ours.
    """
    path = path.absolute()
    exact = desk.library.protected.file_with(sha256_of(path))
    shown = decode(path)
    copy, levels = (exact, 0.0) if exact else _nearest(desk, shown, path)
    audits = []
    for at, made in enumerate(desk.library.protected.of_file(copy.id)):
        desk.reporter.step("check", at, len(copy.cloaked), str(path))
        person = desk.library.people.get(made.person_id)
        assert person is not None, "a copy's people are in the library"
        photo = photo_by_id(desk, copy.photo_id)
        seen = look(desk, Path(photo.path))
        if seen.photo.sha256 != copy.photo_sha256:
            raise EngineError("photo.not_protected", path=photo.path, original="changed since")
        here = replace(made, path=str(path), sha256=sha256_of(path))
        cases = faces_of(desk, person, seen, here, elsewhere=exact is None)
        audited = audit.judge(desk, assemble(desk, person, cases, (), judge_names))
        audits.append(
            {
                "person_id": person.id,
                "audit_id": audited.id,
                "audit": asdict(audited.document),
            }
        )
    return {
        "path": str(path),
        "width": shown.width,
        "height": shown.height,
        "exact": exact is not None,
        "difference": levels,
        "photo_id": copy.photo_id,
        "protected_id": copy.id,
        "copy": copy.path,
        "audits": audits,
    }


def _nearest(desk: Desk, shown: DecodedPhoto, path: Path) -> tuple[ProtectedFile, float]:
    own = looks(shown.rgb_u8)
    near = []
    for file in desk.library.protected.files():
        known = file.looks or _taken(desk, file)
        if known and (bits := differing_bits(own, known)) <= MOST_BITS:
            near.append((bits, -file.id, file))
    found: list[tuple[float, int, ProtectedFile]] = []
    for _, _, file in sorted(near, key=lambda each: each[:2])[:CANDIDATES]:
        try:
            levels = distance(shown.rgb_u8, decode(Path(file.path)).rgb_u8)
        except EngineError:
            continue  # the copy was moved or deleted: it cannot be compared
        found.append((levels, -file.id, file))
    best = min(found, key=lambda each: each[:2], default=None)
    if best is None or best[0] > MOST_LEVELS:
        raise EngineError("photo.too_different", path=str(path))
    return best[2], best[0]


def _taken(desk: Desk, file: ProtectedFile) -> str:
    """What a copy of an older library looks like, if it still lies there."""
    path = Path(file.path)
    if not is_file(path) or sha256_of(path) != file.sha256:
        return ""
    found = looks(decode(path).rgb_u8)
    desk.library.protected.put_looks(file.id, found)
    return found
