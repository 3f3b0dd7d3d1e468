"""What an audit of a clip says, in plain sentences: the best single frame first."""

from __future__ import annotations

from typing import Final

from cloakroom_engine.audit.clip import GIF, LOW_RATE, P360, SMALL, ClipVerdict, Looks, Scope, Way
from cloakroom_engine.audit.verdict import NOT_JUDGED
from cloakroom_engine.report.english import REASON, UNTESTED, VERDICT

WAYS: Final = {
    LOW_RATE: "saved again at a low bit rate",
    P360: "shrunk to 360 lines",
    SMALL: "shrunk to half its size",
    GIF: "made a GIF",
}
_UNTESTED: Final = (
    "Not tested: attacks that try to undo a cloak, somebody who collects cloaked clips; voice, "
    "body, clothes and place."
)


def sentences(verdict: ClipVerdict, name: str) -> list[str]:
    """The verdict on one person in a clip, a headline and what it rests on."""
    if verdict.code == NOT_JUDGED:
        return [f"{VERDICT[NOT_JUDGED]}: {_unjudged(verdict, name)}"]
    told = [f"{VERDICT[verdict.code]}: {_frame(verdict, name)}"]
    told.append(
        f"Averaged over all of these frames, {name} is found by "
        f"{_of(verdict.by_template, verdict.judges)}."
    )
    told.append(
        f"Of all looks (one recogniser at one frame) that had a face, {name} is found in "
        f"{_share(verdict.before)} before and {_share(verdict.after)} after."
    )
    if verdict.chance is not None:
        told.append(_by_chance(verdict, verdict.chance, name))
    if missing := verdict.before.of - verdict.after.of:
        told.append(
            f"In {missing} looks no face was found after cloaking; that earns no credit, another "
            "detector may find it."
        )
    if silent := verdict.asked - verdict.judges:
        told.append(
            f"{silent} more had no part in the cloak but did not find {name} in the clip as it "
            "was, and say nothing."
        )
    if verdict.minds < 2:
        told.append(REASON["one_judge"])
    told += [_way(way, verdict.judges, name) for way in verdict.ways]
    if verdict.strangers is not None:
        told.append(
            "Control: by the same rule one of these recognisers finds "
            f"{_chance(verdict.strangers)} strangers, who are not in the clip, in some frame."
        )
    if verdict.elsewhere:
        ways = " and ".join(WAYS[way] for way in verdict.elsewhere)
        told.append(f"When the clip is {ways}, some frame gives {name} away again.")
    return told


def scope(scope: Scope, name: str) -> list[str]:
    """What was looked at, by whom, and what was not."""
    rest = scope.frames - scope.looked
    told = [
        f"Looked at: {scope.looked} of {scope.frames} frames that show {name}, as saved"
        + (f"; {rest} frames between them were not." if rest else "."),
    ]
    if scope.ways:
        ways = " and ".join(WAYS[way] for way in scope.ways)
        told.append(f"The copy {ways}: {scope.fewest} of these frames or more, each way.")
    if scope.judges:
        told.append(
            f"Asked: {', '.join(scope.judges)}, with {scope.clean_photos} clean photos of {name} "
            f"among {scope.strangers} {'real' if scope.real else 'drawn'} strangers. For other "
            "recognisers nothing of this is known."
        )
    if scope.judges and scope.small:
        told.append(f"Not tested: {UNTESTED['small_judges']}")
    if scope.taught:
        told.append(f"Helped to make the cloak, so not counted: {', '.join(scope.taught)}.")
    if scope.guesses:
        told.append(f"That all of these faces are {name}'s is a guess; nobody said so.")
    if scope.span_s is not None:
        begin, end = scope.span_s
        until = "its end" if end is None else clock(end)
        told.append(
            f"The copy was asked to be protected from {clock(begin)} to {until} only; what lies "
            "outside is as it was, and was looked at too."
        )
    return [*told, _UNTESTED]


def _way(way: Way, judges: int, name: str) -> str:
    head = f"{WAYS[way.version]}: some frame of the copy"
    if not way.clean:
        return (
            f"{_capital(head)} was asked for in vain, as none of them finds {name} in the clip as "
            "it was either, treated in the same way."
        )
    silent = "" if way.clean == judges else f" (the other {judges - way.clean} say nothing here)"
    return (
        f"{_capital(head)} gives {name} away to {way.found} of the {way.clean} that find the clip "
        f"as it was, treated in the same way{silent}."
    )


def _by_chance(verdict: ClipVerdict, chance: Way, name: str) -> str:
    """The control beside the copy, in the same frames."""
    told = (
        "Control: under a random change of the same size (the face moved by chance as far, noise "
        f"as visible), {name} is found in {_share(chance.after)} of these looks, by {chance.found} "
        f"of {chance.clean} recognisers in some frame. It was not saved again as a film."
    )
    return told + (" The cloak hides no more." if verdict.no_better_than_chance else "")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _chance(share: float) -> str:
    if not share:
        return "none of the"
    return f"up to {100 * share:.1f} % of" if share >= 0.001 else "fewer than 1 in 1000"


def _unjudged(verdict: ClipVerdict, name: str) -> str:
    if not verdict.asked:
        return REASON["no_judge"]
    return (
        f"no recogniser that had no part in the cloak finds {name} in the clip as it was, so none "
        "can say what the cloak does."
    )


def _frame(verdict: ClipVerdict, name: str) -> str:
    if not verdict.by_frame:
        return (
            f"none of the {verdict.judges} recognisers that had no part in the cloak finds {name} "
            "in any single frame that was looked at."
        )
    when = "" if verdict.worst_s is None else f", most surely at {clock(verdict.worst_s)}"
    return (
        f"{_of(verdict.by_frame, verdict.judges)} find {name} in at least one single frame{when}. "
        "One frame is all that a scraper needs."
    )


def _of(some: int, judges: int) -> str:
    return f"{some} of {judges} recognisers that had no part in the cloak"


def _share(looks: Looks) -> str:
    return f"{looks.found} of {looks.of}"


def clock(seconds: float) -> str:
    """Minutes and seconds, to the tenth."""
    minutes, rest = divmod(seconds, 60)
    return f"{int(minutes)}:{rest:04.1f}"
