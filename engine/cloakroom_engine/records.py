"""The nouns of the walk: frozen records that rooms hand to one another. Standard library only."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace
from typing import Any

Box = tuple[float, float, float, float]
Point = tuple[float, float]
Points = tuple[Point, Point, Point, Point, Point]


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
class Face:
    """A face found in a photo.

    ``box_px`` is (left, top, right, bottom) and ``points_px`` are the left eye, right eye, nose,
    left and right mouth corner as seen by the viewer, both in pixels of the upright photo.
    ``person_id`` is whose face it is: a person's decision if ``decided``, else the machine's guess,
    with its ``similarity``, ``certain`` if few strangers are as alike (``match.CERTAIN_FAR``).
    ``ignored`` faces are nobody's business; ``hidden`` ones among them are made unrecognisable in
    every copy. ``forgotten`` ones were an erased person's. ``detector`` is "hand" for a face that
    was boxed by hand.
    """

    id: int
    photo_id: int
    box_px: Box
    points_px: Points
    score: float
    detector: str
    person_id: int | None = None
    decided: bool = False
    similarity: float | None = None
    ignored: bool = False
    forgotten: bool = False
    hidden: bool = False
    certain: bool = False


BY_HAND = "hand"
"""``Face.detector`` of a face that a person boxed."""


@dataclass(frozen=True, slots=True)
class Followed:
    """What following made of the clip with this content: ``follower`` names how it was done,
    ``cuts`` are the frames with which shots begin, ``rate`` frames a second."""

    sha256: str
    follower: str
    frames: int
    rate: float
    cuts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ClipTrack:
    """Somebody who is followed through a clip: the face row that stands for them, when the clip
    shows them best, and from when to when they are seen, in seconds."""

    face_id: int
    best_s: float
    spans: tuple[tuple[float, float], ...]


Spans = tuple[tuple[float, float], ...]
"""From when to when, in seconds from a clip's first frame."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What ``judges`` (names of recognisers) said of a person in a clip: when at least one of them
    finds them ``before``, in the original, and ``after``, in a copy, of the frames that they were
    shown."""

    judges: tuple[str, ...]
    before: Spans
    after: Spans


@dataclass(frozen=True, slots=True)
class FaceGroup:
    """Faces that nobody has decided about and that may be one person's.

    ``person_id`` is the known person they are taken for (``id`` is then minus that id), or None.
    ``similarity`` is the mean cosine to that person, or to the group's middle. Best face first.
    """

    id: int
    face_ids: tuple[int, ...]
    person_id: int | None
    similarity: float


RULES = ("protect", "blur", "leave", "never")
"""What is to become of a person in a photo that is shared; with "never" it is not shared."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is known. ``rule`` is one of ``RULES``."""

    id: int
    name: str
    created: str
    rule: str = "protect"


@dataclass(frozen=True, slots=True)
class PersonSummary:
    """A person as a page lists them: counts of decided faces, guesses, photos and copies.

    ``photos`` are those in which somebody said that they are: a guess counts for nothing.
    ``cover_face_id`` is the largest decided face; ``cloak_id`` the newest cloak.
    """

    person: Person
    faces: int
    suggested: int
    photos: int
    protected: int
    cover_face_id: int | None
    cloak_id: int | None


@dataclass(frozen=True, slots=True)
class Merged:
    """What ``People.merge`` moved from ``gone`` to ``into_id``: enough to take it back."""

    into_id: int
    gone: Person
    rows: dict[str, tuple[tuple[int | float | str, ...], ...]]
    """By table: the rows as they were before, of both people."""
    photos: tuple[int, ...]
    faces: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Strength:
    """What a strength promises, in two halves, and what the loop aims at in between.

    ``move`` is how far any part of the face moves at most, as a fraction of the distance between
    the eyes. ``seen`` is the SSIMULACRA2 score that the copy keeps against the moved face, at
    every size people look at it. ``similarity`` stands in for ``seen`` while learning: structural
    similarity to the moved face, which has a gradient and costs milliseconds.
    """

    move: float
    seen: float
    similarity: float


STRENGTHS: dict[str, Strength] = {
    "subtle": Strength(move=0.05, seen=85.0, similarity=0.9965),
    "balanced": Strength(move=0.08, seen=70.0, similarity=0.991),
    "strong": Strength(move=0.09, seen=60.0, similarity=0.986),
}
"""How they were chosen stands in benchmarks/results/frontier.md."""

CODECS = ("av1", "vp9", "h264")
"""What a clip can be written as; the first that can be had is taken where nothing is asked for."""

METHODS = ("feature-away", "class-centre", "affine-hull", "convex-hull")
"""Subspace models of OPOM (arXiv 2205.11981): what a cloak pushes embeddings away from."""


UNLINKABLE_MASKS = 4
"""Of a cloak that is to be unlinkable."""


