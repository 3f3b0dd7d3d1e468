"""The report's sentences that carry figures, in English."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from cloakroom_engine.audit.chance import Chance
from cloakroom_engine.audit.document import AuditDocument, LeftOut
from cloakroom_engine.audit.facts import opinions
from cloakroom_engine.audit.verdict import (
    BLIND,
    NO_BETTER_THAN_NOISE,
    NO_PROTECTION,
    NOT_JUDGED,
    JudgeVerdict,
    Verdict,
)
from cloakroom_engine.report import english
from cloakroom_engine.report.figures import far as chance
from cloakroom_engine.report.figures import number, of

LEAST = 0.01
"""A chance below this is told as below this."""
NO_PART = "that had no part in making this cloak"


def who(document: AuditDocument) -> str:
    """The person's name, or words for a name that is hidden."""
    return document.person or english.THIS_PERSON


def plural(count: int, word: str, many: str = "") -> str:
    """``1 photo``, ``2 photos``; ``many`` where it is more than an s."""
    return f"{number(count)} {word if count == 1 else many or word + 's'}"


def headline(verdict: Verdict, name: str) -> str:
    """The first sentence anybody reads; it never says more than the figures do."""
    if verdict.code == NOT_JUDGED:
        return "Nobody has judged this cloak yet."
    if verdict.code == NO_PROTECTION:
        return f"This cloak gives {name} no protection."
    judges, hidden = verdict.judges, verdict.hidden_from
    if hidden == judges:
        return _hidden_from_all(verdict, name)
    if hidden:
        left = judges - hidden
        return (
            f"{hidden} of {judges} recognisers {NO_PART} no longer "
            f"find{'s' if hidden == 1 else ''} {name}; {left} still do{'es' if left == 1 else ''}."
        )
    if judges == 1:
        return f"The one recogniser {NO_PART} still finds {name}, though in fewer photos."
    return f"All {judges} recognisers {NO_PART} still find {name}, though in fewer photos."


def _hidden_from_all(verdict: Verdict, name: str) -> str:
    judges = verdict.judges
    all_of_them = f"the one recogniser {NO_PART}" if judges == 1 else f"all {judges} recognisers"
    if judges > 1:
        all_of_them += f" {NO_PART}"
    if verdict.reason == "disturbance":
        return f"As saved, {name} is hidden from {all_of_them}. Re-saved or shrunk, not always."
    if verdict.reason == "attack":
        return (
            f"As saved, {name} is hidden from {all_of_them}. Blurred, cleaned or small, not always."
        )
    if verdict.reason == "reverse":
        return (
            f"As saved, {name} is hidden from {all_of_them}, but cloaked photos can still be "
            "used to find clean ones."
        )
    if judges == 1:
        return f"{all_of_them[:1].upper()}{all_of_them[1:]} no longer finds {name}."
    return f"None of the {judges} recognisers {NO_PART} finds {name} any more."


def lead(document: AuditDocument) -> list[str]:
    """The plain sentences under the headline, most important first."""
    verdict = document.verdict
    if verdict.code == NOT_JUDGED:
        return [english.REASON[verdict.reason]]
    name = who(document)
    found = [_counted(document, name)]
    more = (english.REASON[verdict.reason], _linked(verdict))
    found += [line for line in more if line]
    if verdict.same_photo:
        found.append(
            "Some photos could only be compared with their own original, because no other clean "
            "photo was known. That is the hardest test there is for a cloak."
        )
    return found


def _counted(document: AuditDocument, name: str) -> str:
    verdict, tally = document.verdict, document.verdict.tally
    seeing = {each.sha256 for each in verdict.per_judge if each.code != BLIND}
    judges = [item.model for item in document.results if item.model.sha256 in seeing]
    alike = " that learnt from one" if verdict.judges > 1 and opinions(judges) == 1 else ""
    they = (
        f"{plural(verdict.judges, 'recogniser')}{alike} looked at "
        f"{plural(verdict.photos, 'photo')}."
    )
    parts = [
        f"Without the cloak, {name} was found in {plural(tally.looks, 'comparison')}",
        f"with the cloak in {number(tally.found_after)} of them",
    ]
    if tally.found_control is not None:
        parts.append(f"with a random change of the same size in {number(tally.found_control)}")
    return f"{they} {'; '.join(parts)}."


def _linked(verdict: Verdict) -> str:
    if verdict.linkable is None:
        return ""
    if not verdict.linkable:
        return "None of them linked one cloaked photo to another."
    judges = len(verdict.per_judge)
    they = (
        "the recogniser links"
        if judges == 1
        else f"{of(verdict.linkable, judges)} recognisers link"
    )
    return f"Protected photos can give one another away: {they} at least two of them."


