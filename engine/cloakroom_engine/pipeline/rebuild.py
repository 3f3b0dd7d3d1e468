"""The verb ``check.rebuild``: what a recogniser sees in a photo and in its protected copy.

It rebuilds embeddings that this program made, now, of photos and copies in this library. There is
no way in for an embedding or a picture from elsewhere. Every picture is marked as a reconstruction
and goes, sealed, to the window, or into the report, or to the folder that somebody named.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from numpy.typing import NDArray

from cloakroom_engine.audit.measure import CLEAN, CLOAKED
from cloakroom_engine.audit.rebuild import answer, search
from cloakroom_engine.audit.rebuild.answer import Drawn, Judge, Rebuilt
from cloakroom_engine.audit.rebuild.decoder import load
from cloakroom_engine.audit.rebuild.mark import EDGE, marked
from cloakroom_engine.audit.rebuild.search import Effort
from cloakroom_engine.errors import EngineError
from cloakroom_engine.faces.redrawn import chips
from cloakroom_engine.models.cards import ModelCard, kin
from cloakroom_engine.photo.shrink import at_most
from cloakroom_engine.photo.visibility import crop
from cloakroom_engine.pipeline import evidence
from cloakroom_engine.pipeline.copies import Copies, gather
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.preview import put

SEED: Final = 20260117
MOST_PHOTOS: Final = 3
"""Each costs three searches: of a photo, of its copy, and of a stranger."""
RATES: Final = (0.01, 0.001)
"""False accept rates that are told."""
U8 = NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class Pictures:
    """Of the ``at``-th case, a face in the copy at ``path`` (a mirror has two): the ``face`` as it
    is in the original, and, marked, what the recogniser sees in the photo and, unless it finds no
    face there, in the copy."""

    at: int
    path: str
    face: U8
    before: U8
    after: U8 | None


def check_rebuild(desk: Desk, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Rebuild the faces of some copies of a person and of their originals.

    Raises:
        EngineError: as ``audit``; ``output.*``.
    """
    copies = gather(desk, parameters)
    out = Path(parameters["out"]) if parameters.get("out") else None
    if out is not None:
        _refuse_taken(out)
    found, pictures = rebuild(desk, copies)
    return {
        **copies.told(),
        "rebuilt": asdict(found),
        "key": desk.shown.key,
        "pictures": [
            {
                "photo": each.path,
                # Whoever names a folder has the photo already.
                "face": None if out else _shown(desk, each.face, None, ""),
                "before": _shown(desk, each.before, out, f"{at}-{answer.ORIGINAL}"),
                "after": _shown(desk, each.after, out, f"{at}-{answer.COPY}"),
            }
            for at, each in enumerate(pictures, 1)
        ],
    }


def rebuild(desk: Desk, copies: Copies, most: int = MOST_PHOTOS) -> tuple[Rebuilt, list[Pictures]]:
    """What comes of at most ``most`` photos of ``copies``, and the pictures of it."""
    card = inverted(desk)
    chooser, judges = _parted([each for each in copies.judging() if not kin(each, card)])
    artist = Artist(desk, card, chooser, Effort())
    drawn, pictures = [], []
    cases = copies.cases[:most]
    for at, case in enumerate(cases):
        desk.reporter.step("rebuild", at, len(cases), case.copy.path)
        pair = case.pair()
        faces = artist.seen_in(pair, SEED + at)
        stranger = artist.stranger(at)
        if stranger is not None:
            faces[answer.STRANGER] = artist.drawn(stranger, SEED + at)
        for source, face in faces.items():
            seen = {judge.name: artist.embedded(judge, face)[0] for judge in judges}
            drawn.append(Drawn(source, case.photo.sha256, seen))
        pictures += _pictures(at, case.copy.path, pair, faces)
    desk.reporter.step("rebuild", len(cases), len(cases))
    asked = [_judge(desk, copies, each) for each in judges]
    return (
        Rebuilt(
            model=card.name,
            sha256=card.sha256,
            taught=card.sha256 in copies.recipe.surrogate_sha256,
            chose=chooser.name if chooser else "",
            judges=tuple(each.name for each in judges),
            photos=len(pictures),
            passed=answer.passed(drawn, asked),
        ),
        pictures,
    )


