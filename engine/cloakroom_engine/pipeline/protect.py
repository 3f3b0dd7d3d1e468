"""The verb ``protect``: write protected copies of photos of one person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cloakroom_engine.errors import EngineError
from cloakroom_engine.photo.metadata import check_fields
from cloakroom_engine.pipeline import beside
from cloakroom_engine.pipeline.clips.order import of_photos
from cloakroom_engine.pipeline.clips.sharing import of_one
from cloakroom_engine.pipeline.clips.unfinished import sweep
from cloakroom_engine.pipeline.copying import Asked, Done, Tally, Treated, copies
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.dressing import Dress
from cloakroom_engine.pipeline.glancing import Ask
from cloakroom_engine.pipeline.listing import listed
from cloakroom_engine.pipeline.looking import Noted, asking
from cloakroom_engine.pipeline.outputs import Order, tell
from cloakroom_engine.pipeline.recognising import Wanted, networks
from cloakroom_engine.pipeline.twins import warn
from cloakroom_engine.pipeline.wearing import Garment, Worn, garment, put_on
from cloakroom_engine.protect.write import sweep_parts
from cloakroom_engine.records import STRENGTHS, Cloak, Fate, Person, Protected, Skipped


@dataclass(frozen=True)
class Result:
    """What ``protect`` did. ``already`` were protected before and lie there unchanged."""

    written: tuple[Protected, ...]
    already: tuple[Protected, ...]
    skipped: tuple[Skipped, ...]
    passed_over: tuple[str, ...] = ()
    """Files in the folders that are neither photos nor clips."""
    copies: tuple[str, ...] = ()
    """Protected copies of ours that lay in the folders."""


@dataclass(eq=False)
class _One:
    """Of a photo that one named person is in, their faces are cloaked (``copying.Treatment``)."""

    desk: Desk
    person: Person
    cloak: Cloak
    garment: Garment
    order: Order
    unsure: list[str] = field(default_factory=list)
    """Photos with a further face that may be the person's and was left as it is."""

    def __post_init__(self) -> None:
        self._wanted = Wanted(self.desk, self.person.id)
        self._networks = networks(self.desk)

    @property
    def strength(self) -> str:
        return self.order.strength or self.cloak.recipe.strength

    @property
    def _asked(self) -> Asked:
        return self.person.id, self.cloak.id, self.strength, self.order.refine_steps

    def ask(self, file: Path) -> Ask:
        return asking(
            self.desk,
            file,
            of=self._wanted.open,
            networks=self._networks,
            saved=(self.order.format, self.order.quality),
        )

    def treat(self, file: Path, noted: Noted) -> Treated:
        found = self._wanted.among(noted.faces, noted.rows)
        if found.maybe:
            self.unsure.append(str(file))
        fates = [
            Fate(face.box_px, "cloak" if face in found.sure else "leave") for face in noted.faces
        ]
        dresses = [Dress(face.points_px, self.garment, self.strength) for face in found.sure]
        return Treated(tuple(dresses), (self._asked,) * len(dresses), tuple(fates))

    def clip(self, file: Path) -> Done:
        def wears(_: int) -> tuple[Worn, Asked]:
            return put_on(self.desk.tools, self.garment), self._asked

        return of_one(self.desk, file, of_photos(self.order), self.person.id, wears)


def protect(desk: Desk, name: str, paths: Sequence[Path], order: Order) -> Result:
    """Write a protected copy of every photo the person is in.

    Only the named person's faces are changed, all that surely are theirs. A photo is skipped, with
    its code, when it cannot be read or the person is not surely in it; nothing is then written for
    it. A rerun goes on where the last one stopped.

    Raises:
        EngineError: ``person.unknown``, ``cloak.missing``, ``usage``, ``model.*``.
    """
    if order.strength is not None and order.strength not in STRENGTHS:
        raise EngineError("usage", strength=order.strength)
    check_fields(order.keep_metadata)
    of_photos(order).check()
    person = desk.library.people.by_name(name)
    how = _One(desk, person, *garment(desk, person, refining=order.refine_steps > 0), order)
    sweep_parts(order.out)
    sweep(desk)
    listing = listed(paths, desk.library)
    tally = Tally(paths, [*listing.copies])
    written: list[Protected] = []
    already: list[Protected] = []
    new: set[str] = set()
    for each in copies(desk, listing.openable, order, how):
        copy = tally.take(each)
        if copy is None:
            continue
        if each.new:
            new.add(str(each.file))
        (written if each.new else already).append(desk.library.protected.of_file(copy.id)[0])
    tell(desk, "photo.gain_map", tally.gain_maps)
    tell(desk, "photo.maybe_left", [file for file in how.unsure if file in new])
    made_of = {each.photo_id for each in (*written, *already)}
    warn(desk, order.out, made_of)
    beside.warn(desk, made_of)
    lay_there = tuple(map(str, tally.copies))
    return Result(tuple(written), tuple(already), tuple(tally.skipped), listing.left, lay_there)
