"""A photographer's library that nobody had to take: 100,000 photos, 150,000 faces, 300 people.

    CLOAKROOM_NO_KEYRING=1 python benchmarks/large_library.py --home /tmp/large/home

Real database, vault and sealed pictures, written through the library's own doors; synthetic
thumbnails, and embeddings as far apart as real ones (``large_faces.py``). Files are hard links of
250 small JPEGs in 400 folders beside the home, so that folders can be scanned again. Of the named
people's faces a fifth is decided and the rest guessed; strangers' faces are grouped. Seeded: the
same rows each time, but for keys and dates of writing. ``large_measure.py`` asks it things.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import os
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from cloakroom_engine.library import Library
from cloakroom_engine.paths import Paths
from cloakroom_engine.records import (
    AuditedCopy,
    Cloaked,
    CloakRecipe,
    Fate,
    PhotoFilter,
    Visibility,
)
from large_faces import Drawing

PER_FOLDER = 250
FACES = ((0, 0.25), (1, 0.38), (2, 0.19), (3, 0.10), (4, 0.05), (8, 0.03))
"""How many faces a photo has, and how often: one and a half on average."""
NAMED = 0.7
"""Of all faces; the others are strangers'."""
DECIDED = 0.2
CERTAIN = 0.9414
COPIED = 0.05
BEGAN_S, SPAN_S = 1_400_000_000, 370_000_000
"""Twelve years until 2026."""
AT_ONCE = 500
FIRST = ("Ada", "Bela", "Carla", "Dan", "Eda", "Finn", "Greta", "Hal", "Ines", "Jon")
LAST = ("Abel", "Brandt", "Costa", "Diaz", "Engel", "Fabre", "Gill", "Haas", "Ito", "Jung")


@dataclass(frozen=True)
class Size:
    """How large a library is to be."""

    photos: int = 100_000
    people: int = 300
    strangers: int = 12_000
    copied_people: int = 30


@dataclass(frozen=True, eq=False)
class Cast:
    """Whose every face is: ``photo`` (n,) index of its photo, ``who`` (n,) named people from 0,
    strangers from ``size.people``; ``rows`` (n, D) embeddings."""

    photo: NDArray[np.int64]
    who: NDArray[np.int64]
    rows: NDArray[np.float32]


def cast(size: Size, drawing: Drawing, seed: int) -> Cast:
    """Who is in which photo: a few people often, most seldom, nobody twice in one photo."""
    random = np.random.default_rng(seed)
    counts = random.choice([n for n, _ in FACES], size.photos, p=[p for _, p in FACES])
    photo = np.repeat(np.arange(size.photos), counts)
    often = [1 / np.arange(1, many + 1) ** power for many, power in
             ((size.people, 0.7), (size.strangers, 0.6))]  # fmt: skip
    named = random.choice(size.people, len(photo), p=often[0] / often[0].sum())
    other = random.choice(size.strangers, len(photo), p=often[1] / often[1].sum()) + size.people
    who = np.where(random.random(len(photo)) < NAMED, named, other)
    # Who would be in a photo twice is a stranger who is in no other.
    _, first = np.unique(photo * (size.people + size.strangers) + who, return_index=True)
    twice = np.setdiff1d(np.arange(len(photo)), first)
    who[twice] = size.people + size.strangers + np.arange(len(twice))
    middles = drawing.people(int(who.max()) + 1, seed + 1)
    return Cast(photo, who, drawing.faces(middles[who], seed + 2))


