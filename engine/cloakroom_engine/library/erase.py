"""Forgetting a person: rows, sealed records and pictures, and the bytes they leave in our files.

What goes: the name; yes, no and guess of every face; cloaks and masks; audits; what is known of
protected copies that hold nobody else's cloak; every backup that a migration left, whole, because
a backup holds the person too and cannot be half kept. And, since every face that was scanned has an
embedding, the embeddings, crops and guesses of all faces that were said or guessed to be theirs or
were grouped with such a face, of those the caller finds alike (``also``), and the thumbnails of
the photos those are in. A face that somebody said is another person's, or is not this one's, is
not theirs.

Erasing needs the key, as everything does: whoever has lost it deletes the whole folder, which holds
nothing that anybody could still read.

What stays, and why:

- The photo's row and the place of the face in it (box and five points), now nobody's and marked
  ``forgotten``: a photo may show several people, and without the mark the next scan would embed the
  same face again. Of a clip the place in every frame, by which a face that nobody knows is hidden.
- Faces that were somebody else's, with their embeddings.
- Protected copies and originals: files of the person's own. The report lists the copies.
- Paths. A folder may be called like the person; the report lists such paths, and
  ``Photos.remove`` forgets them.

Beyond reach: blocks that the file system or the SSD gave up but did not overwrite, snapshots, and
copies made by others. All of that is ciphertext.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import standing
from cloakroom_engine.library.columns import path_from_column
from cloakroom_engine.library.database import Database
from cloakroom_engine.library.migrate import backups
from cloakroom_engine.library.sqlcipher import Row
from cloakroom_engine.opening import is_gone
from cloakroom_engine.records import Erasure

_TASK = "scrub"


def erase(database: Database, person_id: int, also: Iterable[int] = ()) -> Erasure:
    """Erase the person and rewrite the library's files without them.

    ``also`` are faces that the machine finds alike although nothing links them yet.

    EngineError ``person.unknown``; ``library.busy`` if another process is reading so that old
    pages cannot be overwritten yet: the person is then gone from the tables, and ``scrub``
    finishes the work when the library is opened next.
    """
    assert not database.in_transaction, "files are rewritten between transactions"
    with database.transaction():
        names = database.execute("SELECT name FROM person WHERE id = ?", (person_id,))
        if not names:
            raise EngineError("person.unknown", id=person_id)
        theirs = json.dumps(_theirs(database, person_id, list(also)))
        erasure = _survey(database, person_id, names[0]["name"], theirs)
        _forget(database, theirs)
        _forget_copies(database, person_id)
        database.execute("INSERT OR IGNORE INTO pending (task) VALUES (?)", (_TASK,))
    scrub(database)
    return erasure


def _theirs(database: Database, person_id: int, also: list[int]) -> list[int]:
    """Faces that are the person's as far as anybody knows."""
    rows = database.execute(
        "WITH linked AS (SELECT face_id FROM face_person WHERE person_id = ?1), found AS ("
        " SELECT face_id FROM linked"
        " UNION SELECT face_id FROM face_group WHERE group_id IN"
        " (SELECT group_id FROM face_group WHERE face_id IN (SELECT face_id FROM linked))"
        " UNION SELECT id FROM face WHERE id IN (SELECT value FROM json_each(?2)))"
        " SELECT face_id FROM found WHERE NOT EXISTS (SELECT 1 FROM person_face AS said"
        " WHERE said.face_id = found.face_id AND said.yes = (said.person_id <> ?1))",
        (person_id, json.dumps(also)),
    )
    return [row["face_id"] for row in rows]


def _forget(database: Database, faces: str) -> None:
    """Delete all that shows or measures these faces; what is in files, when this is committed."""
    among = "IN (SELECT value FROM json_each(?))"
    for table in ("embedding", "suggestion", "face_group"):
        database.execute(f"DELETE FROM {table} WHERE face_id {among}", (faces,))
    database.execute(f"UPDATE face SET forgotten = 1 WHERE id {among}", (faces,))
    for picture in (
        "SELECT 'face:' || value FROM json_each(?)",
        "SELECT 'thumbnail:' || sha256 FROM photo JOIN face ON photo_id = photo.id"
        f" WHERE face.id {among}",
    ):
        database.execute(f"INSERT OR IGNORE INTO pending (task) {picture}", (faces,))


def _forget_copies(database: Database, person_id: int) -> None:
    photos = database.execute(
        "SELECT photo_id FROM protected_person JOIN protected_file ON id = protected_id"
        " WHERE person_id = ?",
        (person_id,),
    )
    database.execute(
        "DELETE FROM protected_file WHERE id IN"
        " (SELECT protected_id FROM protected_person WHERE person_id = ?1)"
        " AND id NOT IN (SELECT protected_id FROM protected_person WHERE person_id <> ?1)",
        (person_id,),
    )
    # Links, cloaks, masks and audits go with it, by their foreign keys.
    database.execute("DELETE FROM person WHERE id = ?", (person_id,))
    standing.refresh(database, {row["photo_id"] for row in photos})


def scrub(database: Database) -> None:
    """Overwrite what erased rows left behind, if an erasure is not finished; EngineError
    ``library.busy`` while another process prevents it.
    """
    if not database.execute("SELECT 1 FROM pending WHERE task = ?", (_TASK,)):
        return
    try:
        for backup in backups(database.path):
            backup.unlink(missing_ok=True)
    except OSError as error:
        raise EngineError(
            "library.not_writable", path=error.filename, reason=error.strerror
        ) from error
    database.execute("VACUUM")
    if not database.checkpoint():
        raise EngineError("library.busy", path=str(database.path), reason="reader")
    database.execute("DELETE FROM pending WHERE task = ?", (_TASK,))
    database.checkpoint()


def _survey(database: Database, person_id: int, name: str, theirs: str) -> Erasure:
    def count(what: str, value: int | str = person_id) -> int:
        return int(database.execute(f"SELECT count(*) FROM {what}", (value,))[0][0])

    among = "IN (SELECT value FROM json_each(?))"
    own = "(SELECT protected_id FROM protected_person WHERE person_id = ?1)"
    outputs = database.execute(
        f"SELECT path FROM protected_file WHERE id IN {own} ORDER BY id",
        (person_id,),
    )
    # The rows of their own copies go; a copy that others are cloaked in stays and may name them.
    kept = database.execute(
        "SELECT path FROM photo UNION SELECT path FROM protected_file"
        f" WHERE id NOT IN {own}"
        " OR id IN (SELECT protected_id FROM protected_person WHERE person_id <> ?1)"
        " UNION SELECT path FROM root ORDER BY path",
        (person_id,),
    )
    return Erasure(
        person_id=person_id,
        faces=count("face_person WHERE person_id = ?"),
        embeddings=count(f"embedding WHERE face_id {among}", theirs),
        cloaks=count("cloak WHERE person_id = ?"),
        audits=count("audit WHERE person_id = ?"),
        protected=len(outputs),
        backups=len(backups(database.path)),
        outputs_left=tuple(path for path in map(_path, outputs) if not is_gone(Path(path))),
        photos_left=count(
            f"photo WHERE id IN (SELECT photo_id FROM face WHERE id {among})",
            theirs,
        ),
        paths_naming=tuple(path for path in map(_path, kept) if name.casefold() in path.casefold()),
    )


def _path(row: Row) -> str:
    return path_from_column(row[0])
