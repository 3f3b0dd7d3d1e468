"""Forgetting a person: rows, sealed records, and the bytes they leave in the library's files.

What goes: the name; yes, no and guess of every face; the embeddings of the faces that were theirs;
cloaks and masks; audits; the rows of protected copies; every backup that a migration left, whole,
because a backup holds the person too and cannot be half kept.

What stays, and why:

- The photo's row and the place of the face in it (box and five points), now nobody's: a photo may
  show several people, and without the row the next scan would embed the same face again.
- Faces that were somebody else's, with their embeddings, also where this person had been guessed
  or had been denied. A face the library never linked to the person cannot be found here: a caller
  who wants those gone too has them suggested for the person first.
- Protected copies and originals: files of the person's own. The report lists the copies.
- Paths. A folder may be called like the person; the report lists such paths, and
  ``Photos.remove`` forgets them.

Beyond reach: blocks that the file system or the SSD gave up but did not overwrite, snapshots, and
copies made by others. All that was biometric in them is ciphertext.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from cloakroom_engine.errors import EngineError
from cloakroom_engine.library.columns import path_from_column
from cloakroom_engine.library.database import Database
from cloakroom_engine.library.migrate import backups
from cloakroom_engine.records import Erasure

_TASK = "scrub"


def erase(database: Database, person_id: int) -> Erasure:
    """Erase the person and rewrite the library's files without them.

    EngineError ``person.unknown``; ``library.busy`` if another process is reading so that old
    pages cannot be overwritten yet: the person is then gone from the tables, and ``scrub``
    finishes the work when the library is opened next.
    """
    assert not database.in_transaction, "files are rewritten between transactions"
    with database.transaction():
        names = database.execute("SELECT name FROM person WHERE id = ?", (person_id,))
        if not names:
            raise EngineError("person.unknown", id=person_id)
        erasure = _survey(database, person_id, names[0]["name"])
        database.execute(
            "DELETE FROM embedding WHERE face_id IN"
            " (SELECT face_id FROM face_person WHERE person_id = ?)",
            (person_id,),
        )
        # Links, cloaks, masks, audits and protected rows go with it, by their foreign keys.
        database.execute("DELETE FROM person WHERE id = ?", (person_id,))
        database.execute("INSERT OR IGNORE INTO pending (task) VALUES (?)", (_TASK,))
    scrub(database)
    return erasure


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


def _survey(database: Database, person_id: int, name: str) -> Erasure:
    def count(what: str) -> int:
        return int(database.execute(f"SELECT count(*) FROM {what}", (person_id,))[0][0])  # noqa: S608

    theirs = "(SELECT face_id FROM face_person WHERE person_id = ?)"
    outputs = database.execute("SELECT path FROM protected WHERE person_id = ?", (person_id,))
    # The rows of their own copies go; a copy made for somebody else stays and may name them too.
    kept = database.execute(
        "SELECT path FROM photo UNION SELECT path FROM protected WHERE person_id <> ?"
        " ORDER BY path",
        (person_id,),
    )
    return Erasure(
        person_id=person_id,
        faces=count("face_person WHERE person_id = ?"),
        embeddings=count(f"embedding WHERE face_id IN {theirs}"),
        cloaks=count("cloak WHERE person_id = ?"),
        audits=count("audit WHERE person_id = ?"),
        protected=len(outputs),
        backups=len(backups(database.path)),
        outputs_left=tuple(path for path in map(_path, outputs) if Path(path).exists()),
        photos_left=count(f"photo WHERE id IN (SELECT photo_id FROM face WHERE id IN {theirs})"),  # noqa: S608
        paths_naming=tuple(path for path in map(_path, kept) if name.casefold() in path.casefold()),
    )


def _path(row: sqlite3.Row) -> str:
    return path_from_column(row[0])
