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
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from cloakroom_engine.ask import verbs as asking
from cloakroom_engine.library import Vault
from cloakroom_engine.paths import Paths
from cloakroom_engine.pipeline import verbs
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.open import open_desk
from cloakroom_engine.progress import Silent
from words_cases import Case, cases, meant
from words_copies import look
from words_library import build


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
        strength="balanced",  # one step from the subtle copies of the fifth
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
    failed += sum(bool(case.problems) for case, *_ in rows)
    print(f"\n{len(rows)} instructions, {failed} with something wrong; originals unchanged")
    return bool(failed or parts)


def _row(rows: list[tuple[Case, int, int, float]]) -> None:
    case, wanted, count, seconds = rows[-1]
    text = f"| {len(rows)} | {case.sentence} | {wanted} | {count} | {seconds:.0f} |"
    print(f"{text} {'; '.join(case.problems) or 0} |", flush=True)


if __name__ == "__main__":
    sys.exit(main())
