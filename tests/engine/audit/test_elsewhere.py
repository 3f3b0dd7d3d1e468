"""What was measured on other people comes with its conditions, or not at all."""

import json

import pytest

from cloakroom_engine.audit.attacks import elsewhere

SHARE = {"value": 0.5, "low": 0.3, "high": 0.7, "n": 20}
ROW = {
    "name": "finetuned",
    "model": "net",
    "sha256": "0" * 64,
    "people_taught": 3,
    "photos_taught": 9,
    "people_asked": 4,
    "strangers": 100,
    "before": {**SHARE, "value": 0.0, "low": 0.0},
    "after": SHARE,
    "command": "python benchmarks/finetuned.py",
    "measured": "2026-11-21",
}


def test_rows_come_back() -> None:
    (row,) = elsewhere.loads(json.dumps({"measured": [ROW]}))
    assert (row.before.value, row.after.high, row.people_asked) == (0.0, 0.7, 4)


@pytest.mark.parametrize("missing", ["people_taught", "command", "after"])
def test_a_figure_without_its_conditions_is_refused(missing: str) -> None:
    part = {key: value for key, value in ROW.items() if key != missing}
    with pytest.raises((TypeError, KeyError)):
        elsewhere.loads(json.dumps({"measured": [part]}))