def picture(random: np.random.Generator, edge: int) -> bytes:
    """A JPEG of coloured shapes about as large as a thumbnail of a photo."""
    size = (edge, edge * 3 // 4) if random.random() < 0.7 else (edge * 3 // 4, edge)
    ground = Image.fromarray(random.integers(0, 256, (6, 8, 3), np.uint8)).resize(size)
    draw = ImageDraw.Draw(ground)
    for _ in range(40):
        x, y, w = random.integers(0, edge, 3).tolist()
        draw.ellipse((x, y, x + w // 3, y + w // 3), outline=tuple(random.integers(0, 256, 3)))
    kept = io.BytesIO()
    ground.save(kept, "jpeg", quality=84)
    return kept.getvalue()


def lay(folder: Path, photos: int, seed: int) -> list[Path]:
    """Hard links of a few small JPEGs, in folders by year and event."""
    random = np.random.default_rng(seed)
    stock = folder / ".stock"
    stock.mkdir(parents=True, exist_ok=True)
    for at in range(PER_FOLDER):
        if not (stock / f"{at}.jpg").exists():
            (stock / f"{at}.jpg").write_bytes(picture(random, 160))
    paths = []
    for at in range(photos):
        event = at // PER_FOLDER
        place = folder / f"{2014 + event * 12 * PER_FOLDER // max(photos, 1)}" / f"event {event:04}"
        if at % PER_FOLDER == 0:
            place.mkdir(parents=True, exist_ok=True)
        paths.append(place / f"IMG_{at:06}.jpg")
        if not paths[-1].exists():
            paths[-1].hardlink_to(stock / f"{at % PER_FOLDER}.jpg")
    return paths


def digest(kind: str, at: int) -> str:
    """A sha256 for something that has no content of its own."""
    return hashlib.sha256(f"{kind}/{at}".encode()).hexdigest()


def build(home: Path, folder: Path, size: Size, seed: int = 0) -> None:
    """Write all of it."""
    random = np.random.default_rng(seed + 10)
    drawing = Drawing()
    told = cast(size, drawing, seed)
    paths = lay(folder, size.photos, seed)
    thumbs = [picture(random, 320) for _ in range(200)]
    crops = [picture(random, 160) for _ in range(200)]
    with Library(Paths.at(home)) as library:
        library.roots.add(str(folder.absolute()))
        people = [
            library.people.add(f"{FIRST[at % 10]} {LAST[at // 10 % 10]} {at // 100 + 1}")
            for at in range(size.people)
        ]
        for at, person in enumerate(people):
            if at % 50 == 7:
                library.people.set_rule(person.id, "never" if at % 100 == 7 else "blur")
        begins = np.searchsorted(told.photo, np.arange(size.photos + 1))
        taken = np.sort(random.integers(BEGAN_S, BEGAN_S + SPAN_S, size.photos))
        faces: list[int] = []
        for start in range(0, size.photos, AT_ONCE):
            with library.transaction():
                for at in range(start, min(start + AT_ONCE, size.photos)):
                    state = paths[at].stat()
                    sha256 = digest("photo", at)
                    photo = library.photos.add(
                        str(paths[at].absolute()), sha256=sha256, size_bytes=state.st_size,
                        mtime_ns=state.st_mtime_ns, width=6000, height=4000, format="jpeg",
                        taken_s=int(taken[at]),
                    )  # fmt: skip
                    library.thumbnails.put(sha256, thumbs[at % len(thumbs)])
                    for row in range(begins[at], begins[at + 1]):
                        faces.append(_face(library, drawing, photo.id, row, told.rows[row], random))
                        library.faces.put_crop(faces[-1], crops[row % len(crops)])
            if start % 10_000 == 0:
                print(start, round(time.process_time()), "s", flush=True)
        _whose(library, told, faces, [person.id for person in people], size, random)
        _copies(library, told, size, [person.id for person in people], folder)
        for at in range(20):
            album = library.albums.add(f"Album {at}")
            begin = 1 + at * size.photos // 21
            library.albums.put_photos(album.id, range(begin, begin + size.photos // 400))
        library.albums.put_people(album.id, [people[3].id])
        library.albums.add("Kept search", PhotoFilter(protected=False, person_id=people[1].id))


def _face(
    library: Library,
    drawing: Drawing,
    photo_id: int,
    row: int,
    embedding: NDArray[np.float32],
    random: np.random.Generator,
) -> int:
    left, top = random.uniform(0, 5000), random.uniform(0, 3000)
    edge = float(np.exp(random.uniform(np.log(60), np.log(900))))
    spots = ((0.3, 0.4), (0.7, 0.4), (0.5, 0.6), (0.35, 0.8), (0.65, 0.8))
    a, b, c, d, e = ((left + x * edge, top + y * edge) for x, y in spots)
    face = library.faces.add(
        photo_id, (left, top, left + edge, top + edge), (a, b, c, d, e),
        score=0.9, detector="centerface",
    )  # fmt: skip
    library.faces.put_embedding(face.id, drawing.card.sha256, embedding.astype("<f4").tobytes())
    return face.id


def _whose(
    library: Library,
    told: Cast,
    faces: list[int],
    people: list[int],
    size: Size,
    random: np.random.Generator,
) -> None:
    """Decisions, guesses and groups, as good as nobody's grouping is."""
    ids = np.array(faces)
    named = told.who < size.people
    decided = named & (random.random(len(ids)) < DECIDED)
    ignored = ~named & (random.random(len(ids)) < 0.03)
    for at, person_id in enumerate(people):
        library.faces.decide_all(ids[decided & (told.who == at)].tolist(), person_id, yes=True)
        wrong = random.choice(ids[~named & ~ignored], 2, replace=False).tolist()
        library.faces.decide_all(wrong, person_id, yes=False)
    library.faces.ignore(ids[ignored].tolist())
    guessed = np.flatnonzero(named & ~decided)
    guesses = {
        int(ids[at]): (people[int(told.who[at])], float(random.uniform(0.92, 0.97)))
        for at in guessed
    }
    certain = {face for face, (_, cosine) in guesses.items() if cosine >= CERTAIN}
    library.faces.put_suggestions(ids[guessed].tolist(), guesses, certain)
    groups: dict[int, dict[int, float]] = {}
    for at in np.flatnonzero(~named & ~ignored).tolist():
        groups.setdefault(int(told.who[at]), {})[int(ids[at])] = float(random.uniform(0.93, 0.99))
    library.faces.put_groups(groups.values())


def _copies(library: Library, told: Cast, size: Size, people: list[int], folder: Path) -> None:
    """Cloaks of some people, copies of a part of the photos, and what audits said of most."""
    masks = {
        at: library.cloaks.add(people[at], CloakRecipe(), os.urandom(2000), photos=20, seconds=30)
        for at in range(size.copied_people)
    }
    # The first people are in many photos each: every photo of theirs, until there are enough.
    wanted = np.flatnonzero(told.who < size.copied_people)[: int(size.photos * COPIED)]
    copies = folder.parent / f"{folder.name}-copies"
    copies.mkdir(exist_ok=True)
    seen = Visibility(0.98, 41.0, 0.03, 1.2, 0.02, 80.0)
    judged: dict[int, list[AuditedCopy]] = {}
    for start in range(0, len(wanted), AT_ONCE):
        with library.transaction():
            for at in wanted[start : start + AT_ONCE].tolist():
                photo_id, who = int(told.photo[at]) + 1, int(told.who[at])
                path = copies / f"IMG_{photo_id:06}-{who}.jpg"
                if not path.exists():
                    path.hardlink_to(folder / ".stock" / f"{at % PER_FOLDER}.jpg")
                fates = [Fate(face.box_px, "cloak") for face in library.faces.of_photo(photo_id)]
                file = library.protected.add(
                    photo_id=photo_id, path=str(path.absolute()), sha256=digest("copy", at),
                    cloaked=(Cloaked(people[who], masks[who].id, "balanced", 20, seen),),
                    making='{"format": "keep", "keep_metadata": [], "quality": null}',
                    fates=fates[: 1 + at % 3], looks=digest("looks", at)[:16],
                )  # fmt: skip
                if at % 4:
                    verdict = ("hidden", "partly", "still_found")[at % 3]
                    judged.setdefault(who, []).append(
                        AuditedCopy(photo_id, file.id, file.sha256, verdict, 2, at % 3)
                    )
    for who, audited in judged.items():
        library.audits.add(people[who], "{}", verdict="partly", photos=len(audited), copies=audited)


def main() -> None:
    """Build, and say how large it became and what it took."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--folder", type=Path, help="of the photos; beside the home")
    parser.add_argument("--photos", type=int, default=Size.photos)
    parser.add_argument("--people", type=int, default=Size.people)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    folder = asked.folder or asked.home.with_name(f"{asked.home.name}-photos")
    strangers = max(20, asked.photos * Size.strangers // Size.photos)
    size = Size(asked.photos, asked.people, strangers, min(Size.copied_people, asked.people))
    began = time.monotonic()
    build(asked.home, folder, size, asked.seed)
    weight = sum(path.stat().st_blocks * 512 for path in asked.home.rglob("*") if path.is_file())
    print(
        f"{time.process_time():.0f} s CPU, {time.monotonic() - began:.0f} s, {weight / 1e9:.2f} GB"
    )


if __name__ == "__main__":
    main()
