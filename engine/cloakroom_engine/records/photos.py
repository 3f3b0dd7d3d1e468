"""What lies where: photos, folders, albums."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Photo:
    """A file that was looked at. ``code`` is empty or says why it cannot be used.

    ``taken_s`` is when it was taken (the camera's clock, taken for UTC) or else last changed.
    ``missing`` files were not there when they were last looked for. ``verdict`` is the worst one
    of its ``copies`` protected copies, by person and newest audit; empty where none was audited.
    """

    id: int
    path: str
    sha256: str
    width: int
    height: int
    format: str
    size_bytes: int
    mtime_ns: int
    code: str = ""
    taken_s: int = 0
    missing: bool = False
    copies: int = 0
    verdict: str = ""
    lasts_s: float = 0.0
    """Seconds that a clip lasts; 0 for a photo."""


ORDERS = ("newest", "oldest", "name", "added")
"""How photos can be listed."""


@dataclass(frozen=True, slots=True)
class PhotoFilter:
    """Which photos to list; every field that is None (or empty) lets all through.

    ``person_id``: shows that person, guesses among them. ``people``: shows all of these together.
    ``album_id``: is in that album. ``folder``: lies anywhere below it. ``since_s`` and ``until_s``:
    taken from then on, before then (seconds of Unix). ``protected``: has a protected copy.
    ``verdict``: its verdict is this one. ``unchecked``: has copies and no verdict. ``text``: in
    its path or the name of somebody in it. ``missing``: its file is gone. ``faces``: somebody
    is in it. ``usable``: could be opened. ``undecided``: has copies, and a face large enough to be
    recognised that nobody decided about. ``clips``: lasts.
    """

    person_id: int | None = None
    protected: bool | None = None
    verdict: str | None = None
    unchecked: bool | None = None
    text: str = ""
    missing: bool | None = None
    faces: bool | None = None
    usable: bool | None = None
    undecided: bool | None = None
    clips: bool | None = None
    people: tuple[int, ...] = ()
    album_id: int | None = None
    folder: str = ""
    since_s: int | None = None
    until_s: int | None = None


@dataclass(frozen=True, slots=True)
class Album:
    """Photos and people that belong together for somebody, or a search that is ``kept``.

    ``search`` lists its photos, whichever it is.
    """

    id: int
    name: str
    people: tuple[int, ...]
    search: PhotoFilter
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Root:
    """A folder that the person added."""

    id: int
    path: str
    added: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """A photo that was left out, and the code that says why."""

    path: str
    code: str
    params: dict[str, str | int | float | None] = field(default_factory=dict)
