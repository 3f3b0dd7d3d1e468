"""The grammar's tree as phrases: each says one thing, wherever it stands in its clause."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

from lark import Lark, Transformer, UnexpectedInput
from lark import Token as LarkToken
from lark.exceptions import VisitError
from lark.lexer import Lexer

from cloakroom_engine.ask.hearing import days, explicit
from cloakroom_engine.ask.hearing.days import Span
from cloakroom_engine.ask.hearing.token import Token

OTHER: Final = {"under": "least", "over": "most", "least": "under", "most": "over"}
"""What "not" makes of a bound."""
OR: Final = "or"
"""The ``value`` of people of whom one is meant."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """``kind`` is the grammar's rule; ``value`` what it says; ``people`` whom it names."""

    kind: str
    value: str = ""
    people: tuple[str, ...] = ()
    count: int = 0


class _Given(Lexer):
    """Hands the parser tokens that were made already."""

    def __init__(self, _: Any) -> None:
        super().__init__()

    def lex(self, data: Sequence[Token], *_: Any) -> Iterator[LarkToken]:  # type: ignore[override]
        """One after the other, with their places in the sentence."""
        for token in data:
            yield LarkToken(token.kind, token.value, token.start, end_pos=token.end)


@cache
def grammar(folder: Path) -> Lark:
    """The grammar in resources/ask."""
    text = (folder / "grammar.lark").read_text(encoding="utf-8")
    return Lark(text, parser="lalr", lexer=_Given, start="start")


def clauses(folder: Path, tokens: Sequence[Token], today: date) -> list[list[Phrase]]:
    """The clauses of a sentence.

    Raises:
        UnexpectedInput: no sentence of the grammar; ``pos_in_stream`` is where it stops being one.
    """
    tree = grammar(folder).parse(tokens)
    found: list[list[Phrase]] = _Phrases(today).transform(tree)
    return found


__all__ = ["Phrase", "UnexpectedInput", "VisitError", "clauses", "grammar"]


def _plain(kind: str) -> Callable[[Any, list[Any]], Phrase]:
    return lambda _, children: Phrase(kind, str(children[-1]) if children else "")


def _people(kind: str) -> Callable[[Any, list[Any]], Phrase]:
    return lambda _, children: Phrase(kind, _joined(children), people=_names(children))


def _joined(children: Sequence[Any]) -> str:
    one = any(isinstance(each, LarkToken) and each == OR for each in children)
    return OR if one else ""


def _names(children: Sequence[Any]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.value for each in children if isinstance(each, Phrase)))


