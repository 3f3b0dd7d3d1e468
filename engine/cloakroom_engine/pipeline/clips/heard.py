"""What judges said of a clip, as the library keeps it: for the ledger, and for questions."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cloakroom_engine.audit.clip import Watched
from cloakroom_engine.audit.disturb import AS_SAVED
from cloakroom_engine.audit.results import JUDGE
from cloakroom_engine.audit.track import TrackLook
from cloakroom_engine.library.ledger import Judgement
from cloakroom_engine.records import Heard, Spans
from cloakroom_engine.tracking.sighting import spans


def answers(rows: Sequence[Watched]) -> list[Judgement]:
    """For the ledger, what each judge says of the copy as saved: a single frame is enough."""
    found = []
    by_judge: dict[str, list[Watched]] = {}
    for row in rows:
        if row.role == JUDGE and row.version == AS_SAVED:
            by_judge.setdefault(row.model.sha256, []).append(row)
    for sha256, mine in by_judge.items():
        before = any(each.before.best_found for each in mine)
        after = any(each.after.best_found for each in mine)
        seen = any(each.after.best is not None for each in mine)
        said = after if seen else None
        found.append(Judgement(mine[0].model.name, sha256, before, said, round=0, created=""))
    return found


def heard(rows: Sequence[Watched], rate: float) -> Heard:
    """When judges that know the person find them, as saved, before and after; ``rate`` says how
    long a frame is shown. Frames in a row of those that were looked at make one span."""
    asked = [row for row in rows if row.role == JUDGE and row.version == AS_SAVED]
    known_to = {row.model.sha256 for row in asked if row.before.best_found}
    mine = [row for row in asked if row.model.sha256 in known_to]

    def when(which: Callable[[Watched], TrackLook]) -> Spans:
        found: dict[int, set[int]] = {}
        times = {row.track: row.times_s for row in mine}
        for row in mine:
            found.setdefault(row.track, set()).update(which(row).named)
        runs = [
            (times[track][first], times[track][last] + 1 / rate)
            for track, positions in found.items()
            for first, last in spans(sorted(positions))
        ]
        return joined(runs)

    names = tuple(sorted({row.model.name for row in mine}))
    return Heard(names, when(lambda row: row.before), when(lambda row: row.after))


def joined(runs: Sequence[tuple[float, float]]) -> Spans:
    """The same seconds in order, those that overlap or touch as one span."""
    told: list[tuple[float, float]] = []
    for begin, end in sorted(runs):
        if told and begin <= told[-1][1]:
            told[-1] = (told[-1][0], max(end, told[-1][1]))
        else:
            told.append((begin, end))
    return tuple(told)
