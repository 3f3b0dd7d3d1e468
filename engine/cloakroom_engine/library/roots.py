"""The table ``root``: folders that a person added. Written by a person."""

from __future__ import annotations

from cloakroom_engine.library.columns import now, path_from_column, path_to_column
from cloakroom_engine.library.database import Database
from cloakroom_engine.library.sqlcipher import Row
from cloakroom_engine.records import Root


class Roots:
    """Folders to look into; their photos stay where they are."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, path: str) -> Root:
        """Add a folder; one that is there already is given back."""
        column = path_to_column(path)
        self._database.execute(
            "INSERT OR IGNORE INTO root (path, added) VALUES (?, ?)", (column, now())
        )
        return _root(self._database.execute("SELECT * FROM root WHERE path = ?", (column,))[0])

    def remove(self, root_id: int) -> None:
        """Look into the folder no more; what is known of its photos stays."""
        self._database.execute("DELETE FROM root WHERE id = ?", (root_id,))

    def all(self) -> list[Root]:
        """Every folder, as they were added."""
        return [_root(row) for row in self._database.execute("SELECT * FROM root ORDER BY id")]


def _root(row: Row) -> Root:
    return Root(row["id"], path_from_column(row["path"]), row["added"])