def again(desk: Desk, told: Rebuilt, pair: evidence.Pair, at: int) -> list[Pictures]:
    """The pictures of the ``at``-th photo that ``told`` speaks of, for a report that is written
    later; none where whoever chose among the drawings is no longer installed."""
    names = {card.name: card for card in desk.recognisers()}
    if told.chose and told.chose not in names:
        return []
    artist = Artist(desk, inverted(desk), names.get(told.chose), Effort())
    return _pictures(at, "", pair, artist.seen_in(pair, SEED + at))


def _pictures(at: int, path: str, pair: evidence.Pair, faces: Mapping[str, U8]) -> list[Pictures]:
    if answer.ORIGINAL not in faces:
        return []
    copy = faces.get(answer.COPY)
    face = at_most(crop(pair.original_u8, pair.crop_px), EDGE)
    before = marked(faces[answer.ORIGINAL])
    return [Pictures(at, path, face, before, None if copy is None else marked(copy))]


@dataclass(frozen=True, eq=False)
class Artist:
    """What is inverted (``card``), who chooses, and how hard is tried."""

    desk: Desk
    card: ModelCard
    chooser: ModelCard | None
    effort: Effort

    def seen_in(self, pair: evidence.Pair, seed: int) -> dict[str, U8]:
        """By source the face that is drawn; without those in which no face was found."""
        variants = [(("", CLEAN), pair.original_u8), (("", CLOAKED), pair.protected.rgb_u8)]
        desk = self.desk
        rows = evidence.rows(desk, desk.detector, [self.card], pair, variants)[self.card.name]
        targets = {answer.ORIGINAL: rows["", CLEAN], answer.COPY: rows["", CLOAKED]}
        return {
            source: self.drawn(row, seed)
            for source, row in targets.items()
            if np.isfinite(row).all()
        }

    def drawn(self, target: NDArray[np.float32], seed: int) -> U8:
        """(96, 96, 3)."""
        decoder, _ = load(self.desk.paths.resources / "rebuild")
        seen = self.desk.registry.surrogate(self.card.name)
        found = search.tried(decoder, seen, target, self.effort, seed)
        pictures = search.as_u8(found.pictures[: self.effort.kept])
        at = 0
        if self.chooser is not None:
            at = search.chosen(self.embedded(self.chooser, *pictures), self.effort.kept)
        return np.ascontiguousarray(pictures[at])

    def embedded(self, card: ModelCard, *pictures: U8) -> NDArray[np.float32]:
        """(n, D): drawn faces lie at known landmarks."""
        stacked = torch.from_numpy(np.stack(pictures)).permute(0, 3, 1, 2).float()
        cut = search.as_u8(chips(stacked, card))
        return self.desk.registry.recogniser(card.name).embed(cut)

    def stranger(self, at: int) -> NDArray[np.float32] | None:
        """The (D,) embedding of nobody; None where strangers were never measured."""
        statistics = self.desk.registry.statistics(self.card)
        return statistics.draw(at + 1, SEED)[at] if statistics else None


def inverted(desk: Desk) -> ModelCard:
    """The recogniser that the decoder was made for.

    Raises:
        EngineError: ``model.missing``.
    """
    _, sha256 = load(desk.paths.resources / "rebuild")
    for card in desk.recognisers():
        if card.sha256 == sha256:
            return card
    raise EngineError("model.missing", model="dlib-resnet", file=sha256)


def _parted(judging: Sequence[ModelCard]) -> tuple[ModelCard | None, list[ModelCard]]:
    """Who chooses among what was drawn, and who judges it: never kin of who chose.

    Where all are kin of one another nobody chooses, and all judge.
    """
    for each in judging:
        rest = [card for card in judging if not kin(card, each)]
        if rest:
            return each, rest
    return None, list(judging)


def _judge(desk: Desk, copies: Copies, card: ModelCard) -> Judge:
    statistics = desk.registry.statistics(card)
    marks = tuple(statistics.thresholds.items()) if statistics else ()
    kept = tuple((far, mark) for far, mark in marks if far in RATES)
    return Judge(card.name, copies.clean(desk, card), copies.mine_ids, kept)


def _refuse_taken(out: Path) -> None:
    """Said before minutes of drawing, and not after.

    Raises:
        EngineError: ``output.exists``.
    """
    for at in range(1, MOST_PHOTOS + 1):
        for which in (answer.ORIGINAL, answer.COPY):
            if (path := out / f"{at}-{which}.png").exists():
                raise EngineError("output.exists", path=str(path))


def _shown(desk: Desk, picture: U8 | None, out: Path | None, name: str) -> str | None:
    if picture is None:
        return None
    return put(desk, "rebuilt", picture, out / f"{name}.png" if out else None)
