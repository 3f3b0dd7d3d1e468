"""The protected copies that files are, each with its original and the person's face in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from cloakroom_engine.audit.document import LeftOut
from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.opening import is_file
from cloakroom_engine.photo.files import sha256_of
from cloakroom_engine.pipeline import evidence
from cloakroom_engine.pipeline.desk import Desk, skippable
from cloakroom_engine.pipeline.glancing import Ask, Glance, glance
from cloakroom_engine.pipeline.looking import Seen, asking, note
from cloakroom_engine.pipeline.recognising import Wanted, networks, person_in
from cloakroom_engine.records import Face, Person, Photo, Protected, ProtectedFile, Skipped


@dataclass(frozen=True, eq=False)
class Case:
    """One face of the person in a protected copy, with its original; pixels are read when they are
    needed. A copy in which the person is more than once has several."""

    copy: Protected
    photo: Photo
    face: Face
    shapes: bytes = b""
    """How the person's faces were moved in the copy (``protect.worn``)."""
    elsewhere: bool = False
    """The file at ``copy.path`` came back from somewhere, re-encoded or shrunk."""

    def pair(self) -> evidence.Pair:
        """Both files, read now."""
        return evidence.pair(
            Path(self.photo.path),
            Path(self.copy.path),
            self.face.box_px,
            self.face.points_px,
            self.shapes,
        )


def cases_of(desk: Desk, person: Person, files: Sequence[Path]) -> tuple[list[Case], list[Skipped]]:
    """The protected copies that files are, or the newest made of them; and what is none."""
    cases, skipped = [], []
    wanted, names = Wanted(desk, person.id), networks(desk)

    def skip(file: Path, problem: EngineError) -> None:
        if not skippable(problem):
            raise problem
        skipped.append(Skipped(str(file), problem.code, problem.params))

    def begun() -> Iterator[tuple[_Begun, Ask]]:
        for at, file in enumerate(files):
            desk.reporter.step("read", at, len(files), str(file))
            try:
                noted, copy, photo = copy_of(desk, person, file)
                ask = asking(desk, Path(photo.path), of=wanted.open, networks=names)
            except EngineError as problem:
                skip(file, problem)
                continue
            yield _Begun(file, noted, copy, ask), ask

    for mark, outcome in desk.crew.each(desk.tools, glance, begun()):
        try:
            cases += _cases(desk, person, wanted, mark, outcome.get())
        except EngineError as problem:
            skip(mark.file, problem)
    return cases, skipped


@dataclass(frozen=True, eq=False)
class _Begun:
    file: Path
    noted: ProtectedFile
    copy: Protected
    ask: Ask


def _cases(desk: Desk, person: Person, wanted: Wanted, mark: _Begun, told: Glance) -> list[Case]:
    seen = note(desk, mark.ask, told)
    if mark.noted.photo_sha256 != seen.photo.sha256:
        raise EngineError("photo.not_protected", path=str(mark.file), original="changed since")
    found = wanted.among(seen.faces, seen.rows)
    shapes = desk.library.protected.shapes(mark.copy.id, person.id)
    return [Case(mark.copy, seen.photo, face, shapes) for face in found.sure]


def copy_of(desk: Desk, person: Person, file: Path) -> tuple[ProtectedFile, Protected, Photo]:
    """The protected copy that a file is, wherever it was moved to, or the newest made of it; the
    person's cloak in it, with the path where it lies now; and the row of its original.

    Raises:
        EngineError: ``photo.not_protected``, ``photo.missing``.
    """
    copies = desk.library.protected
    noted, where = copies.file_with(sha256_of(file)), file.absolute()
    if noted is None:
        original = desk.library.photos.by_path(str(where))
        made = copies.files_of_photo(original.id) if original else []
        noted = next((each for each in reversed(made) if _of(person, each)), None)
        where = Path(noted.path) if noted else where
    cloaks = copies.of_file(noted.id) if noted else []
    copy = next((each for each in cloaks if each.person_id == person.id), None)
    if noted is None or copy is None:
        raise EngineError("photo.not_protected", path=str(file))
    photo = desk.library.photos.get(copy.photo_id)
    if photo is None or not is_file(where):
        raise EngineError("photo.missing", path=str(where))
    return noted, replace(copy, path=str(where)), photo


def faces_of(
    desk: Desk, person: Person, seen: Seen, copy: Protected, *, elsewhere: bool = False
) -> list[Case]:
    """A case for each face in the original that surely is the person's, cloaked or not.

    Raises:
        EngineError: as ``recognising.person_in``.
    """
    found = person_in(desk, person.id, seen)
    shapes = desk.library.protected.shapes(copy.id, person.id)
    return [Case(copy, seen.photo, face, shapes, elsewhere) for face in found.sure]


def _of(person: Person, file: ProtectedFile) -> bool:
    return any(each.person_id == person.id for each in file.cloaked)


def usable(
    desk: Desk, cards: Sequence[ModelCard], gallery: Path | None
) -> tuple[list[ModelCard], list[LeftOut]]:
    """Without measured statistics no strangers can be drawn: such a judge needs a real gallery."""
    if gallery is not None:
        return list(cards), []
    usable = [card for card in cards if desk.registry.statistics(card)]
    missing = [card for card in cards if card not in usable]
    return usable, [LeftOut(card.name, "model.no_statistics") for card in missing]
