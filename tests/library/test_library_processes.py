"""Several processes and one library: they wait for each other, and a killed one harms nothing."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from library_samples import MODEL, face, opened, photo

from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import Library
from cloakroom_engine.paths import Paths

HEAD = """
import sys
from cloakroom_engine.library import Library
from cloakroom_engine.paths import Paths
sys.path.insert(0, sys.argv[2])
from library_samples import MODEL, face, photo
library = Library(Paths.at(sys.argv[1]))
def pause():
    print("ready", flush=True)
    sys.stdin.readline()
"""

IN_TRANSACTION = """
with library.transaction():
    where = photo(library, "/photos/other.jpg")
    library.faces.put_embedding(face(library, where).id, MODEL, b"e" * 2048)
    pause()
print("done", flush=True)
"""

READING = """
from library_samples import key_of
from cloakroom_engine.library.sqlcipher import open_sealed
reader = open_sealed(Paths.at(sys.argv[1]).library, key_of(Paths.at(sys.argv[1])))
reader.execute("BEGIN")
reader.execute("SELECT * FROM person").fetchall()
pause()
"""

MANY = """
pause()
for number in range(50):
    with library.transaction():
        where = photo(library, f"/photos/{sys.argv[3]}/{number}.jpg")
        library.faces.put_embedding(face(library, where).id, MODEL, b"e" * 2048)
print("done", flush=True)
"""


def start(program: str, paths: Paths, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [
            *(sys.executable, "-c", HEAD + program),
            *(str(paths.home), str(Path(__file__).parent), *arguments),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def ready(process: subprocess.Popen[str]) -> None:
    assert process.stdout
    assert process.stdout.readline() == "ready\n"


@contextmanager
def another(program: str, paths: Paths) -> Iterator[subprocess.Popen[str]]:
    """Another process that has come to its ``pause()``; it ends with the block."""
    process = start(program, paths)
    try:
        ready(process)
        yield process
    finally:
        process.kill()
        process.communicate()


def test_writer_waits_and_then_says_busy_while_readers_read(paths: Paths) -> None:
    Library(paths).close()
    with another(IN_TRANSACTION, paths) as process:
        with Library(paths, busy_timeout_ms=20) as library:
            assert library.photos.all() == []
            with pytest.raises(EngineError, match=r"library\.busy"):
                photo(library)
        out, _ = process.communicate("\n")
        assert out == "done\n"
    with Library(paths) as library:
        assert [seen.path for seen in library.photos.all()] == ["/photos/other.jpg"]


def test_two_processes_write_to_one_new_library(paths: Paths) -> None:
    both = [start(MANY, paths, name) for name in ("one", "two")]
    for process in both:
        ready(process)
    for process in both:
        assert process.stdin
        process.stdin.write("\n")
        process.stdin.flush()
    assert [process.communicate()[0] for process in both] == ["done\n", "done\n"]
    with Library(paths) as library:
        # Both used the one key that was made.
        faces = [
            found.id for one in library.photos.all() for found in library.faces.of_photo(one.id)
        ]
        assert list(library.faces.embeddings(faces, MODEL).values()) == [b"e" * 2048] * 100


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX")
def test_killed_in_a_transaction(paths: Paths) -> None:
    with Library(paths) as library:
        kept = photo(library)
        found = face(library, kept)
    with another(IN_TRANSACTION, paths) as process:
        process.send_signal(signal.SIGKILL)
        process.wait()
    with Library(paths) as library:
        assert library.photos.all() == [kept]
        assert library.faces.of_photo(kept.id) == [found]
        photo(library, "/photos/other.jpg")


def test_erasing_while_another_reads_is_finished_by_the_next(paths: Paths) -> None:
    with Library(paths, busy_timeout_ms=20) as library:
        person = library.people.add("Planted Name Of Nobody")
        with another(READING, paths):
            with pytest.raises(EngineError, match=r"library\.busy"):
                library.erase(person.id)
            assert library.people.all() == []
            assert unfinished(paths)
            # Opening is no reason to fail because somebody still reads.
            Library(paths, busy_timeout_ms=20).close()
            assert unfinished(paths)
    Library(paths).close()
    assert not unfinished(paths)


def unfinished(paths: Paths) -> bool:
    """Whether what was erased is still to be overwritten."""
    with opened(paths) as connection:
        return bool(connection.execute("SELECT 1 FROM pending WHERE task = 'scrub'").fetchall())
