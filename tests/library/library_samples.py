"""Rows for library tests, made through the library's own front door."""

from __future__ import annotations

from cloakroom_engine.library import Library
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
