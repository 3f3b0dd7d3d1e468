"""Copies by the years between them and what the cloak could learn from, on toys."""

from __future__ import annotations

import json
from dataclasses import asdict, replace

import pytest

from audit_toys import GONE, SAME, asked, evidence
from cloakroom_engine.audit.schema import parse
from cloakroom_engine.audit.years import gaps
from cloakroom_engine.audit.years.gaps import YEAR_S, Years


def test_the_nearest_other_photo_counts() -> None:
    year = int(YEAR_S)
    assert gaps.away(10 * year, [year, 7 * year, 30 * year]) == pytest.approx(3, abs=1e-6)
    assert gaps.away(None, [year]) is None
    assert gaps.away(year, []) is None


def test_every_copy_is_in_the_row_of_its_distance() -> None:
    """One is still found, and it is the one that is far away."""
    item = evidence(cloaked=(GONE[0], GONE[1], SAME[2]))
    told = gaps.table([item], asked(3), (0.2, 9.9, 10.0))
    assert [(row.years, row.below, row.photos) for row in told.gaps] == [
        (0, 1, 1),
        (3, 10, 1),
        (10, None, 1),
    ]
    assert [row.found_cloaked.hits for row in told.gaps] == [0, 0, 1]
    assert all(row.found_clean.hits == row.found_clean.n == 1 for row in told.gaps)
    assert parse(Years, json.loads(json.dumps(asdict(told)))) == told


def test_without_dates_or_judges_nothing_is_told() -> None:
    item = evidence()
    assert gaps.table([item], asked(3), (None, None, None)) == Years((), 3)
    taught = replace(asked(3), surrogate_sha256=frozenset({item.model.sha256}))
    assert gaps.table([item], taught, (1.0, None, 2.0)) == Years((), 1)
