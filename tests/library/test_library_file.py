"""The file itself: who may read it, and what happens to one that is not as it should be."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from library_samples import MODEL, face, key_of, opened, photo

from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import Library, Vault
from cloakroom_engine.library.database import MIGRATIONS, Database
from cloakroom_engine.library.migrate import newest
from cloakroom_engine.library.sqlcipher import FileKey
from cloakroom_engine.paths import Paths

NEWEST = newest(MIGRATIONS)
VAULT = Vault.in_memory()
KEY = FileKey(VAULT)
HOME = {"library.sqlite", "library.lock", "vault.json", "vault.key"}
POSIX = pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def migrations(tmp_path: Path) -> Path:
    """The real steps and one more."""
    folder = tmp_path / "migrations"
    folder.mkdir()
    for step in MIGRATIONS.iterdir():
        (folder / step.name).write_bytes(step.read_bytes())
    (folder / f"{NEWEST + 1:04}.sql").write_text(
        "ALTER TABLE person ADD COLUMN note TEXT NOT NULL DEFAULT 'a;b';\n"
        "UPDATE person SET note = 'migrated';\n-- the end\n"
    )
    return folder


@POSIX
def test_only_the_owner_may_read(paths: Paths) -> None:
    before = os.umask(0)
    try:
        with Library(paths) as library, library.transaction():
            library.faces.put_embedding(face(library, photo(library)).id, MODEL, b"e")
            assert mode(paths.home) == 0o700
            files = sorted(paths.home.iterdir())
    finally:
        os.umask(before)
    assert {"library.sqlite", "library.sqlite-wal", "vault.json", "vault.key"} <= {
        file.name for file in files
    }
    assert {file.name: mode(file) for file in files if file.exists()} == {
        file.name: 0o600 for file in files if file.exists()
    }


@POSIX
def test_folder_that_was_there_keeps_its_mode(paths: Paths) -> None:
    paths.home.mkdir()
    paths.home.chmod(0o755)
    Library(paths).close()
    assert mode(paths.home) == 0o755
    assert mode(paths.library) == 0o600


def test_pragmas(paths: Paths) -> None:
    Library(paths).close()
    with closing(Database(paths.library, key_of(paths))) as database:
        values = {
            name: database.execute(f"PRAGMA {name}")[0][0]
            for name in ("journal_mode", "foreign_keys", "busy_timeout", "secure_delete")
        }
    assert values == {
        "journal_mode": "wal",
        "foreign_keys": 1,
        "busy_timeout": 5000,
        "secure_delete": 1,
    }


def test_nothing_is_left_beside_a_new_library(paths: Paths) -> None:
    Library(paths).close()
    assert {path.name for path in paths.home.iterdir()} == HOME


def test_newer_library_is_refused_untouched(paths: Paths) -> None:
    Library(paths).close()
    with opened(paths) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = contents(paths.home)
    with pytest.raises(EngineError, match=r"library\.newer.*version=99"):
        Library(paths)
    assert contents(paths.home) == before


def test_newer_version_only_in_the_write_ahead_log(paths: Paths) -> None:
    Library(paths).close()
    with opened(paths) as connection:
        connection.execute("PRAGMA user_version = 99")
        with pytest.raises(EngineError, match=r"library\.newer"):
            Library(paths)


@pytest.mark.parametrize(
    "content", [b"", b"SQLite format 3\0", b"not a library " * 100], ids=["empty", "short", "text"]
)
def test_no_library_is_refused_untouched(paths: Paths, content: bytes) -> None:
    paths.home.mkdir()
    paths.library.write_bytes(content)
    with pytest.raises(EngineError, match=r"library\.corrupt"):
        Library(paths)
    assert contents(paths.home) == {"library.sqlite": content}


def test_database_of_another_program_is_refused_untouched(paths: Paths) -> None:
    paths.home.mkdir()
    with closing(sqlite3.connect(paths.library)) as connection:
        connection.execute("CREATE TABLE bookmarks (url)")
    before = contents(paths.home)
    with pytest.raises(EngineError, match=r"library\.corrupt.*application_id"):
        Library(paths)
    assert contents(paths.home) == before


def test_torn_file_is_corrupt(paths: Paths) -> None:
    with Library(paths) as library:
        for number in range(2000):
            photo(library, f"/photos/{number}.jpg")
    size = paths.library.stat().st_size
    os.truncate(paths.library, size // 2 // 4096 * 4096)
    with pytest.raises(EngineError, match=r"library\.corrupt"), Library(paths) as library:
        library.photos.all()


def test_migration_keeps_the_rows_and_leaves_no_second_library(
    paths: Paths, migrations: Path
) -> None:
    with Library(paths) as library:
        library.people.add("Anna")
        version = library.version
    # As an older program, or one that was killed while it migrated, would have left it.
    (paths.home / "library.v1.backup.sqlite").write_bytes(paths.library.read_bytes())
    with closing(Database(paths.library, key_of(paths), migrations=migrations)) as database:
        assert database.version == version + 1
        rows = database.execute("SELECT name, note FROM person")
        assert [tuple(row) for row in rows] == [("Anna", "migrated")]
    assert {path.name for path in paths.home.iterdir()} == HOME


@pytest.mark.parametrize("version", [0, 1, 2, -1, 2**31 - 1])
def test_a_version_that_is_not_the_files_own_is_a_code(paths: Paths, version: int) -> None:
    with Library(paths) as library:
        library.people.add("Anna")
    with opened(paths) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
    with pytest.raises(EngineError) as caught:
        Library(paths)
    assert caught.value.code in {"library.corrupt", "library.newer"}


def test_migration_from_the_very_beginning(paths: Paths) -> None:
    paths.home.mkdir()
    with closing(sqlite3.connect(paths.library)) as connection:
        connection.execute("PRAGMA application_id = 0x434C4B52")
        connection.execute("VACUUM")
    with Library(paths) as library:
        assert library.version == NEWEST
        photo(library)


def test_a_library_of_the_first_version_keeps_its_copies(paths: Paths, tmp_path: Path) -> None:
    first = tmp_path / "first"
    first.mkdir()
    (first / "0001.sql").write_bytes((MIGRATIONS / "0001.sql").read_bytes())
    with closing(Database(paths.library, KEY, migrations=first)) as database:
        for statement in (
            "INSERT INTO person (name, created) VALUES ('Anna', 'now')",
            "INSERT INTO photo (path, sha256, width, height, format, size_bytes, mtime_ns, code)"
            " VALUES ('/one.jpg', '11', 1, 1, 'jpeg', 1, 1700000000123456789, '')",
            "INSERT INTO cloak (person_id, recipe, sha256, photos, seconds, created)"
            " VALUES (1, '{}', 'ff', 1, 1.0, 'now')",
            "INSERT INTO protected (photo_id, photo_sha256, person_id, cloak_id, path, sha256,"
            " strength, refine_steps, ssim, psnr_db, linf, l2, created)"
            " VALUES (1, '11', 1, 1, '/out.jpg', 'ee', 'strong', 4, 0.9, 40, 8, 9, 'then')",
        ):
            database.execute(statement)
    with Library(paths, VAULT) as library:
        (copy,) = library.protected.of_photo(1)
        assert (copy.path, copy.person_id, copy.strength) == ("/out.jpg", 1, "strong")
        (seen,) = library.photos.page()
        assert (seen.taken_s, seen.copies, seen.verdict) == (1_700_000_000, 1, "")
        assert library.people.by_name("Anna").rule == "protect"


def test_albums_that_came_before_clips_are_kept(paths: Paths, tmp_path: Path) -> None:
    without_clips = tmp_path / "without_clips"
    without_clips.mkdir()
    for step in MIGRATIONS.iterdir():
        if step.name <= "0007.sql" and step.name != "0006.sql":
            (without_clips / step.name).write_bytes(step.read_bytes())
    paths.home.mkdir()
    with closing(Database(paths.library, KEY, migrations=without_clips)) as database:
        assert database.version == 7
        database.execute("INSERT INTO album (name, created) VALUES ('Summer', 'then')")
    for _ in range(2):
        with Library(paths, VAULT) as library:
            assert library.version == NEWEST
            assert [album.name for album in library.albums.all()] == ["Summer"]
            assert photo(library).lasts_s == 0.0
            assert library.clips.followed(1) is None


def test_audits_of_before_the_ledger_are_its_first_round(paths: Paths, tmp_path: Path) -> None:
    second = tmp_path / "second"
    second.mkdir()
    for step in ("0001.sql", "0002.sql"):
        (second / step).write_bytes((MIGRATIONS / step).read_bytes())
    audited = "INSERT INTO audit_photo VALUES ({}, 1, {}, 'ee', 'x', {}, {})"
    with closing(Database(paths.library, KEY, migrations=second)) as database:
        for statement in (
            "INSERT INTO person (name, created) VALUES ('Anna', 'now')",
            "INSERT INTO photo (path, sha256, width, height, format, size_bytes, mtime_ns, code)"
            " VALUES ('/one.jpg', '11', 1, 1, 'jpeg', 1, 1, '')",
            "INSERT INTO cloak (person_id, recipe, sha256, photos, seconds, created)"
            " VALUES (1, '{}', 'ff', 1, 1.0, 'now')",
            *(
                "INSERT INTO protected_file (photo_id, photo_sha256, path, sha256, making, fates,"
                f" looks, created) VALUES (1, '11', '/{name}.jpg', 'ee', '', '[]', '', 'then')"
                for name in ("held", "found", "unknown")
            ),
            *(
                f"INSERT INTO protected_person VALUES ({at}, 1, 1, 'strong', 4, 0.9, 40, 8, 9)"
                for at in (1, 2, 3)
            ),
            *["INSERT INTO audit (person_id, created) VALUES (1, 'then')"] * 2,
            audited.format(1, 1, 2, 2),
            audited.format(2, 1, 2, 1),
            audited.format(1, 2, 2, 2),
            audited.format(2, 3, 0, 0),
        ):
            database.execute(statement)
    with Library(paths, VAULT) as library:
        entries = library.ledger.entries()
        assert [each.state for each in entries] == ["hidden", "still_found", "not_judged"]
        assert [each.audits for each in entries] == [(1, 2), (1,), (2,)]
        (first,) = entries[0].judgements
        assert (first.round, first.model, first.created) == (0, "", "then")


def test_failed_migration_changes_nothing(paths: Paths, migrations: Path) -> None:
    with Library(paths) as library:
        library.people.add("Anna")
    with (migrations / f"{NEWEST + 1:04}.sql").open("a") as step:
        step.write("INSERT INTO nowhere VALUES (1);\n")
    with pytest.raises(EngineError, match=r"library\.corrupt"):
        Database(paths.library, key_of(paths), migrations=migrations)
    with Library(paths) as library:
        assert library.version == NEWEST
        assert library.people.by_name("Anna").name == "Anna"


def test_home_below_a_file_is_not_writable(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(EngineError, match=r"library\.not_writable"):
        Library(Paths.at(tmp_path / "file" / "home"))


@contextmanager
def not_root() -> Iterator[None]:
    """Root may write anywhere, so root becomes the user nobody for a while."""
    if os.geteuid() != 0:
        yield
        return
    os.setresuid(65534, 65534, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@pytest.fixture
def reachable() -> Iterator[Path]:
    """A folder that another user can reach, which pytest's own are not."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@POSIX
def test_read_only_home_with_no_library(reachable: Path) -> None:
    reachable.chmod(0o555)
    with not_root(), pytest.raises(EngineError, match=r"library\.not_writable"):
        Library(Paths.at(reachable))
    assert list(reachable.iterdir()) == []


@POSIX
def test_read_only_library(reachable: Path) -> None:
    paths = Paths.at(reachable)
    Library(paths).close()
    before = contents(reachable)
    paths.library.chmod(0o444)
    reachable.chmod(0o555)
    with not_root(), pytest.raises(EngineError, match=r"library\.not_writable"):
        Library(paths)
    assert contents(reachable) == before
