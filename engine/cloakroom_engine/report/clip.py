"""What an audit of a clip says, in plain sentences: the best single frame first."""

from __future__ import annotations

from typing import Final

from cloakroom_engine.audit.clip import GIF, LOW_RATE, SMALL, ClipVerdict
from cloakroom_engine.audit.intervals import Rate
from cloakroom_engine.audit.verdict import NOT_JUDGED
from cloakroom_engine.report.english import VERDICT

WAYS: Final = {
    LOW_RATE: "saved again at a low bit rate",
    SMALL: "shrunk to half its size",
    GIF: "made a GIF",
}


def sentences(verdict: ClipVerdict, name: str) -> list[str]:
    """The verdict on one person in a clip, a headline and what it rests on."""
    if verdict.code == NOT_JUDGED:
        return [
            f"{VERDICT[NOT_JUDGED]}: no recogniser that had no part in the cloak finds {name} in "
            "the clip as it was, so none can say what the cloak does."
        ]
    told = [f"{VERDICT[verdict.code]}: {_frame(verdict, name)}"]
    told.append(
        f"A system that averages a whole track finds {name} by "
        f"{_of(verdict.by_template, verdict.judges)}."
    )
    told.append(
        f"Of the frames that were looked at, {name} is found in {_share(verdict.before)} before "
        f"and {_share(verdict.after)} after (all recognisers together)."
    )
    if missing := verdict.before.n - verdict.after.n:
        told.append(
            f"In {missing} looks no face was found after cloaking; that earns no credit, another "
            "detector may find it."
        )
    if verdict.elsewhere:
        ways = " and ".join(WAYS[way] for way in verdict.elsewhere)
        told.append(f"When the clip is {ways}, some frame gives {name} away again.")
    return told


def _frame(verdict: ClipVerdict, name: str) -> str:
    if not verdict.by_frame:
        return (
            f"none of the {verdict.judges} recognisers that had no part in the cloak finds {name} "
            "in any single frame that was looked at."
        )
    when = "" if verdict.worst_s is None else f", most surely at {_clock(verdict.worst_s)}"
    return (
        f"{_of(verdict.by_frame, verdict.judges)} find {name} in at least one single frame{when}. "
        "One frame is all that a scraper needs."
    )


def _of(some: int, judges: int) -> str:
    return f"{some} of {judges} recognisers that had no part in the cloak"


def _share(rate: Rate) -> str:
    if not rate.n:
        return "none"
    return f"{rate.hits} of {rate.n} ({rate.low:.0%} to {rate.high:.0%})"


def _clock(seconds: float) -> str:
    minutes, rest = divmod(seconds, 60)
    return f"{int(minutes)}:{rest:04.1f}"