def chart_description(
    name: str, before: str, after: str, noise: str, threshold: str, stranger: str
) -> str:
    """What a dumbbell chart shows, for those who cannot see it."""
    parts = [f"{name}: similarity {before} before the cloak, {after} with it"]
    if noise:
        parts.append(f"{noise} with a random change instead")
    if stranger:
        parts.append(f"{stranger} for the most similar stranger")
    if threshold:
        parts.append(f"a match counts from {threshold}")
    return ", ".join(parts) + "."


def judge(verdict: JudgeVerdict) -> str:
    """What one counted recogniser found."""
    tally = verdict.tally
    if not tally.looks:
        if tally.no_face:
            return "No face was found in the cloaked photos: it could not judge."
        return "Does not find the person in the clean photos either: it proves nothing."
    if tally.looks == 1:
        text = f"{'Still' if tally.found_after else 'No longer'} finds the person in the photo."
    elif not tally.found_after:
        text = f"No longer finds the person in any of the {tally.looks} photos."
    else:
        text = f"Still finds the person in {of(tally.found_after, tally.looks)} photos."
    if verdict.code == NO_BETTER_THAN_NOISE:
        text += " A random change hides as many."
    return text


def missing(no_face: int, same_photo: int) -> str:
    """What a row's figures leave out or lean on."""
    parts = []
    if no_face:
        parts.append(f"no face found in {no_face}")
    if same_photo:
        parts.append(f"{same_photo} compared with its own original")
    return ", ".join(parts)


def larger(count: int, photos: int) -> str:
    """How many photos a shrinking changed at all."""
    return f"{of(count, photos)} photos were larger"


def found_means(document: AuditDocument) -> str:
    """What "found" means in this audit."""
    name = who(document)
    among = f"{plural(document.gallery.strangers, 'stranger')}"
    text = f"among {among} nobody resembles the photo more than {name} does"
    fars = [each.far for item in document.results for each in item.model.thresholds]
    if fars:
        text += (
            ", or that the similarity reaches the mark which "
            f"{chance(max(fars))} strangers reaches as well"
        )
    return f"\u201cFound\u201d means that {text}."


def passes(far: float) -> str:
    """The heading over matches at a false accept rate."""
    return f"Passes {chance(far)}"


def left_out(items: Sequence[LeftOut]) -> str:
    """Which photos or recognisers took no part, and why; without names only how many."""
    parts = []
    for item in items:
        name = PurePath(item.name).name or "one"
        parts.append(f"{name} ({english.LEFT_OUT.get(item.code, item.code)})")
    return f"Left out: {'; '.join(parts)}."


def expected(document: AuditDocument) -> tuple[str, str] | None:
    """What to expect of an untested recogniser, and how far that can be trusted."""
    told = document.chance
    if told is None:
        return None
    share, fit = told.share, told.fit
    people = plural(fit.people, "person", "people")
    return (
        f"A recogniser that was not tested here would find {who(document)} in {_share(share)} of "
        f"these photos.",
        f"Learnt from {len(fit.networks)} recognisers and the cloaked photos of {people}: of "
        "each one it was said what it would do without having asked it, and that was off by "
        f"{100 * fit.error:.0f} percentage points on average. A recogniser of another kind, or a "
        f"later one, may do better than the range says. {plural(told.judges, 'recogniser')} told.",
    )


def _share(share: Chance) -> str:
    if share.high < LEAST:
        return _percent(share.high)
    low, high = (_percent(each) for each in (share.low, share.high))
    exact = LEAST <= share.value <= 1 - LEAST
    about = f"about {_percent(share.value)}" if exact else _percent(share.value)
    return f"{about} (from {low} to {high}, going by how recognisers differ)"


def untested(document: AuditDocument, photo: str) -> str:
    """The same for one photo, in figures; nothing where no judge told."""
    known = document.chance.photos if document.chance else ()
    for each in known:
        if each.photo == photo:
            value, low, high = (
                100 * x for x in (each.chance.value, each.chance.low, each.chance.high)
            )
            return f"{value:.0f} % ({low:.0f}\u2013{high:.0f} %)"
    return english.UNKNOWN


def _percent(value: float) -> str:
    """Never nothing and never all: no audit can know that."""
    if value < LEAST:
        return "under 1 %"
    return "over 99 %" if value > 1 - LEAST else f"{100 * value:.0f} %"


def _bound(value: float) -> str:
    return f"{100 * value:.0f}"
