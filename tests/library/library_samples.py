"""Rows for library tests, made through the library's own front door."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager

from cloakroom_engine.library import Library
from cloakroom_engine.library.key_source import open_vault
from cloakroom_engine.library.sqlcipher import Connection, FileKey, open_plain, open_sealed
from cloakroom_engine.paths import Paths
from cloakroom_engine.records import (
    Cloaked,
    CloakRecipe,
    Face,
    Fate,
    Person,
    Photo,
    Points,
    ProtectedFile,
    Visibility,
)

MODEL = "a" * 64
POINTS: Points = ((10.5, 20.0), (30.0, 20.0), (20.0, 30.0), (12.0, 40.0), (28.0, 40.0))


def key_of(paths: Paths) -> FileKey:
    """What opens the library of a home whose key is at hand."""
    return FileKey(open_vault(paths, sealed_rows=True))


@contextmanager
def opened(paths: Paths, key: FileKey | None = None) -> Iterator[Connection]:
    """The file below the library, as SQLCipher's own tools would open it."""
    with closing(open_sealed(paths.library, key or key_of(paths))) as connection:
        yield connection


def make_plain(paths: Paths) -> None:
    """Make of a sealed library what a version before would have left, every page in clear."""
    plain = paths.library.with_name("plain")
    with opened(paths) as connection:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        connection.execute("ATTACH DATABASE ? AS plain KEY ''", (str(plain),))
        connection.execute("SELECT sqlcipher_export('plain')").fetchall()
    plain.replace(paths.library)
    with closing(open_plain(paths.library)) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
        connection.execute("PRAGMA application_id = 0x434C4B52")
        connection.execute("PRAGMA journal_mode = WAL")


def photo(library: Library, path: str = "/photos/one.jpg", sha256: str = "1" * 64) -> Photo:
    return library.photos.add(
        path,
        sha256=sha256,
        size_bytes=1000,
        mtime_ns=1_700_000_000_123_456_789,
        width=640,
        height=480,
        format="jpeg",
    )


def face(library: Library, where: Photo) -> Face:
    return library.faces.add(
        where.id, (1.0, 2.0, 50.0, 60.5), POINTS, score=0.98, detector="centerface"
    )


def cloaked(library: Library, whose: Person) -> Cloaked:
    cloak = library.cloaks.latest(whose.id) or library.cloaks.add(
        whose.id, CloakRecipe(surrogates=("a", "b")), b"mask", photos=3, seconds=2.5
    )
    seen = Visibility(ssim=0.95, psnr_db=float("inf"), linf=8.0, l2=120.5)
    return Cloaked(whose.id, cloak.id, "balanced", 30, seen)


def protected_copy(
    library: Library, where: Photo, *whose: Person, path: str = "/out/one.cloaked.jpg"
) -> ProtectedFile:
    return library.protected.add(
        photo_id=where.id,
        path=path,
        sha256="f" * 64,
        cloaked=[cloaked(library, each) for each in whose],
        making="{}",
        fates=[Fate((1.0, 2.0, 3.0, 4.0), "cloak")],
    )
