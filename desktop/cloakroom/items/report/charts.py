"""An audit's tests as rows of a chart."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cloakroom.items.report import verdict_words as words
from cloakroom.items.report import verdicts
from cloakroom.items.report.bars import Bar, Group
from cloakroom.items.report.evidence import AS_SAVED, LINKED, Recogniser, Test


def groups(recogniser: Recogniser) -> list[Group]:
    """The recogniser's tests by direction, each under every disturbance."""
    found: dict[str, list[Bar]] = {}
    for test in recogniser.tests:
        if test.direction == LINKED and test.disturbance != AS_SAVED:
            continue  # linking is told once; saving again does not change who posted what
        found.setdefault(test.direction, []).append(_bar(test))
    return [
        Group(words.word(words.DIRECTION, direction), tuple(bars))
        for direction, bars in found.items()
    ]


def _bar(test: Test) -> Bar:
    after = test.after
    figure = QCoreApplication.translate("Verdict", "{hits} of {n}")
    return Bar(
        label=words.word(words.DISTURBANCE, test.disturbance),
        before=test.before.value,
        after=after.value,
        low=after.low,
        high=after.high,
        noise=test.noise.value if test.noise else None,
        figure=figure.format(hits=after.hits, n=after.n) if after.n else "–",
        words=verdicts.test(test),
    )
