"""What somebody who took a profile's folder, and not its key, reads in it.

    cloakroom-engine --home HOME scan PHOTOS; … person add NAME PHOTO; … cloak NAME; …
    python benchmarks/thief.py HOME NAME PHOTO COPY

Every byte and every file name of the home is searched for what the walk is known to have put there,
and the library is opened with the standard library's SQLite, as a thief would.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sqlite3
from contextlib import closing
from pathlib import Path

#: What is asked of the library: where SQLite opens it, the answers are the thief's.
QUESTIONS = {
    "who there is": "SELECT name FROM person",
    "who is in which photo": (
        "SELECT name, path FROM photo JOIN face ON photo_id = photo.id"
        " JOIN face_person ON face_id = face.id JOIN person ON person.id = person_id"
    ),
    "five landmarks a face": "SELECT points FROM face",
    "what photos look like (perceptual hashes)": "SELECT looks FROM protected_file",
    "which copies there are, how strong": (
        "SELECT path, strength FROM protected_file JOIN protected_person ON id = protected_id"
    ),
    "verdicts": "SELECT verdict FROM photo WHERE verdict <> ''",
    "what recognisers found": "SELECT model, found_clean, found_copy FROM judgement",
}


def told(home: Path) -> bytes:
    """All names and all bytes of a home."""
    files = [path for path in home.rglob("*") if path.is_file()]
    names = b"\0".join(os.fsencode(path.relative_to(home)) for path in files)
    return names + b"\0".join(path.read_bytes() for path in files)


def answers(library: Path, question: str) -> str:
    """How many rows a thief gets."""
    with closing(sqlite3.connect(f"file:{library}?immutable=1", uri=True)) as connection:
        try:
            return f"{len(connection.execute(question).fetchall())} rows"
        except sqlite3.Error as refusal:
            return f"nothing ({refusal})"


def main() -> None:
    """Print the table's rows."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("home", type=Path)
    parser.add_argument("name")
    parser.add_argument("photo", type=Path)
    parser.add_argument("copy", type=Path)
    asked = parser.parse_args()
    everything = told(asked.home)
    digests = {
        "photo": hashlib.sha256(asked.photo.read_bytes()),
        "copy": hashlib.sha256(asked.copy.read_bytes()),
    }
    searched = {
        "the person's name": [asked.name.encode()],
        "the photo's name": [asked.photo.name.encode()],
        "the photo's folder": [os.fsencode(asked.photo.parent)],
        "the copy's name": [asked.copy.name.encode()],
        "the photo's sha256": [
            digests["photo"].hexdigest().encode(), digests["photo"].digest()
        ],
        "the copy's sha256": [digests["copy"].hexdigest().encode(), digests["copy"].digest()],
    }  # fmt: skip
    for what, secrets in searched.items():
        print(f"| {what} | {sum(everything.count(secret) for secret in secrets)} times |")
    for what, question in QUESTIONS.items():
        print(f"| {what} | {answers(asked.home / 'library.sqlite', question)} |")


if __name__ == "__main__":
    main()
