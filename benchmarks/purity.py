"""Of the faces that stand ticked under "Who is this?", how many are somebody else's.

    python benchmarks/purity.py --home build/purity --reasons
    python benchmarks/purity.py --home build/purity-rest --rest 1500

Photos of everybody in ``people`` and ``people_few`` and of every stranger are scanned once into a
profile of their own, as shipped; libraries of any size are then drawn from it, whole people at a
time, and grouped by the engine's own code. With ``--rest``, so many photos of ``lfw_rest``: people
whom nobody looked at when the rule was made. A photo's main face is the person the photo is filed
under; other faces in it are nobody's we know and count for nothing. A group's person is whoever
most of its ticked faces are. Before: every face of a group was ticked. Intervals: bootstrap over
people, with everything that was said of each in every library that was drawn.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.person import group
from cloakroom_engine.person.heart import Mark, rank
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.grouping import vectors
from cloakroom_engine.pipeline.rating import rate
from cloakroom_engine.pipeline.recognising import mark, thresholds
from cloakroom_engine.pipeline.scan import scan
from common import DATA
from fleet_people import desk_at
from large_groups import bcubed, labels

FOLDERS = ("people", "people_few", "strangers")
SIZES = ((100, 40), (350, 20), (1000, 8), (100_000, 1))
"""Photos of a library, and how many such are drawn; the last has everybody."""
REDRAWN = 1000
Tick = Callable[["Told"], NDArray[np.bool_]]


@dataclass(frozen=True, eq=False)
class Faces:
    """n faces: ``rows`` (n, D), their ``photo``, ``unit`` (who is drawn together), ``who`` it is,
    and whether it is the photo's ``main`` face, of which that is known."""

    ids: NDArray[np.int64]
    rows: NDArray[np.float32]
    photo: NDArray[np.int64]
    unit: NDArray[np.str_]
    who: NDArray[np.str_]
    main: NDArray[np.bool_]

    def some(self, kept: NDArray[np.bool_]) -> Faces:
        """Those of a mask (n,)."""
        return Faces(*(getattr(self, name)[kept] for name in self.__dataclass_fields__))


@dataclass(frozen=True, eq=False)
class Told:
    """A group of m faces: whether each is ``main``, ``who``, and ``sure`` after and before."""

    ids: NDArray[np.int64]
    who: NDArray[np.str_]
    main: NDArray[np.bool_]
    sure: NDArray[np.bool_]


@dataclass
class Counted:
    """Of one person: faces ticked, wrongly so, right ones that are not, groups, and those with a
    wrong tick."""

    ticked: int = 0
    wrong: int = 0
    missing: int = 0
    groups: int = 0
    spoilt: int = 0

    def row(self) -> list[int]:
        """In this order."""
        return [self.ticked, self.wrong, self.missing, self.groups, self.spoilt]


