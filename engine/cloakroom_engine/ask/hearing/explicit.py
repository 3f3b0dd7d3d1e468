"""Dates that are written out ("12 March 2025", "el 3 de mayo"), through dateparser."""

from __future__ import annotations

from collections.abc import Sequence
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
_UNDATED: Final = "0000"


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
        elif (each.kind == NUMBER and each.raw.isdecimal()) or each.text in months:
            run.append(each)
            parts.append(each)
        else:
            break
    return _best(run, parts, months, language)


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
    """A date of ``date`` as a day."""
    if not written.startswith(_UNDATED):
        return day.fromisoformat(written)
    month, date_ = int(written[5:7]), int(written[8:10])
    year = today.year
    while True:
        try:
            found = day(year, month, date_)
        except ValueError:
            year -= 1
            continue
        if found <= today:
            return found
        year -= 1