class _Phrases(Transformer[LarkToken, Any]):
    """One method a rule; ``today`` places the days."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today

    def start(self, children: list[Any]) -> list[list[Phrase]]:
        """Clauses without what separates them."""
        return [each for each in children if isinstance(each, list)]

    def clause(self, children: list[Any]) -> list[Phrase]:
        """Phrases as they stand."""
        return list(children)

    person = who = _plain("one")
    verb, not_verb = _plain("verb"), _plain("not_verb")
    people, with_, without = _people("people"), _people("with"), _people("without")
    except_, not_people = _people("except"), _people("not_people")
    photos, alone, together, group = map(_plain, ("photos", "alone", "together", "group"))
    faceless, state, not_state, place = map(_plain, ("faceless", "state", "not_state", "place"))
    strength, format, keep, instant = map(_plain, ("strength", "format", "keep", "instant"))
    names, watch, again, also = map(_plain, ("names", "watch", "again", "also"))
    them, this, loose_not = map(_plain, ("them", "this", "loose_not"))
    on, rel = _plain("on"), _plain("rel")

    def photos_of(self, children: list[Any]) -> Phrase:
        """Photos, one or several, of people."""
        value = next(str(each) for each in children if isinstance(each, LarkToken))
        return Phrase("photos_of", value, _names(children))

    def number(self, children: list[LarkToken]) -> Phrase:
        """How many."""
        return Phrase("number", count=int(children[0]))

    def rank(self, children: list[LarkToken]) -> Phrase:
        """In which order."""
        return Phrase("rank", str(children[0]))

    def last(self, _: list[LarkToken]) -> Phrase:
        """The last one."""
        return Phrase("rank", "newest", count=1)

    def first(self, _: list[LarkToken]) -> Phrase:
        """The first one."""
        return Phrase("rank", "oldest", count=1)

    def many_last(self, children: list[LarkToken]) -> Phrase:
        """The three last."""
        return Phrase("rank", "newest", count=int(children[0]))

    def many_first(self, children: list[LarkToken]) -> Phrase:
        """The three first."""
        return Phrase("rank", "oldest", count=int(children[0]))

    def last_many(self, children: list[LarkToken]) -> Phrase:
        """The last so many."""
        return Phrase("rank", "newest", count=int(children[1]))

    def first_many(self, children: list[LarkToken]) -> Phrase:
        """The first so many."""
        return Phrase("rank", "oldest", count=int(children[1]))

    def limit(self, children: list[LarkToken]) -> Phrase:
        """A bound on the size, as "under:px"."""
        how, number, size = map(str, children)
        return Phrase("limit", f"{how}:{size}", count=int(number))

    def limit_from(self, children: list[LarkToken]) -> Phrase:
        """From so many pixels on."""
        return Phrase("limit", f"least:{children[2]}", count=int(children[1]))

    def limit_post(self, children: list[LarkToken]) -> Phrase:
        """So many pixels or more."""
        number, size, how = map(str, children)
        return Phrase("limit", f"{how}:{size}", count=int(number))

    def not_limit(self, children: list[LarkToken]) -> Phrase:
        """Nothing under is at least."""
        how, number, size = map(str, children[1:])
        return Phrase("limit", f"{OTHER[how]}:{size}", count=int(number))

    def when(self, children: list[Span]) -> Phrase:
        """A span of days."""
        return Phrase("when", str(children[0]))

    def since(self, children: list[Any]) -> Span:
        """From its first day on."""
        return Span(_span(children).since, None)

    def after(self, children: list[Any]) -> Span:
        """From the day after its last on."""
        until = _span(children).until
        return Span(until + days._ONE if until else None, None)

    def before(self, children: list[Any]) -> Span:
        """Up to the day before its first."""
        since = _span(children).since
        return Span(None, since - days._ONE if since else None)

    def until(self, children: list[Any]) -> Span:
        """Up to its last day."""
        return Span(None, _span(children).until)

    def between(self, children: list[Any]) -> Span:
        """From the first day of one to the last of the other."""
        first, second = (each for each in children if isinstance(each, Span))
        return days.joined(first, second)

    def written(self, children: list[LarkToken]) -> Span:
        """The 2nd to the 6th of November."""
        since, until = explicit.placed_span(str(children[-1]), self._today)
        return Span(since, until)

    def day(self, children: list[LarkToken]) -> Span:
        """Today, yesterday."""
        return days.unit("day", self._today, -int(children[0]))

    def date(self, children: list[LarkToken]) -> Span:
        """One that is written out."""
        return days.day(explicit.placed(str(children[0]), self._today))

    def month(self, children: list[LarkToken]) -> Span:
        """The last May that has begun."""
        return days.latest_month(int(children[-1]), self._today)

    def month_of(self, children: list[LarkToken]) -> Span:
        """May 2024."""
        return days.month(int(children[1]), int(children[0]))

    def year_month(self, children: list[LarkToken]) -> Span:
        """2024年5月."""
        return days.month(int(children[0]), int(children[1]))

    def last_month(self, children: list[LarkToken]) -> Span:
        """Last May: as May, but never the one that is now."""
        number = int(children[1])
        return days.latest_month(number, self._today, int(number == self._today.month))

    def weekday(self, children: list[LarkToken]) -> Span:
        """Monday: the last one."""
        return days.latest_weekday(int(children[-1]), self._today)

    def year(self, children: list[LarkToken]) -> Span:
        """2024."""
        return days.year(int(children[0]))

    def this_season(self, children: list[LarkToken]) -> Span:
        """This summer."""
        return days.season(str(children[1]), self._today)

    def this_unit(self, children: list[LarkToken]) -> Span:
        """This week."""
        return days.unit(str(children[1]), self._today)

    def last_unit(self, children: list[LarkToken]) -> Span:
        """Last week, in either order."""
        name = next(str(each) for each in children if each.type == "UNIT")
        return days.unit(name, self._today, 1)

    def last_units(self, children: list[LarkToken]) -> Span:
        """The last three days."""
        return days.last(int(children[1]), str(children[2]), self._today)

    def ago(self, children: list[LarkToken]) -> Span:
        """Two weeks ago, wherever the "ago" stands."""
        number = next((int(each) for each in children if each.type == "NUMBER"), 1)
        name = next(str(each) for each in children if each.type == "UNIT")
        return days.ago(number, name, self._today)

    def season(self, children: list[LarkToken]) -> Span:
        """Summer, last summer."""
        name = next(str(each) for each in children if each.type == "SEASON")
        return days.season(name, self._today)

    def season_of(self, children: list[LarkToken]) -> Span:
        """Summer 2024."""
        return days.season(str(children[0]), self._today, int(children[1]))

    def year_season(self, children: list[LarkToken]) -> Span:
        """2024年夏天."""
        return days.season(str(children[1]), self._today, int(children[0]))


def _span(children: Sequence[Any]) -> Span:
    return next(each for each in children if isinstance(each, Span))


# Names of rules that Python keeps for itself.
setattr(_Phrases, "with", _Phrases.with_)
setattr(_Phrases, "except", _Phrases.except_)