@dataclass(frozen=True, slots=True)
class CloakRecipe:
    """What to do to learn a cloak: frozen, prints itself, stored with the result.

    The same recipe, photos, models and machine give the same cloak.
    """

    method: str = "class-centre"
    strength: str = "balanced"
    steps: int = 60
    step_size: float = 0.15
    momentum: float = 0.9
    seed: int = 0
    surrogates: tuple[str, ...] = ()
    surrogate_sha256: tuple[str, ...] = ()
    rescale_low: float = 0.6
    jitter: float = 0.03
    blur_sigma: float = 3.0
    """In pixels of a face of 95; it grows with the face."""
    face_low_px: float = 24.0
    """The smallest copy, by the width of the face in it."""
    batch: int = 3
    move_step: float = 0.12
    warm_up: int = 5
    masks: int = 1
    """More than one: unlinkable. Each mask is learnt towards a decoy of its own, a photo is given
    one of them, and refining seeks a decoy of the photo's own."""

    @property
    def promise(self) -> Strength:
        """What ``strength`` promises."""
        return STRENGTHS[self.strength]

    def with_surrogates(self, pairs: list[tuple[str, str]]) -> CloakRecipe:
        """The same recipe with (name, sha256) of the surrogates written in."""
        return replace(
            self,
            surrogates=tuple(name for name, _ in pairs),
            surrogate_sha256=tuple(sha256 for _, sha256 in pairs),
        )

    def as_dict(self) -> dict[str, Any]:
        """A JSON-able copy."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Cloak:
    """A learnt cloak as the library lists it; the mask itself is in the vault."""

    id: int
    person_id: int
    recipe: CloakRecipe
    sha256: str
    photos: int
    seconds: float
    created: str


@dataclass(frozen=True, slots=True)
class Visibility:
    """How far a protected face is from the original, after 8-bit rounding.

    ``moved`` is the largest displacement as a fraction of the distance between the eyes, ``seen``
    the SSIMULACRA2 score of what else changed (``photo.sight``; 100: nothing, None: nobody asked).
    The other four compare with the moved face as well, so that they tell of what was added. Of a
    clip's copy ``moved`` is what the strength allows, ``seen`` is None, and the four compare one
    frame, the one that shows the face best, with the face as it was: nothing else is measured.
    """

    ssim: float
    psnr_db: float
    linf: float
    l2: float
    moved: float = 0.0
    seen: float | None = None


@dataclass(frozen=True, slots=True)
class Cloaked:
    """One person's cloak in a protected copy, and how visible it is on their face there."""

    person_id: int
    cloak_id: int
    strength: str
    refine_steps: int
    visibility: Visibility


FATES = ("cloak", "blur", "mosaic", "box", "leave")


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one face (one of ``FATES``) in a protected copy."""

    box_px: Box
    fate: str


RECOGNISABLE_PX = 16.0
"""A face whose box is narrower or lower than this is not asked about: ``faces.quality`` gives it
next to no weight, though no recogniser promises not to find it."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a protected copy does for the faces of its photo: how many of each kind there are.

    ``protected`` wear a cloak, ``hidden`` are blurred or covered, ``left`` were left as they are
    by a decision or are too small to be recognised (``RECOGNISABLE_PX``). ``undecided`` were left
    though nobody said so. ``outdated`` were left, but are to be protected or hidden since.
    """

    protected: int = 0
    hidden: int = 0
    left: int = 0
    undecided: int = 0
    outdated: int = 0

    @property
    def faces(self) -> int:
        """All of them."""
        return self.protected + self.hidden + self.left + self.open

    @property
    def open(self) -> int:
        """Those that a recogniser could find and that nobody meant to be left."""
        return self.undecided + self.outdated


@dataclass(frozen=True, slots=True)
class Protected:
    """One person's cloak in a protected copy that was written.

    ``id`` is the file's: a copy in which several people are cloaked has several of these.
    """

    id: int
    photo_id: int
    person_id: int
    cloak_id: int
    path: str
    sha256: str
    strength: str
    refine_steps: int
    visibility: Visibility
    created: str


@dataclass(frozen=True, slots=True)
class ProtectedFile:
    """A protected copy as a file. ``making`` is the JSON of how it was asked for."""

    id: int
    photo_id: int
    photo_sha256: str
    path: str
    sha256: str
    making: str
    fates: tuple[Fate, ...]
    looks: str
    """Perceptual hash (``photo.looks``) of the saved file; empty where nobody took it."""
    created: str
    cloaked: tuple[Cloaked, ...]


@dataclass(frozen=True, slots=True)
class Audit:
    """An audit as stored: ``document`` is the JSON of ``audit.json``."""

    id: int
    person_id: int
    document: str
    created: str


@dataclass(frozen=True, slots=True)
class AuditSummary:
    """An audit as a page lists it, without opening what is sealed."""

    id: int
    person_id: int
    created: str
    verdict: str
    photos: int


@dataclass(frozen=True, slots=True)
class AuditedCopy:
    """What an audit came to on one copy: of ``judges`` recognisers that had no part in the cloak
    and found the person before, ``still`` find them in the copy (``sha256`` then)."""

    photo_id: int
    protected_id: int
    sha256: str
    verdict: str
    judges: int
    still: int


@dataclass(frozen=True, slots=True)
class Skipped:
    """A photo that was left out, and the code that says why."""

    path: str
    code: str
    params: dict[str, str | int | float | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Erasure:
    """What erasing a person deleted from the library, and what still speaks of them."""

    person_id: int
    faces: int
    embeddings: int
    cloaks: int
    audits: int
    protected: int
    backups: int
    outputs_left: tuple[str, ...]
    """Protected copies that the library knew of and that are still on disk: the person's files."""
    photos_left: int
    """Photos whose rows stay, with the places of the faces that were this person's, unnamed."""
    paths_naming: tuple[str, ...]
    """Paths still in the library that contain the person's name."""
