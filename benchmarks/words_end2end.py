"""Ten instructions on a library of 500 real photos, from the sentence to the written copies, each
checked file by file against what the library and the pixels say, not against the plan.

    CLOAKROOM_SHARED=... python benchmarks/words_end2end.py --work DIR

Builds the library in DIR first where there is none (half an hour on a busy machine); every run
works on a copy of it. Prints a table and, for what is wrong, why. Exits with 1 if anything is.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np

from cloakroom_engine.ask import verbs as asking
from cloakroom_engine.library import Vault
from cloakroom_engine.paths import Paths
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.pipeline import verbs
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.open import open_desk
from cloakroom_engine.progress import Silent
from cloakroom_engine.records import Face, Photo, ProtectedFile
from words_library import build

HIDDEN = {"blur", "mosaic", "box"}
LEFT_APART, HIDDEN_APART = 4.0, 3.0
"""Mean difference of 8-bit values in a face that was left (at most) and hidden (at least)."""


@dataclass
class Case:
    """A sentence, which photos it means, and what becomes of whom in them.

    ``fates``: by name, "strangers" and "known" (everybody else). ``few``: how many by date.
    """

    sentence: str
    out: str
    means: Callable[[Desk, Photo], bool]
    fates: dict[str, str]
    few: int = 0
    oldest: bool = False
    suffix: str = ""
    language: str = "en"
    strength: str = ""
    problems: list[str] = field(default_factory=list)


def named(desk: Desk, photo: Photo) -> set[str]:
    """Who is in a photo, by the library."""
    found = (face.person_id for face in desk.library.faces.of_photo(photo.id))
    people = [desk.library.people.get(each) for each in found if each is not None]
    return {person.name for person in people if person}


def last_week(photo: Photo, today: date) -> bool:
    """Monday to Sunday of the week before."""
    monday = today - timedelta(days=today.weekday() + 7)
    taken = datetime.fromtimestamp(photo.taken_s, UTC).date()
    return monday <= taken <= monday + timedelta(days=6)


def cases(today: date, folder: Path) -> list[Case]:
    """Eight of the ten; the watched folder and what a judge still finds are run apart."""

    def shows(*names: str) -> Callable[[Desk, Photo], bool]:
        return lambda desk, photo: bool(named(desk, photo) & set(names))

    def inside(name: str) -> Callable[[Desk, Photo], bool]:
        return lambda _, photo: photo.path.startswith(str(folder / name) + "/")

    usual = {"Anna": "cloak", "Me": "cloak", "Ben": "cloak", "Clara": "cloak"}
    return [
        Case(
            "Protect last week's photos of Anna and me, blur everybody else, nothing under 200 "
            "pixels, quickly, into Share1",
            "Share1",
            lambda desk, photo: (
                shows("Anna", "Me")(desk, photo)
                and last_week(photo, today)
                and max(photo.width, photo.height) >= 200
            ),
            {"Anna": "cloak", "Me": "cloak", "known": "blur", "strangers": "blur"},
        ),
        Case(
            "pixelate strangers in the newest 6 group photos, quickly, into Share2",
            "Share2",
            lambda desk, photo: len(desk.library.faces.of_photo(photo.id)) >= 3,
            {**usual, "strangers": "mosaic"},
            few=6,
        ),
        Case(
            "protect the newest 3 photos of Anna from Camera strongly, quickly, as PNG, "
            "into Share3",
            "Share3",
            lambda desk, photo: shows("Anna")(desk, photo) and inside("Camera")(desk, photo),
            {**usual, "strangers": "leave"},
            few=3,
            suffix=".png",
            strength="strong",
        ),
        Case(
            "blur everyone except me in the newest 4 photos of me, quickly, into Share4",
            "Share4",
            shows("Me"),
            {"Me": "cloak", "known": "blur", "strangers": "blur"},
            few=4,
        ),
        Case(
            "protect the oldest 3 photos of Anna and check the copies, into Share5",
            "Share5",
            shows("Anna"),
            {**usual, "strangers": "leave"},
            few=3,
            oldest=True,
        ),
        Case(
            "verpixle Fremde in den neuesten 5 Fotos aus dem Ordner Phone, schnell, nach Share6",
            "Share6",
            inside("Phone"),
            {**usual, "strangers": "mosaic"},
            few=5,
            language="de",
        ),
        Case(
            "difumina a los desconocidos en las 5 fotos más antiguas, rápido, en Share7",
            "Share7",
            lambda *_: True,
            {**usual, "strangers": "blur"},
            few=5,
            oldest=True,
            language="es",
        ),
        Case(
            "快速保护我最新的3张照片，放到Share8",
            "Share8",
            shows("Me"),
            {**usual, "strangers": "leave"},
            few=3,
            language="zh",
        ),
    ]


def meant(desk: Desk, case: Case) -> set[int]:
    """The photos that a sentence means, found without the room that is tried."""
    photos = [each for each in desk.library.photos.page(limit=10_000) if case.means(desk, each)]
    photos.sort(key=lambda each: (each.taken_s, each.id), reverse=not case.oldest)
    some = photos[: case.few] if case.few else photos
    return {each.id for each in some if not each.code and not each.missing}


def ask(desk: Desk, sentence: str, base: Path, language: str = "en", **more: Any) -> dict[str, Any]:
    """As the command line does."""
    told = {"sentence": sentence, "base": str(base), "languages": [language], **more}
    return asking.run(desk, "ask", told)


def states(folder: Path) -> dict[str, str]:
    """Every file below a folder, by its content."""
    return {
        str(path): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def look(desk: Desk, case: Case, base: Path, told: dict[str, Any], wanted: set[int]) -> int:
    """Check every file of a case; how many copies there are."""
    say = case.problems.append
    if set(told["plan"]["photos"]) != wanted:
        say(f"planned {sorted(told['plan']['photos'])}, meant {sorted(wanted)}")
    share = next(each["result"] for each in told["results"] if each["verb"] == "share")
    skipped = {each["path"]: each["code"] for each in share["skipped"]}
    copies = {file.path: file for file in desk.library.protected.files()}
    there = sorted((base / case.out).iterdir()) if share["written"] else []
    for path in there:
        file = copies.get(str(path))
        if file is None:
            say(f"{path.name} is not known to the library")
        elif file.photo_id not in wanted:
            say(f"{path.name} is of a photo that was not meant")
        else:
            _file(desk, case, path, file)
    done = {copies[str(path)].photo_id for path in there if str(path) in copies}
    for photo_id in wanted - done:
        photo = desk.library.photos.get(photo_id)
        assert photo is not None
        code = skipped.get(photo.path)
        if not (code == "photo.nobody_known" and _nobody(desk, case, photo)):
            say(f"no copy of {photo.path}: {code}")
    return len(there)


def _nobody(desk: Desk, case: Case, photo: Photo) -> bool:
    """Whether the case leaves every face of a photo as it is."""
    faces = desk.library.faces.of_photo(photo.id)
    return all(_wanted(desk, case, face) == "leave" for face in faces)


def _wanted(desk: Desk, case: Case, face: Face) -> str:
    person = None if face.person_id is None else desk.library.people.get(face.person_id)
    if person is None:
        return case.fates["strangers"]
    return case.fates.get(person.name, case.fates.get("known", "cloak"))


def _file(desk: Desk, case: Case, path: Path, file: ProtectedFile) -> None:
    say = case.problems.append
    if case.suffix and path.suffix != case.suffix:
        say(f"{path.name} is no {case.suffix}")
    if case.strength and any(each.strength != case.strength for each in file.cloaked):
        say(f"{path.name} is not {case.strength}")
    photo = desk.library.photos.get(file.photo_id)
    assert photo is not None
    was, now = (decode(Path(each)).rgb_u8.astype(np.int16) for each in (photo.path, path))
    if was.shape != now.shape:
        say(f"{path.name} has another size")
        return
    faces = desk.library.faces.of_photo(photo.id)
    others = [face.box_px for face in faces if _wanted(desk, case, face) != "leave"]
    for face in faces:
        wanted = _wanted(desk, case, face)
        (fate,) = [each.fate for each in file.fates if each.box_px == face.box_px] or [""]
        if fate != wanted:
            say(f"{path.name}: a face is {fate or 'not there'}, wanted {wanted}")
        left, top, right, bottom = (max(0, round(each)) for each in face.box_px)
        apart = float(np.abs(was[top:bottom, left:right] - now[top:bottom, left:right]).mean())
        if wanted in HIDDEN and apart < HIDDEN_APART:
            say(f"{path.name}: a face that is to be hidden differs by {apart:.1f}")
        alone = not any(_touch(face.box_px, other) for other in others)
        if wanted == "leave" and alone and apart > LEFT_APART:
            say(f"{path.name}: a face that is to be left differs by {apart:.1f}")
        if wanted == "cloak" and apart == 0:
            say(f"{path.name}: a face that is to be cloaked is as it was")


def _touch(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    """Whether a box lies on another with the margin that hiding and moving take."""
    side = max(other[2] - other[0], other[3] - other[1])
    return (
        one[0] < other[2] + side
        and other[0] - side < one[2]
        and (one[1] < other[3] + side and other[1] - side < one[3])
    )


def watched(desk: Desk, base: Path, folder: Path) -> Case:
    """A rule for a watched folder, tried on three photos that come in."""
    case = Case(
        "whatever comes into Inbox: protect me, blur strangers, quickly, put it into Share9",
        "Share9", lambda *_: False,
        {"Anna": "cloak", "Me": "cloak", "Ben": "cloak", "Clara": "cloak", "strangers": "blur"},
    )  # fmt: skip
    inbox = base / "Inbox"
    inbox.mkdir()
    shown = ask(desk, case.sentence, base)
    (step,) = [each for each in shown["plan"]["steps"] if each["verb"] == "watch"]
    for path in sorted((folder / "Camera").iterdir())[20:23]:
        shutil.copy(path, inbox / f"new_{path.name}")
    result = verbs.run(desk, "watch", {**step["parameters"], "once": True})
    wanted = {
        photo.id for photo in desk.library.photos.below(str(inbox))
    }  # fmt: skip
    if len(wanted) != 3:
        case.problems.append(f"{len(wanted)} of 3 photos were seen")
    told = {**shown, "results": [{"verb": "share", "result": result}]}
    told["plan"] = {**shown["plan"], "photos": sorted(wanted)}
    return replace(case, few=look(desk, case, base, told, wanted))


def once_more(desk: Desk, base: Path) -> Case:
    """What a judge still finds is protected again, stronger, and judged again."""
    case = Case(
        "find the photos in which a judge still finds Anna, protect them again stronger, quickly, "
        "tell me which are still found, into Share10",
        "Share10", lambda *_: False,
        {"Anna": "cloak", "Me": "cloak", "Ben": "cloak", "Clara": "cloak", "strangers": "leave"},
        strength="strong",
    )  # fmt: skip
    anna = desk.library.people.by_name("Anna")
    newest = {}
    for entry in desk.library.ledger.entries():
        if entry.person_id == anna.id:
            newest[entry.photo_id] = entry
    wanted = {at for at, each in newest.items() if each.state in {"still_found", "partly"}}
    if not wanted:
        case.problems.append("no judge finds Anna in any copy: nothing to try")
        return case
    told = ask(desk, case.sentence, base, yes=True)
    count = look(desk, case, base, told, wanted)
    after = {}
    for entry in desk.library.ledger.entries():
        if entry.person_id == anna.id:
            after[entry.photo_id] = entry
    still = {at for at in wanted if after[at].state in {"still_found", "partly"}}
    if set(told["answer"]["photos"]) != still:
        case.problems.append(f"said {told['answer']['photos']}, the ledger says {sorted(still)}")
    return replace(case, few=count)


def main() -> int:
    """Run the ten and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    work = parser.parse_args().work
    home, folder, base = work / "home", work / "photos", work / "run"
    if not home.exists():
        build(home, folder, date.today())
    shutil.rmtree(base, ignore_errors=True)
    shutil.copytree(home, base / "home")
    before, failed = states(folder), 0
    print("| | sentence | photos meant | copies | seconds | wrong |\n|---|---|---|---|---|---|")
    with open_desk(Paths.at(base / "home"), "cpu", Silent(), Vault(bytes(32), "memory")) as desk:
        me = desk.library.people.by_name("Me")
        desk.library.asked.keep(me=me.id)
        rows = []
        for case in cases(date.today(), folder):
            began = time.monotonic()
            wanted = meant(desk, case)
            told = ask(desk, case.sentence, base, case.language, yes=True)
            if told["state"] != "done":
                case.problems.append(f"not run: {told}")
                rows.append((case, len(wanted), 0, time.monotonic() - began))
                continue
            count = look(desk, case, base, told, wanted)
            rows.append((case, len(wanted), count, time.monotonic() - began))
            _row(rows)
        for extra in (lambda: watched(desk, base, folder), lambda: once_more(desk, base)):
            began = time.monotonic()
            case = extra()
            rows.append((case, case.few, case.few, time.monotonic() - began))
            _row(rows)
        files = len(desk.library.protected.files())
        refused = ask(desk, "delete all photos of Anna", base, yes=True)
        if refused.get("code") != "refused" or len(desk.library.protected.files()) != files:
            print("words deleted something")
            failed += 1
    if states(folder) != before:
        print("an original was changed, added or removed")
        failed += 1
    parts = list(base.rglob("*.part"))
    if parts:
        print(f"left behind: {parts}")
    for case, *_ in rows:
        failed += bool(case.problems)
        for each in case.problems:
            print(f"- {case.out}: {each}")
    print(f"\n{len(rows)} instructions, {failed} with something wrong; originals unchanged")
    return bool(failed or parts)


def _row(rows: list[tuple[Case, int, int, float]]) -> None:
    case, wanted, count, seconds = rows[-1]
    text = f"| {len(rows)} | {case.sentence} | {wanted} | {count} | {seconds:.0f} |"
    print(f"{text} {len(case.problems)} |", flush=True)


if __name__ == "__main__":
    sys.exit(main())
