"""The page of mended faults names tests that are there."""

from __future__ import annotations

import re
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
PAGE = TESTS.parent / "benchmarks" / "results" / "faults.md"


def test_every_test_that_the_page_names_is_there() -> None:
    rows = [line for line in PAGE.read_text("utf-8").splitlines() if re.match(r"\| \d", line)]
    column = [row.split("|")[4] for row in rows]
    named = [name for cell in column for name in re.findall(r"`([\w/]+\.py)(?:::\w+)?`", cell)]
    assert len(named) > 25
    for name in named:
        places = [TESTS / name] if "/" in name else list(TESTS.rglob(name))
        assert [place for place in places if place.is_file()], name
