"""No release with a known hole is pinned or admitted."""

from __future__ import annotations

import json
from datetime import date

import pytest

from installer import advisories


def test_nothing_that_is_pinned_or_admitted_has_a_known_hole() -> None:
    assert advisories.holes() == []


def test_the_list_is_dated_and_whole() -> None:
    listed = json.loads(advisories.LIST.read_text("utf-8"))
    assert date(2026, 1, 1) <= date.fromisoformat(listed["read"]) <= date.today()
    for each in listed["advisories"]:
        assert set(each) == {"package", "fixed", "ids", "what"}
        assert each["ids"]


def test_every_package_that_is_pinned_or_asked_for_was_looked_up() -> None:
    listed = json.loads(advisories.LIST.read_text("utf-8"))
    looked_up = {name for each in listed["looked_up"] for name in each["packages"]}
    assert looked_up == {name for _, name, _ in advisories.asked_for()}


@pytest.mark.parametrize(
    ("text", "found"),
    [("pillow_heif==1.5.0\n", True), ("pillow-heif==1.8.1 \\\n", False), ("onnx==1.20.1", True)],
)
def test_pins_are_compared_by_number(text: str, found: bool) -> None:
    holed = advisories.known()
    ((name, version),) = advisories.pinned(text)
    assert (advisories._parts(version) < advisories._parts(holed[name][0])) is found


def test_an_open_range_admits_the_oldest() -> None:
    project = '[project]\ndependencies = ["pillow", "onnx>=1.3; sys_platform == \'x\'"]\n'
    assert list(advisories.least(project)) == [("pillow", "0"), ("onnx", "1.3")]