def main() -> None:
    """Scan what is missing, then print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--rest", type=int, default=0, help="photos of lfw_rest instead")
    parser.add_argument("--reasons", action="store_true", help="by what makes a photo weak")
    asked = parser.parse_args()
    with ExitStack() as stack:
        desk = desk_at(asked.home, stack)
        scan(desk, _rest(asked.rest) if asked.rest else [*map(DATA.joinpath, FOLDERS)])
        faces = _faces(desk)
        card = desk.recognisers()[0]
        limits = thresholds(desk, card)
        assert limits is not None
        sure = mark(desk, card)
        print(f"{card.name}: joined at {limits[1]:.4f}, sure at {sure}")
        for most, times in SIZES:
            _library(faces, most, times, limits[1], sure)
        if asked.reasons:
            _reasons(desk, list(_groups(faces, limits[1], sure)))


def _rest(most: int) -> list[Path]:
    """Photos of whole people of ``lfw_rest``."""
    files = sorted((DATA / "lfw_rest").iterdir())
    everybody = np.unique([_unit(path) for path in files])
    kept: set[str] = set(np.random.default_rng(0).permutation(everybody)[: most * 5 // 7])
    return [path for path in files if _unit(path) in kept]


def _unit(path: Path) -> str:
    """Who is filed here: a folder, or a file with or without a number."""
    folder = path.parent.name
    if folder == "lfw_rest":
        return path.stem.rsplit("_", 1)[0]
    # One stranger is there twice, in large and in small letters.
    return path.stem.casefold() if folder == "strangers" else folder


def _faces(desk: Desk) -> Faces:
    card = desk.recognisers()[0]
    ids, rows = vectors(desk, desk.library.faces.all_ids(), card.sha256)
    found = desk.library.faces.by_ids(ids)
    photos = {photo.id: photo for photo in desk.library.photos.all()}
    unit, away = [], []
    for face in found:
        photo = photos[face.photo_id]
        box = np.array(face.box_px).reshape(2, 2)
        off = np.linalg.norm(box.mean(axis=0) - np.array([photo.width, photo.height]) / 2)
        away.append(box[1, 0] - box[0, 0] - float(off))
        unit.append(_unit(Path(photo.path)))
    shown = np.array([face.photo_id for face in found])
    first = [max(np.flatnonzero(shown == each), key=away.__getitem__) for each in np.unique(shown)]
    main = np.isin(np.arange(len(ids)), first)
    beside = np.char.add("beside ", np.array(ids).astype(str))
    return Faces(np.array(ids), rows, shown, np.array(unit), np.where(main, unit, beside), main)


def _drawn(faces: Faces, most: int, drawn: np.random.Generator) -> Faces:
    """Whole people until there are so many photos."""
    kept, photos = set(), 0
    for unit in drawn.permutation(np.unique(faces.unit)):
        if photos >= most:
            break
        kept.add(unit)
        photos += len(set(faces.photo[faces.unit == unit]))
    return faces.some(np.isin(faces.unit, list(kept)))


def _groups(faces: Faces, least: float, mark: Mark) -> Iterator[Told]:
    """As ``pipeline.grouping`` makes them."""
    pairs = group.nearest(faces.rows)
    found = group.cluster(faces.photo.tolist(), faces.rows, least, pairs)
    for own, ranked in zip(found, rank(faces.rows, found, pairs, mark), strict=True):
        yield Told(faces.ids[own], faces.who[own], faces.main[own], ranked.sure)


def _library(faces: Faces, most: int, times: int, least: float, mark: Mark) -> None:
    drawn = np.random.default_rng(0)
    ways: dict[str, Tick] = {
        "before: all": lambda told: np.ones(len(told.who), np.bool_),
        "after: sure": lambda told: told.sure,
    }
    counted: dict[str, dict[str, Counted]] = {name: {} for name in ways}
    sizes: dict[str, list[int]] = {"2": [0, 0], "3-4": [0, 0], "5 and more": [0, 0]}
    scores, photos = [], []
    for _ in range(times):
        some = _drawn(faces, most, drawn)
        photos.append(len(set(some.photo)))
        told = list(_groups(some, least, mark))
        together = labels_of(told, some)
        scores.append(bcubed(together, np.unique(some.who, return_inverse=True)[1]))
        for each in told:
            known = set(each.who[each.main])
            if len(each.who) < 2 or not known:
                continue
            size = "2" if len(each.who) == 2 else "3-4" if len(each.who) < 5 else "5 and more"
            sizes[size][0] += 1
            sizes[size][1] += len(known) > 1
            for name, tick in ways.items():
                _count(each, tick(each), counted[name])
    precision, recall = np.mean(scores, axis=0)
    print(f"\n{times} libraries of {np.mean(photos):.0f} photos: BCubed precision {precision:.3f}, "
          f"recall {recall:.3f}; groups by faces (with more than one person known): "
          + ", ".join(f"{size}: {n} ({mixed})" for size, (n, mixed) in sizes.items()))  # fmt: skip
    print("| ticked | groups | faces ticked | somebody else's | groups with such a tick | "
          "right faces left to tick |\n|---|---|---|---|---|---|")  # fmt: skip
    for name, people in counted.items():
        rows = np.array([each.row() for each in people.values()])
        ticked, wrong, missing, groups, spoilt = rows.T
        right = ticked - wrong + missing
        print(f"| {name} | {groups.sum()} | {ticked.sum()} | {_share(wrong, ticked)} | "
              f"{_share(spoilt, groups)} | {_share(missing, right)} |", flush=True)  # fmt: skip


def labels_of(told: list[Told], faces: Faces) -> NDArray[np.int64]:
    """(n,) the group of each face."""
    place = {face: at for at, face in enumerate(faces.ids.tolist())}
    return labels([[place[face] for face in each.ids.tolist()] for each in told], len(place))


def _count(told: Told, ticked: NDArray[np.bool_], people: dict[str, Counted]) -> None:
    known = Counter(told.who[ticked & told.main])
    if not known:
        return
    person, right = known.most_common(1)[0]
    own = people.setdefault(person, Counted())
    wrong = known.total() - right
    own.ticked += known.total()
    own.wrong += wrong
    own.missing += int(((told.who == person) & ~ticked).sum())
    own.groups += 1
    own.spoilt += wrong > 0


def _share(hits: NDArray[np.int64], of: NDArray[np.int64]) -> str:
    """In percent, with its interval over people."""
    drawn = np.random.default_rng(0).multinomial(len(of), np.full(len(of), 1 / len(of)), REDRAWN)
    low, high = np.quantile((drawn @ hits) / np.maximum(drawn @ of, 1), (0.025, 0.975))
    value = 100 * hits.sum() / max(of.sum(), 1)
    return f"{hits.sum()}: {value:.2f} % [{100 * low:.2f}, {100 * high:.2f}]"


def _reasons(desk: Desk, told: list[Told]) -> None:
    """Wrong ticks, before and after, by what ``faces/quality.py`` says of the face."""
    asked, wrong, after = [], [], []
    for each in told:
        known = Counter(each.who[each.main])
        if len(each.who) < 2 or not known:
            continue
        person = known.most_common(1)[0][0]
        for at in np.flatnonzero(each.main):
            asked.append(int(each.ids[at]))
            wrong.append(each.who[at] != person)
            after.append(bool(each.sure[at]) and each.who[at] != person)
    rated, _ = rate(desk, desk.library.faces.by_ids(asked))
    print("\n| of faces in groups, everybody | faces | somebody else's | ticked after |")
    print("|---|---|---|---|")
    reasons = {reason for each in rated for reason in each.reasons}
    kinds = {"all": None, "none of these": "", **{reason: reason for reason in sorted(reasons)}}
    for name, reason in kinds.items():
        own = np.array([
            reason is None or (reason in each.reasons if reason else not each.reasons)
            for each in rated
        ])  # fmt: skip
        else_s = np.array(wrong, np.int64)[own]
        print(f"| {name} | {own.sum()} | {_share(else_s, np.ones_like(else_s))} | "
              f"{np.array(after)[own].sum()} |", flush=True)  # fmt: skip


if __name__ == "__main__":
    main()
