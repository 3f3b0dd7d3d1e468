"""What a thief learns of a home without its key; and how libraries of before get there."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from library_samples import MODEL, face, key_of, make_plain, photo, protected_copy

from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import Library, Vault
from cloakroom_engine.library.database import MIGRATIONS, Database
from cloakroom_engine.library.migrate import backups
from cloakroom_engine.library.sqlcipher import FileKey, open_plain
from cloakroom_engine.paths import Paths
from cloakroom_engine.records import CloakRecipe

POSIX = pytest.mark.skipif(os.name != "posix", reason="names are taken from open files on POSIX")
SHA256 = "0123456789abcdef" * 4
COPY = "/planted/copies/Summer.cloaked.jpg"
PLANTED = {
    "name": b"Planted Name Of Nobody",
    "path": b"/planted/photos",
    "copy": COPY.encode(),
    "hash": SHA256.encode(),
    "hash, raw": bytes.fromhex(SHA256),
    "landmarks": b"[10.5, 20.0]",
    "recipe": b'"surrogates"',
    "folder": b"/planted/folder",
    "schema": b"CREATE TABLE",
}
THUMBNAIL = b"\xff\xd8 planted thumbnail"


def plant(library: Library) -> None:
    person = library.people.add("Planted Name Of Nobody")
    where = photo(library, "/planted/photos/Summer.jpg", SHA256)
    found = face(library, where)
    library.faces.decide(found.id, person.id, yes=True)
    library.faces.put_embedding(found.id, MODEL, b"planted embedding" * 120)
    library.thumbnails.put(SHA256, THUMBNAIL)
    library.cloaks.add(
        person.id, CloakRecipe(surrogates=("one",)), b"planted mask", photos=1, seconds=1.0
    )
    library.audits.add(person.id, '{"planted": "audit"}')
    library.roots.add("/planted/folder")
    protected_copy(library, where, person, path=COPY)
    library.file("queue").write("/planted/photos/Summer.jpg")


def told(home: Path) -> set[str]:
    """What is to be read in a home, in names of files and in every byte of them."""
    files = [path for path in home.rglob("*") if path.is_file()]
    raw = b"\0".join([*(os.fsencode(path) for path in files), *(f.read_bytes() for f in files)])
    return {what for what, content in PLANTED.items() if content in raw}


def whole(library: Library) -> None:
    """Everything that was planted is there and opens."""
    (person,) = library.people.all()
    (where,) = library.photos.all()
    (found,) = library.faces.of_photo(where.id)
    assert (person.name, where.sha256) == ("Planted Name Of Nobody", SHA256)
    assert (found.person_id, found.points_px[0]) == (person.id, (10.5, 20.0))
    assert library.faces.embedding(found.id, MODEL) == b"planted embedding" * 120
    assert library.thumbnails.get(SHA256) == THUMBNAIL
    assert library.audits.of_person(person.id)
    assert [copy.path for copy in library.protected.files()] == [COPY]


def plain_home(paths: Paths) -> None:
    """A home as versions before left it: database, names of thumbnails and lists in clear."""
    with Library(paths) as library:
        plant(library)
    make_plain(paths)
    (thumbnail,) = paths.thumbnails.rglob("*.sealed")
    shelf = paths.thumbnails / SHA256[:2]
    shelf.mkdir()
    thumbnail.replace(shelf / f"{SHA256}.sealed")
    (paths.home / "queue.sealed").unlink()
    (paths.home / "queue.json").write_text("/planted/photos/Summer.jpg")


def test_a_thief_learns_nothing_of_a_home(paths: Paths) -> None:
    with Library(paths) as library:
        plant(library)
        # The log holds all of it, and is as closed as the library.
        assert Path(f"{paths.library}-wal").stat().st_size > 10_000
        assert told(paths.home) == set()
    assert told(paths.home) == set()
    with closing(open_plain(paths.library)) as connection, pytest.raises(Exception, match="not a"):
        connection.execute("SELECT * FROM person")


def test_before_a_thief_learnt_all_of_it(paths: Paths) -> None:
    """The search finds what there is to find; then the first start of this version seals it."""
    plain_home(paths)
    assert told(paths.home) == set(PLANTED) - {"hash, raw"}
    with Library(paths) as library:
        whole(library)
        assert library.file("queue").read() == "/planted/photos/Summer.jpg"
        assert told(paths.home) == set()
        # An id is never used twice, as before.
        assert library.people.add("Somebody").id == 2
    assert told(paths.home) == set()
    assert {path.name for path in paths.home.iterdir()} == {
        "library.sqlite", "library.lock", "queue.sealed", "thumbnails", "vault.json", "vault.key",
    }  # fmt: skip


def test_another_key_opens_nothing(paths: Paths) -> None:
    mine, other = Vault.in_memory(), Vault.in_memory()
    with Library(paths, mine) as library:
        plant(library)
    before = paths.library.read_bytes()
    with pytest.raises(EngineError, match=r"library\.key_missing"):
        Library(paths, other)
    with pytest.raises(EngineError, match=r"library\.key_missing"):
        Database(paths.library, FileKey(other))
    assert paths.library.read_bytes() == before


@pytest.mark.parametrize("at", [20, 3000, 5000])
def test_an_altered_byte_is_damage(paths: Paths, at: int) -> None:
    """Also one that whoever has no key put there: every page has its HMAC."""
    with Library(paths) as library:
        plant(library)
    raw = bytearray(paths.library.read_bytes())
    raw[at] ^= 1
    paths.library.write_bytes(bytes(raw))
    try:
        with Library(paths) as library:
            sound = library.is_sound()
    except EngineError as problem:
        sound = problem.code != "library.corrupt"
    assert not sound


@POSIX
def test_the_plain_files_are_overwritten(paths: Paths) -> None:
    plain_home(paths)
    backup = paths.home / "library.v3.backup.sqlite"
    backup.write_bytes(paths.library.read_bytes())
    holding = closing(open_plain(paths.library))
    with holding as connection:
        connection.execute("UPDATE photo SET path = '/planted/photos/log.jpg'")
        # Names of the same bytes, as undeleting would find them.
        for file in (paths.library, Path(f"{paths.library}-wal"), backup):
            file.with_name(f"kept-{file.name}").hardlink_to(file)
    # Closing took the log into the file; a crash leaves it, and so does this.
    log = paths.home / "kept-library.sqlite-wal"
    Path(f"{paths.library}-wal").hardlink_to(log)
    assert PLANTED["name"] in backup.read_bytes()
    Library(paths).close()
    for kept in paths.home.glob("kept-*"):
        assert not any(kept.read_bytes()), kept.name
    assert backups(paths.library) == []


def test_a_library_that_an_older_program_has_open_is_left_alone(paths: Paths) -> None:
    plain_home(paths)
    with closing(open_plain(paths.library)) as older:
        older.execute("SELECT * FROM person").fetchall()
        with pytest.raises(EngineError, match=r"library\.busy"):
            Library(paths, busy_timeout_ms=20)
        older.execute("UPDATE person SET created = 'kept'")
    with Library(paths) as library:
        whole(library)
        (person,) = library.people.all()
        assert person.created == "kept"


def test_a_plain_library_whose_key_is_gone_stays_as_it_is(paths: Paths) -> None:
    plain_home(paths)
    paths.key_file.unlink()
    with pytest.raises(EngineError, match=r"library\.key_missing"):
        Library(paths)
    with closing(open_plain(paths.library)) as connection:
        assert connection.execute("SELECT count(*) FROM person").fetchone()[0] == 1


def test_a_plain_library_of_the_very_beginning(paths: Paths) -> None:
    paths.home.mkdir()
    with closing(open_plain(paths.library)) as connection:
        connection.execute("PRAGMA application_id = 0x434C4B52")
        connection.execute("VACUUM")
    with Library(paths) as library:
        plant(library)
        whole(library)
    assert told(paths.home) == set()


KILLED = """
import os, shutil, sys
from pathlib import Path
from cloakroom_engine.library import Library
from cloakroom_engine.paths import Paths
import filelock, keyring, sqlite3
sys.path.insert(0, sys.argv[2])
from test_sealed_library import told, whole

