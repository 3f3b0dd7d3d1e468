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
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit.intervals import wilson
from cloakroom_engine.person import group
from cloakroom_engine.person.claims import claim
from cloakroom_engine.person.group import Known
from cloakroom_engine.person.heart import Mark, rank
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.rating import rate
from cloakroom_engine.pipeline.recognising import mark, thresholds
from cloakroom_engine.pipeline.rows import NONE, Rows
from cloakroom_engine.pipeline.scan import scan
from common import DATA
from fleet_people import desk_at
from large_groups import bcubed, labels

FOLDERS = ("people", "people_few", "strangers")
SIZES = ((100, 40), (350, 20), (1000, 8), (100_000, 1))
"""Photos of a library, and how many such are drawn; the last has everybody."""
REDRAWN = 1000
Ids = NDArray[np.int64]


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
            _reasons(desk, faces, _groups(faces, limits[1], sure))


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
    measured = Rows.none().updated(
        desk.library.faces, desk.library.faces.all_ids(), card.sha256, NONE
    )
    ids, rows = measured.ids.tolist(), measured.rows
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


def _groups(faces: Faces, least: float, mark: Mark) -> list[tuple[Ids, Ids]]:
    """As ``pipeline.grouping`` makes them: the faces of each, and those of them that are sure."""
    pairs = group.nearest(faces.rows)
    found = group.cluster(faces.photo.tolist(), faces.rows, least, pairs)
    ranked = rank(faces.rows, found, pairs, mark)
    return [
        (np.array(own), np.array(own)[each.sure]) for own, each in zip(found, ranked, strict=True)
    ]


def _next(faces: Faces, named: list[Ids], least: float, mark: Mark) -> list[Ids]:
    """And what is ticked at the next question ("Is this ...?") after a yes to all of that."""
    known = {at: Known(faces.rows[own]) for at, own in enumerate(named)}
    left = np.setdiff1d(np.arange(len(faces.rows)), np.concatenate(named))
    claims = claim(left, faces.rows[left], known, least)
    guesses, sure = claims.guesses(), claims.sure(mark)
    more: list[list[int]] = [[] for _ in named]
    for face in sorted(sure):
        more[guesses[face][0]].append(face)
    return [np.array([*own, *new], np.int64) for own, new in zip(named, more, strict=True)]


def _library(faces: Faces, most: int, times: int, least: float, mark: Mark) -> None:
    drawn = np.random.default_rng(0)
    counted: dict[str, dict[str, Counted]] = {}
    sizes: dict[str, list[int]] = {"2": [0, 0], "3-4": [0, 0], "5 and more": [0, 0]}
    scores, photos = [], []
    for _ in range(times):
        some = _drawn(faces, most, drawn)
        photos.append(len(set(some.photo)))
        groups = _groups(some, least, mark)
        together = labels([own.tolist() for own, _ in groups], len(some.rows))
        scores.append(bcubed(together, np.unique(some.who, return_inverse=True)[1]))
        asked = [each for each in groups if len(each[0]) > 1 and some.main[each[0]].any()]
        for own, _ in asked:
            size = "2" if len(own) == 2 else "3-4" if len(own) < 5 else "5 and more"
            sizes[size][0] += 1
            sizes[size][1] += len(set(some.who[own][some.main[own]])) > 1
        everything, sure = [own for own, _ in asked], [sure for _, sure in asked]
        for name, ticked in {
            "before": everything,
            "before, and at the next question": _next(
                some, everything, least, replace(mark, clear=-np.inf)
            ),
            "after": sure,
            "after, and at the next question": _next(some, sure, least, mark),
        }.items():
            for own, yes in zip(everything, ticked, strict=True):
                _count(some, own, yes, counted.setdefault(name, {}))
    precision, recall = np.mean(scores, axis=0)
    print(f"\n{times} libraries of {np.mean(photos):.0f} photos: BCubed precision {precision:.3f}, "
          f"recall {recall:.3f}; groups by faces (with more than one person known): "
          + ", ".join(f"{size}: {n} ({mixed})" for size, (n, mixed) in sizes.items()))  # fmt: skip
    print("\n| ticked | groups | faces ticked | somebody else's | groups with such a tick | "
          "right faces left to tick |\n|---|---|---|---|---|---|")  # fmt: skip
    for name, people in counted.items():
        ticked, wrong, missing, groups, spoilt = np.array(
            [each.row() for each in people.values()]
        ).T
        print(f"| {name} | {groups.sum()} | {ticked.sum()} | {_share(wrong, ticked)} | "
              f"{_share(spoilt, groups)} | {_share(missing, ticked - wrong + missing)} |",
              flush=True)  # fmt: skip


def _count(faces: Faces, own: Ids, yes: Ids, people: dict[str, Counted]) -> None:
    """What is ticked of a group, by the person most of it is."""
    known = Counter(faces.who[yes][faces.main[yes]].tolist())
    if not known:
        return
    person, right = known.most_common(1)[0]
    counted = people.setdefault(person, Counted())
    counted.ticked += known.total()
    counted.wrong += known.total() - right
    counted.missing += int((faces.who[np.setdiff1d(own, yes)] == person).sum())
    counted.groups += 1
    counted.spoilt += known.total() > right


def _share(hits: NDArray[np.int64], of: NDArray[np.int64]) -> str:
    """In percent, with its interval over people."""
    drawn = np.random.default_rng(0).multinomial(len(of), np.full(len(of), 1 / len(of)), REDRAWN)
    if not hits.any():
        # Nothing seen is not nothing: as far as so many people can tell.
        return f"0: 0.00 % [0, {100 * wilson(0, int((of > 0).sum()))[1]:.2f}]"
    low, high = np.quantile((drawn @ hits) / np.maximum(drawn @ of, 1), (0.025, 0.975))
    value = 100 * hits.sum() / max(of.sum(), 1)
    return f"{hits.sum()}: {value:.2f} % [{100 * low:.2f}, {100 * high:.2f}]"


def _reasons(desk: Desk, faces: Faces, groups: list[tuple[Ids, Ids]]) -> None:
    """Faces of somebody else, and those of them that are ticked, by what makes a photo weak."""
    asked, wrong, after = [], [], []
    for own, sure in groups:
        known = Counter(faces.who[own][faces.main[own]].tolist())
        if len(own) > 1 and known:
            person = known.most_common(1)[0][0]
            some = own[faces.main[own]]
            asked += faces.ids[some].tolist()
            wrong += (faces.who[some] != person).tolist()
            ticked = np.isin(some, sure)
            first = Counter(faces.who[some][ticked].tolist()).most_common(1)
            after += (ticked & (faces.who[some] != (first[0][0] if first else ""))).tolist()
    rated, _ = rate(desk, desk.library.faces.by_ids(asked))
    print("\n| photos of everybody in groups | faces | somebody else's, ticked before | after |\n"
          "|---|---|---|---|")  # fmt: skip
    reasons = sorted({reason for each in rated for reason in each.reasons})
    for name in ("all", "nothing", *reasons):
        mine = np.array(
            [name in {"all", *(each.reasons or ("nothing",))} for each in rated], np.bool_
        )
        others = np.array(wrong, np.int64)[mine]
        print(f"| {name} | {mine.sum()} | {_share(others, np.ones_like(others))} | "
              f"{np.array(after)[mine].sum()} |", flush=True)  # fmt: skip


if __name__ == "__main__":
    main()
