"""Spans of days: what "last week", "in May" and "since June" mean today. Weeks begin on Monday."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

_ONE: Final = timedelta(days=1)
_SEASONS: Final = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


@dataclass(frozen=True, slots=True)
class Span:
    """From ``since`` to ``until``, both included; None is open."""

    since: date | None = None
    until: date | None = None

    def __str__(self) -> str:
        """As a wish writes it: 2026-11-16..2026-11-22."""
        ends = (each.isoformat() if each else "" for each in (self.since, self.until))
        return "..".join(ends)


def read(text: str) -> Span:
    """The span that was written by ``str``; ValueError where it is none."""
    since, _, until = text.partition("..")
    return Span(
        date.fromisoformat(since) if since else None, date.fromisoformat(until) if until else None
    )


def day(which: date) -> Span:
    """One day."""
    return Span(which, which)


def unit(name: str, today: date, back: int = 0) -> Span:
    """The week, month, year, weekend or day ``back`` units before the one of today."""
    if name == "day":
        return day(today - back * _ONE)
    if name == "week":
        monday = today - (today.weekday() + 7 * back) * _ONE
        return Span(monday, monday + 6 * _ONE)
    if name == "weekend":
        week = unit("week", today, back)
        assert week.since is not None
        # On a Saturday or Sunday "last weekend" is the one before.
        return Span(week.since + 5 * _ONE, week.since + 6 * _ONE)
    if name == "month":
        at = today.year * 12 + today.month - 1 - back
        return month(at // 12, at % 12 + 1)
    return year(today.year - back)


def last(count: int, name: str, today: date) -> Span:
    """The last ``count`` units up to today: three days are today and the two before."""
    if name == "day":
        return Span(today - (count - 1) * _ONE, today)
    if name == "week":
        return Span(today - (7 * count - 1) * _ONE, today)
    if name == "weekend":
        return Span(unit("weekend", today, count).since, unit("weekend", today, 1).until)
    months = count * (1 if name == "month" else 12)
    return Span(_months_before(today, months) + _ONE, today)


def ago(count: int, name: str, today: date) -> Span:
    """Two weeks ago: that day; two months ago: that month."""
    if name in {"day", "week"}:
        return day(today - count * (7 if name == "week" else 1) * _ONE)
    return unit(name, today, count)


def month(in_year: int, number: int) -> Span:
    """A month of a year."""
    return Span(date(in_year, number, 1), date(in_year, number, monthrange(in_year, number)[1]))


def latest_month(number: int, today: date, back: int = 0) -> Span:
    """The last month of that number that has begun."""
    past = number > today.month
    return month(today.year - past - back, number)


def year(number: int) -> Span:
    """A whole year."""
    return Span(date(number, 1, 1), date(number, 12, 31))


def joined(first: Span, second: Span) -> Span:
    """From the first day of one to the last of the other. "October to February" began last year.

    Raises:
        ValueError: the end is before the beginning, and a year does not mend that.
    """
    since, until = first.since, second.until
    if since and until and until < since and first.until and first.until - since >= 27 * _ONE:
        since = since.replace(year=since.year - 1)
    if since and until and until < since:
        raise ValueError(f"{since} is after {until}")
    return Span(since, until)


def latest_weekday(number: int, today: date) -> Span:
    """The last such day before today, today itself left out."""
    return day(today - ((today.weekday() - number - 1) % 7 + 1) * _ONE)


def season(name: str, today: date, in_year: int | None = None) -> Span:
    """Three whole months, or Christmas Eve to Boxing Day; the last that has begun."""
    if name == "christmas":
        first = date(in_year or today.year, 12, 24)
        if first > today and not in_year:
            first = date(today.year - 1, 12, 24)
        return Span(first, first + 2 * _ONE)
    number = _SEASONS[name]
    start = in_year or today.year
    if not in_year and date(start, number, 1) > today:
        start -= 1
    end = start * 12 + number - 1 + 2
    return Span(date(start, number, 1), month(end // 12, end % 12 + 1).until)


def _months_before(today: date, months: int) -> date:
    at = today.year * 12 + today.month - 1 - months
    in_year, number = at // 12, at % 12 + 1
    return date(in_year, number, min(today.day, monthrange(in_year, number)[1]))
