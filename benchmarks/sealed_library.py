"""What it costs that the library is sealed: the same rows in clear and sealed, and the sealing.

    python benchmarks/sealed_library.py --photos 100000

Rows as a scan writes them (two faces a photo, forty people, an embedding a face), in transactions
of one photo; then what pages ask. Times are CPU seconds of this process, so that other jobs on the
machine count as little as can be; questions are the best of five.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from cloakroom_engine.library import sealing
from cloakroom_engine.library.database import APPLICATION_ID, MIGRATIONS
from cloakroom_engine.library.migrate import apply
from cloakroom_engine.library.sqlcipher import Connection, FileKey, open_plain, open_sealed
from cloakroom_engine.library.vault import Vault

PEOPLE = 40
SEALED_BYTES = 128 * 4 + 29
QUESTIONS = {
    "a page of 200 photos": (
        "SELECT * FROM photo WHERE id IN (SELECT id FROM photo ORDER BY taken_s DESC, id DESC"
        " LIMIT 200 OFFSET {half}) ORDER BY taken_s DESC, id DESC"
    ),
    "all ids, by date": "SELECT id FROM photo ORDER BY taken_s DESC, id DESC",
    "photos of a person": (
        "SELECT id FROM photo WHERE id IN (SELECT photo_id FROM face JOIN face_person"
        " ON face_id = face.id WHERE person_id = 7) ORDER BY taken_s DESC LIMIT 200"
    ),
    "a word in paths": "SELECT count(*) FROM photo WHERE path LIKE '%IMG_0999%'",
    "a photo by its hash": "SELECT * FROM photo WHERE sha256 = '{hash}'",
    "people and their counts": (
        "SELECT person_id, count(*), count(DISTINCT photo_id) FROM face_person"
        " JOIN face ON face.id = face_id GROUP BY person_id"
    ),
    "every embedding": "SELECT face_id, sealed FROM embedding",
}


def cpu_s(work: Callable[[], object]) -> float:
    """CPU seconds that this process takes for it."""
    began = time.process_time()
    work()
    return time.process_time() - began


def fill(connection: Connection, photos: int) -> None:
    """Write the rows of that many photos, two faces each."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("BEGIN")
    apply(connection, MIGRATIONS)
    for person in range(PEOPLE):
        connection.execute(
            "INSERT INTO person (name, created) VALUES (?, 'now')", (f"Person {person}",)
        )
    connection.execute("COMMIT")
    points = json.dumps([[1512.25, 1733.5]] * 5)
    for at in range(photos):
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(
            "INSERT INTO photo (path, sha256, width, height, format, size_bytes, mtime_ns, code,"
            " taken_s) VALUES (?, ?, 4000, 3000, 'jpeg', 5000000, ?, '', ?)",
            (f"/home/somebody/Pictures/{at // 500}/IMG_{at:06}.jpg", digest(at), at * 10**9, at),
        )
        for face in (2 * at + 1, 2 * at + 2):
            connection.execute(
                "INSERT INTO face (photo_id, box_left, box_top, box_right, box_bottom, points,"
                " score, detector)"
                " VALUES (?, 1412.0, 1600.0, 1700.0, 1950.0, ?, 0.99, 'centerface')",
                (at + 1, points),
            )
            connection.execute(
                "INSERT INTO embedding VALUES (?, ?, ?)", (face, "a" * 64, os.urandom(SEALED_BYTES))
            )
            if face % 2:
                connection.execute(
                    "INSERT INTO person_face VALUES (?, ?, 1)", (face, 1 + at % PEOPLE)
                )
        connection.execute("COMMIT")


def digest(at: int) -> str:
    """Something like the sha256 of photo ``at``."""
    return f"{at * 2654435761 % 2**64:016x}" * 4


def prepared(connection: Connection) -> Connection:
    """As the library opens its own."""
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA synchronous = NORMAL")
    return connection


def measure(name: str, path: Path, open_it: Callable[[], Connection], photos: int) -> list[str]:
    """One column of the table."""
    with closing(prepared(open_it())) as connection:
        writing = cpu_s(lambda: fill(connection, photos))
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    row = [name, f"{writing:.1f} s", f"{path.stat().st_size / 1e6:.0f} MB"]
    opening = cpu_s(lambda: open_it().execute("SELECT count(*) FROM person").fetchone())
    row.append(f"{opening * 1000:.1f} ms")
    with closing(prepared(open_it())) as connection:
        for question in QUESTIONS.values():
            asked = question.format(half=photos // 2, hash=digest(photos // 3))
            times = [cpu_s(lambda a=asked: connection.execute(a).fetchall()) for _ in range(5)]
            row.append(f"{min(times) * 1000:.1f} ms")
    return row


def ratio(sealed: str, clear: str) -> str:
    """How many times the one is the other; nothing is said of less than a tenth of a unit."""
    one, other = (float(cell.split()[0]) for cell in (sealed, clear))
    return f"{one / other:.1f}" if other else "-"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--photos", type=int, default=100_000)
    asked = parser.parse_args()
    key = FileKey(Vault.in_memory())
    with tempfile.TemporaryDirectory() as scratch:
        plain, sealed = Path(scratch) / "plain.sqlite", Path(scratch) / "sealed.sqlite"
        columns = [
            measure("in clear", plain, lambda: open_plain(plain), asked.photos),
            measure("sealed", sealed, lambda: open_sealed(sealed, key), asked.photos),
        ]
        began, wall = time.process_time(), time.monotonic()
        sealing.seal(plain, key, 5_000)
        once = f"{time.process_time() - began:.1f} s CPU, {time.monotonic() - wall:.1f} s wall"
    titles = ["", "writing all of it", "size", "opening", *QUESTIONS]
    print(f"| {asked.photos} photos, {2 * asked.photos} faces | in clear | sealed | ratio |")
    print("|---|---|---|---|")
    for title, clear, sealed_cell in list(zip(titles, *columns, strict=True))[1:]:
        print(f"| {title} | {clear} | {sealed_cell} | {ratio(sealed_cell, clear)} |")
    print(f"\nA library of before is sealed in {once}.")


if __name__ == "__main__":
    main()
