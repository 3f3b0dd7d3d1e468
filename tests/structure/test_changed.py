"""The quick tests before a commit are those that what was changed concerns."""

from __future__ import annotations

from pathlib import Path

import pytest

import changed

TESTS = Path(changed.__file__).parent


@pytest.mark.parametrize(
    ("file", "taken", "left"),
    [
        ("engine/cloakroom_engine/models/cards.py", "engine/models/test_cards.py", "ask/said.py"),
        ("tests/tiny_models.py", "engine/models/test_pack_trust.py", "engine/report/test_pdf.py"),
        (
            "engine/cloakroom_engine/library/migrations/0001.sql",
            "library/test_decisions.py",
            "engine/report/test_pdf.py",
        ),
        (
            "engine/cloakroom_engine/report/report.html",
            "engine/report/test_pdf.py",
            "library/test_vault.py",
        ),
    ],
)
def test_what_is_concerned_is_taken(
    monkeypatch: pytest.MonkeyPatch, file: str, taken: str, left: str
) -> None:
    monkeypatch.setattr(changed, "_changed", lambda: [file])
    here = changed.Changed()
    assert here._concerned(TESTS / taken)
    assert not here._concerned(TESTS / left)