template, steps = Path(sys.argv[1]), {"os.link", "os.rename", "os.remove", "open", "os.mkdir"}
for step in range(200):
    home = template.with_name(f"home{step}")
    shutil.copytree(template, home)
    if not (child := os.fork()):
        left = [step]
        def kill(event, details):
            if event in steps and str(home) in str(details):
                left[0] -= 1
                if left[0] < 0:
                    os._exit(9)
        sys.addaudithook(kill)
        Library(Paths.at(home)).close()
        os._exit(0)
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    with Library(Paths.at(home)) as library:
        whole(library)
        library.file("queue").read()
    assert told(home) == set(), (step, told(home))
    assert not list(home.glob("*.part*")), list(home.iterdir())
    shutil.rmtree(home)
    if ended == 0:
        print(step)
        break
"""


@POSIX
def test_a_kill_at_any_step_of_sealing_loses_nothing(paths: Paths) -> None:
    plain_home(paths)
    run = subprocess.run(
        [sys.executable, "-c", KILLED, str(paths.home), str(Path(__file__).parent)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert int(run.stdout) > 10  # so many steps were there to be killed at


BOTH = """
import sys
from cloakroom_engine.library import Library
from cloakroom_engine.paths import Paths
print("ready", flush=True)
sys.stdin.readline()
with Library(Paths.at(sys.argv[1])) as library:
    print(len(library.people.all()))
"""


def test_two_processes_seal_it_once(paths: Paths) -> None:
    plain_home(paths)
    both = [
        subprocess.Popen(
            [sys.executable, "-c", BOTH, str(paths.home)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    for process in both:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
    for process in both:
        assert process.stdin
        process.stdin.write("\n")
        process.stdin.flush()
    assert [process.communicate()[0] for process in both] == ["1\n", "1\n"]
    with Library(paths) as library:
        whole(library)


def test_a_backup_is_as_sealed_as_its_library(paths: Paths, tmp_path: Path) -> None:
    """A step that fails leaves the backup that was made before it."""
    with Library(paths) as library:
        plant(library)
    steps = tmp_path / "steps"
    steps.mkdir()
    for step in MIGRATIONS.iterdir():
        (steps / step.name).write_bytes(step.read_bytes())
    (steps / "9999.sql").write_text("INSERT INTO nowhere VALUES (1);\n")
    with pytest.raises(EngineError, match=r"library\.corrupt"):
        Database(paths.library, key_of(paths), migrations=steps)
    (backup,) = backups(paths.library)
    assert told(paths.home) == set()
    backup.replace(paths.library)
    with Library(paths) as library:
        whole(library)
