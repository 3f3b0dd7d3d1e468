"""Attacks that nobody can try on a person's own machine: measured in the benchmarks, on others.

A recogniser that is fine-tuned on cloaked faces needs many people and minutes of training. What it
found there is data with its conditions, and it says little about one person's copies: such rows are
shown beside the panel and are no part of a verdict.
"""

from __future__ import annotations

import json
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Share:
    """A rate with its 95 % interval: the wider of Wilson's and a bootstrap over people."""

    value: float
    low: float
    high: float
    n: int


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What an attack found among the protected photos of other people.

    Args:
        name: of the attack.
        model: the recogniser that was asked, before and after.
        sha256: of its weights before.
        people_taught: whose cloaks it learned from, with ``photos_taught`` copies.
        photos_taught: see there.
        people_asked: others, in whose copies it was asked to find them.
        strangers: among whom.
        before: photos in which the person came first, as the recogniser was.
        after: the same when it had learned.
        command: that measured it.
        measured: the date.
    """

    name: str
    model: str
    sha256: str
    people_taught: int
    photos_taught: int
    people_asked: int
    strangers: int
    before: Share
    after: Share
    command: str
    measured: str


def loads(text: str) -> tuple[Elsewhere, ...]:
    """The rows of ``resources/attacks/elsewhere.json``.

    Raises:
        TypeError, KeyError: for fields that are not known or missing.
    """
    return tuple(
        Elsewhere(**{**each, "before": Share(**each["before"]), "after": Share(**each["after"])})
        for each in json.loads(text)["measured"]
    )
