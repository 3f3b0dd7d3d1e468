"""The verb ``share``: photos of several people, each with their own cloak and their own rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cloakroom_engine.errors import EngineError
from cloakroom_engine.photo.metadata import check_fields
from cloakroom_engine.pipeline import beside
from cloakroom_engine.pipeline.clips.order import ClipOrder, of_photos
from cloakroom_engine.pipeline.clips.sharing import by_rules
from cloakroom_engine.pipeline.clips.unfinished import sweep
from cloakroom_engine.pipeline.copying import Asked, Done, Tally, Treated, copies
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.dressing import Dress
from cloakroom_engine.pipeline.fates import USUAL, fate_of, person_of, recognised
from cloakroom_engine.pipeline.glancing import Ask
from cloakroom_engine.pipeline.keeping import asking_for_wanting
from cloakroom_engine.pipeline.listing import listed
from cloakroom_engine.pipeline.looking import Noted
from cloakroom_engine.pipeline.outputs import Order, tell
from cloakroom_engine.pipeline.twins import warn
from cloakroom_engine.pipeline.wearing import Garment, Worn, garment, put_on
from cloakroom_engine.protect.hide import HIDINGS
from cloakroom_engine.protect.write import sweep_parts
from cloakroom_engine.records import STRENGTHS, Cloak, Fate, ProtectedFile, Skipped

BYSTANDERS = ("leave", *HIDINGS)
TREATMENTS = ("protect", *BYSTANDERS, USUAL)
"""What an order may say of a person."""


@dataclass(frozen=True)
class Shared:
    """What ``share`` did. ``already`` were made before, as asked for, and lie there unchanged."""

    written: tuple[ProtectedFile, ...]
    already: tuple[ProtectedFile, ...]
    skipped: tuple[Skipped, ...]
    passed_over: tuple[str, ...] = ()
    """Files in the folders that are neither photos nor clips."""
    copies: tuple[str, ...] = ()
    """Protected copies of ours that lay in the folders."""


@dataclass(eq=False)
class _Everybody:
    """Everybody known is treated by their rule (``copying.Treatment``); the cloaks of all who turn
    up, each taken out once."""

    desk: Desk
    order: Order
    known: dict[int, tuple[Cloak, Garment]] = field(default_factory=dict)

    def ask(self, file: Path) -> Ask:
        return asking_for_wanting(self.desk, file, (self.order.format, self.order.quality))

    def treat(self, file: Path, noted: Noted) -> Treated:
        desk, order = self.desk, self.order
        if not noted.faces:
            raise EngineError("photo.no_face")
        faces = recognised(desk, noted).faces
        fates = [
            fate_of(desk, face, order.bystanders, order.treatments, order.others) for face in faces
        ]
        if all(fate == "leave" for fate in fates):
            raise EngineError("photo.nobody_known", path=str(file))
        told = tuple(Fate(face.box_px, fate) for face, fate in zip(faces, fates, strict=True))
        cloaked = [face for face, fate in zip(faces, fates, strict=True) if fate == "cloak"]
        dresses = [
            Dress(face.points_px, self._of(person_of(face))[1], self._asked(person_of(face))[2])
            for face in cloaked
        ]
        return Treated(
            tuple(dresses), tuple(self._asked(person_of(face)) for face in cloaked), told
        )

    def clip(self, file: Path) -> Done:
        return by_rules(self.desk, file, of_photos(self.order), self._wears)

    def _of(self, person_id: int) -> tuple[Cloak, Garment]:
        if person_id not in self.known:
            person = self.desk.library.people.get(person_id)
            assert person is not None, "a face's person is in the library"
            refining = self.order.refine_steps > 0
            self.known[person_id] = garment(self.desk, person, refining=refining)
        return self.known[person_id]

    def _asked(self, person_id: int) -> Asked:
        cloak = self._of(person_id)[0]
        strength = self.order.strength or cloak.recipe.strength
        return person_id, cloak.id, strength, self.order.refine_steps

    def _wears(self, person_id: int) -> tuple[Worn, Asked]:
        return put_on(self.desk.tools, self._of(person_id)[1]), self._asked(person_id)


def share(desk: Desk, paths: Sequence[Path], order: Order) -> Shared:
    """Write a copy of every photo in which everybody known is treated by their rule.

    A photo is skipped, with its code, when it cannot be read, shows somebody who is never to be
    shared, somebody to be protected who has no cloak yet, or nobody to protect or hide. A rerun
    goes on where the last one stopped.

    Raises:
        EngineError: ``usage``, ``model.*``.
    """
    if order.strength is not None and order.strength not in STRENGTHS:
        raise EngineError("usage", strength=order.strength)
    if order.bystanders not in BYSTANDERS:
        raise EngineError("usage", bystanders=order.bystanders)
    for treatment in (*order.treatments.values(), order.others):
        if treatment not in TREATMENTS:
            raise EngineError("usage", treatment=treatment)
    check_fields(order.keep_metadata)
    of_photos(order).check()
    sweep_parts(order.out)
    sweep(desk)
    how = _Everybody(desk, order)
    listing = listed(paths, desk.library)
    tally = Tally(paths, [*listing.copies])
    written: list[ProtectedFile] = []
    already: list[ProtectedFile] = []
    films = isinstance(order, ClipOrder)
    for each in copies(desk, listing.openable, order, how, films=films):
        copy = tally.take(each, *_OF_ONE_PHOTO)
        if copy is None:
            continue
        (written if each.new else already).append(copy)
        if each.new:
            people = tuple(one.person_id for one in copy.cloaked)
            desk.reporter.changed(people=people, photos=(copy.photo_id,), protected=(copy.id,))
    tell(desk, "photo.gain_map", tally.gain_maps)
    made_of = {each.photo_id for each in (*written, *already)}
    warn(desk, order.out, made_of)
    beside.warn(desk, made_of)
    lay_there = tuple(map(str, tally.copies))
    return Shared(tuple(written), tuple(already), tuple(tally.skipped), listing.left, lay_there)


_OF_ONE_PHOTO = ("person.never_export", "cloak.missing")
