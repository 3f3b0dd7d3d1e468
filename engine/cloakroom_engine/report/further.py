"""The whole audit's sections, arranged for reading: rows of rates that page and paper draw."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cloakroom_engine.audit.document import AuditDocument
from cloakroom_engine.audit.further import Further
from cloakroom_engine.audit.intervals import Rate, summed
from cloakroom_engine.audit.rebuild.answer import Rebuilt
from cloakroom_engine.audit.results import JUDGE
from cloakroom_engine.report import english_further as english
from cloakroom_engine.report import figures, sentences

MOST_ADVICE = 5
"""More would not be read."""
ALBUM_FAR = 0.01
"""The rate of strangers named by mistake that the report shows."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of a table: words, then a rate with its 95 % range (0..1)."""

    label: str
    note: str
    before: str
    after: str
    range: str
    share: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, what it means, a table, and what to know about it."""

    id: str
    title: str
    text: str
    columns: tuple[str, ...]
    bars: tuple[Bar, ...]
    notes: tuple[str, ...] = ()


def advice(document: AuditDocument) -> list[str]:
    """What follows for the person, the most pressing first."""
    codes = document.further.advice if document.further else ()
    return [english.ADVICE.get(code, code) for code in codes[:MOST_ADVICE]]


def sections(document: AuditDocument) -> list[Section]:
    """Every section that has something to show."""
    further = document.further
    if further is None:
        return []
    name = sentences.who(document)
    found = [
        _section(
            "attacks",
            _attacks(further),
            [english.COUNTS, *_elsewhere(further), *_networks(further)],
            who=name,
        ),
        _section("adversaries", _adversaries(further), who=name),
        _section("widths", _widths(further)),
        _section("years", _years(further), _undated(further), who=name),
        _section("curve", _curve(further), [_exposure(further)]),
    ]
    if further.openset is not None:
        album = further.openset
        people = sentences.plural(album.people, "person", "people")
        found.append(_section("openset", _album(further), people=people, enrolled=album.enrolled))
    if further.masked is not None:
        photos = sentences.plural(further.masked.photos, "photo")
        found.append(_section("masked", _masks(further), photos=photos))
    if further.rebuilt is not None:
        told = further.rebuilt
        found.append(
            _section(
                "rebuilt",
                _rebuilt(told),
                [
                    *([english.TAUGHT.format(model=told.model)] if told.taught else []),
                    *([english.CHOSEN.format(chose=told.chose)] if told.chose else []),
                ],
                photos=sentences.plural(told.photos, "photo"),
                model=told.model,
            )
        )
    return [each for each in found if each.bars]


def _section(name: str, bars: Iterable[Bar], notes: Sequence[str] = (), **words: object) -> Section:
    text = english.TEXT[name].format(**words)
    columns = english.COLUMNS[name]
    return Section(name, english.SECTION[name], text, columns, tuple(bars), tuple(notes))


def _attacks(further: Further) -> Iterable[Bar]:
    for row in further.attacks:
        own = row.name.removeprefix("as ")
        label = english.ATTACK.get(row.name, row.name)
        if own != row.name:
            label = english.NETWORK.format(name=own)
        note = english.NO_FACE.format(count=row.no_face) if row.no_face else ""
        yield _bar(label, row.found_before, row.found_after, note)


def _elsewhere(further: Further) -> list[str]:
    return [
        english.ELSEWHERE[each.name].format(
            model=each.model,
            photos=each.photos_taught,
            taught=each.people_taught,
            asked=each.people_asked,
            after=f"{100 * each.after.value:.0f} %",
            before=f"{100 * each.before.value:.0f} %",
            range=f"{100 * each.after.low:.0f}\u2013{100 * each.after.high:.0f} %",
            n=each.after.n,
        )
        for each in further.elsewhere
        if each.name in english.ELSEWHERE
    ]


def _networks(further: Further) -> list[str]:
    parts = []
    for each in further.networks:
        assumed = "" if each.quality_reported else f", {english.ASSUMED}"
        parts.append(
            f"{each.name}: at most {each.long_side_px} pixels, JPEG {each.quality}{assumed} "
            f"({each.source}, looked up {each.looked_up})"
        )
    return [english.NETWORKS + "; ".join(parts) + "."] if parts else []


def _adversaries(further: Further) -> Iterable[Bar]:
    for row in further.adversaries:
        yield _bar(english.ADVERSARY.get(row.name, row.name), row.before, row.after)


def _widths(further: Further) -> Iterable[Bar]:
    for row in further.widths:
        label = english.PIXELS.format(width=row.face_px)
        yield _bar(label, row.found_clean, row.found_cloaked)


def _years(further: Further) -> Iterable[Bar]:
    for row in further.years.gaps if further.years else ():
        how = english.YEARS_OR_MORE if row.below is None else english.YEARS
        label = how.format(years=row.years, below=row.below)
        yield _bar(label, row.found_clean, row.found_cloaked)


def _undated(further: Further) -> list[str]:
    if further.years is None:
        return []
    undated = further.years.undated
    photos = sentences.plural(undated, "photo")
    return [*([english.UNDATED.format(photos=photos)] if undated else []), english.NOT_AGED]


def _curve(further: Further) -> Iterable[Bar]:
    for row in further.curve:
        label = english.AS_IT_IS if row.share == 1 else english.TIMES.format(share=row.share)
        yield _bar(label, f"{row.ssim:.3f}", row.found)


def _exposure(further: Further) -> str:
    told = further.exposure
    return english.EXPOSURE.format(
        copies=sentences.plural(told.copies, "copy", "copies"),
        most=told.most,
        refined=told.refined,
    )


def _album(further: Further) -> Iterable[Bar]:
    assert further.openset is not None
    for row in further.openset.named:
        if row.far == ALBUM_FAR:
            label = f"{row.model}, {english.SCORE.get(row.score, row.score)}"
            yield _bar(label, row.before, row.after)


def _masks(further: Further) -> Iterable[Bar]:
    assert further.masked is not None
    judges = [each for each in further.masked.answers if each.role == JUDGE]
    for name, label in english.STATE.items():
        scores = [s.score for each in judges for s in each.states if s.state == name]
        rates = [score.found for score in scores if score.found.n]
        missing = max((score.no_face for score in scores), default=0)
        if rates:
            note = english.NO_FACE.format(count=missing) if missing else ""
            yield _bar(label, "", summed(rates), note)


def _rebuilt(told: Rebuilt) -> Iterable[Bar]:
    for row in told.passed:
        if row.far == ALBUM_FAR:
            label = english.SOURCE.get(row.source, row.source)
            same = figures.of(row.same_photo.hits, row.same_photo.n)
            if row.others.n:
                yield _bar(label, same, row.others)


def _bar(label: str, before: Rate | str, after: Rate, note: str = "") -> Bar:
    return Bar(
        label=label,
        note=note,
        before=before if isinstance(before, str) else figures.of(before.hits, before.n),
        after=figures.of(after.hits, after.n),
        range=figures.interval(after),
        share=after.value or 0.0,
        low=after.low if after.n else 0.0,
        high=after.high if after.n else 0.0,
    )
