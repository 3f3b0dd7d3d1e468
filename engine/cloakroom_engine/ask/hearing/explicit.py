"""Dates that are written out ("12 March 2025", "el 3 de mayo"), through dateparser."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import date as day
from functools import cache
from typing import Final

from cloakroom_engine.ask.hearing.words import NUMBER, STOP, Word

_MOST_WORDS: Final = 6
_MONTHS: Final = {
    "en": "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec",
    "de": "januar janner februar marz april mai juni juli august september oktober november "
    "dezember",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre "
    "noviembre diciembre",
}
_BESIDE: Final = {"of", "the", "de", "del", "den", "el", ".", ","}
_JOINS: Final = {"to", "until", "till", "through", "bis", "al", "a", "hasta", "到", "至"}
_ANDS: Final = {"and", "und", "y"}
_DAYS: Final = 31
_UNDATED: Final = "0000"
_LEAP_YEARS_APART: Final = 8
"""At most, around 1900 and 2100."""


def date(words: Sequence[Word], at: int, language: str) -> tuple[int, str] | None:
    """How many words a written date has from here, and it as YYYY-MM-DD.

    Without a year the year is 0000: the latest such day that is not in the future is meant.
    """
    if language == "zh":
        return _han(words, at)
    word = words[at]
    if word.kind == NUMBER and not word.raw.isdecimal():
        found = _parse(word.raw, language)
        return (1, found) if found else None
    months = _MONTHS[language].split()
    if not (word.kind == NUMBER or word.text in months):
        return None
    run, parts = [word], [word]
    for each in words[at + 1 : at + _MOST_WORDS]:
        if each.text in _BESIDE:
            run.append(each)
        elif _counts(each) or each.text in months:
            run.append(each)
            parts.append(each)
        else:
            break
    return _best(run, parts, months, language)


def span(words: Sequence[Word], at: int, language: str, *, between: bool) -> tuple[int, str] | None:
    """How many words "2 to 6 November" has from here, and it as two dates of ``date``.

    ``between``: the word before says that an "and" joins the ends too.
    """
    first = date(words, at, language)
    after = at + (first[0] if first else 1)
    if not first and not (_counts(words[at]) and int(words[at].raw) <= _DAYS):
        return None
    after = _over(words, after)
    joins = _JOINS | (_ANDS if between else set())
    if after >= len(words) or words[after].text not in joins:
        return None
    after = _over(words, after + 1)
    if after >= len(words):
        return None
    second = date(words, after, language)
    if not second and language == "zh" and first:
        second = _same_month(words, after, first[1])
    if not second:
        return None
    start = first[1] if first else f"{second[1][:8]}{int(words[at].raw):02d}"
    ends = _one_year(start, second[1])
    return after + second[0] - at, f"{ends[0]}..{ends[1]}"


def _one_year(start: str, end: str) -> tuple[str, str]:
    """The year that only one end of a span says is the other's too."""
    if start.startswith(_UNDATED) == end.startswith(_UNDATED):
        return start, end
    if end.startswith(_UNDATED):
        leap_day = end.endswith("-02-29")
        return start, end if leap_day else f"{start[:4]}{end[4:]}"
    return f"{end[:4]}{start[4:]}", end


def _counts(word: Word) -> bool:
    return word.kind == NUMBER and word.raw.isdecimal()


def _over(words: Sequence[Word], at: int) -> int:
    while at < len(words) and words[at].text in _BESIDE - {","}:
        at += 1
    return at


def _same_month(words: Sequence[Word], at: int, first: str) -> tuple[int, str] | None:
    """The 6日 of 11月2日到6日."""
    if at + 1 < len(words) and _counts(words[at]) and words[at + 1].raw in {"日", "号"}:
        return 2, f"{first[:8]}{int(words[at].raw):02d}"
    return None


def placed_span(written: str, today: day) -> tuple[day, day]:
    """Both ends of a ``span`` as days; an end before its beginning is in a later year.

    Raises:
        ValueError: one of them is no day.
    """
    first, _, second = written.partition("..")
    since, until = placed(first, today), placed(second, today)
    while until < since:
        until = until.replace(year=until.year + 1)
    return since, until


def _best(
    run: Sequence[Word], parts: Sequence[Word], months: Sequence[str], language: str
) -> tuple[int, str] | None:
    for count in (3, 2):
        some = parts[:count]
        if len(some) < count or sum(each.text in months for each in some) != 1:
            continue
        numbers = [each for each in some if each.kind == NUMBER]
        days = [each for each in numbers if int(each.raw) <= 31]
        if len(days) != 1 or any(31 < int(each.raw) < 1900 for each in numbers):
            continue
        found = _parse(" ".join(each.raw for each in some), language)
        if found:
            length = list(run).index(some[-1]) + 1
            return length, found if len(numbers) == 2 else f"{_UNDATED}{found[4:]}"
    return None


def _han(words: Sequence[Word], at: int) -> tuple[int, str] | None:
    """2025年3月12日, or without the year."""
    texts = [word.raw for word in words[at : at + _MOST_WORDS] if word.kind != STOP]
    if len(texts) == 6 and [texts[1], texts[3]] == ["年", "月"] and texts[5] in "日号":
        found = _parse("".join(texts), "zh")
        return (6, found) if found else None
    if len(texts) >= 4 and texts[1] == "月" and texts[3] in "日号" and texts[0].isdecimal():
        found = _parse("2000年" + "".join(texts[:4]), "zh")
        return (4, f"{_UNDATED}{found[4:]}") if found else None
    if texts and not texts[0].isdecimal() and texts[0][:1].isdigit():
        found = _parse(texts[0], "zh")
        return (1, found) if found else None
    return None


@cache
def _parse(text: str, language: str) -> str | None:
    from dateparser import parse  # takes a third of a second to load

    order = "MDY" if language == "en" else "YMD" if language == "zh" else "DMY"
    settings = {"DATE_ORDER": order, "STRICT_PARSING": False, "REQUIRE_PARTS": ["day", "month"]}
    # A leap year stands in where none is said, so that the 29th of February is a day.
    settings["RELATIVE_BASE"] = _leap()
    found = parse(text, languages=[language], settings=settings)
    return found.date().isoformat() if found else None


@cache
def _leap() -> object:
    from datetime import datetime

    return datetime(2024, 12, 31)


def placed(written: str, today: day) -> day:
    """A date of ``date`` as a day.

    Raises:
        ValueError: there is no such day, as in "31 to 30 November".
    """
    if not written.startswith(_UNDATED):
        return day.fromisoformat(written)
    for year in range(today.year, today.year - _LEAP_YEARS_APART - 1, -1):
        with suppress(ValueError):  # the 29th of February of most years
            found = day(year, int(written[5:7]), int(written[8:10]))
            if found <= today:
                return found
    raise ValueError(written)
