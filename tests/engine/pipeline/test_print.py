"""``print`` on the astronaut: the sheet at its true size, pictures marked, figures, no traces."""

from __future__ import annotations

import json
import re
import stat
import zlib
from base64 import a85decode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from desks import opened
from numpy.typing import NDArray

from cloakroom_engine.audit import printed
from cloakroom_engine.audit.rebuild.mark import BAND
from cloakroom_engine.cli.parser import parser, verb_of
from cloakroom_engine.cli.show import show
from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.device import Device
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.paths import Paths
from cloakroom_engine.pipeline import printing, verbs
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.protect.printed import bend
from cloakroom_engine.protect.printed.learn import Schedule, learn
from cloakroom_engine.report.sticker import sheet
from pdf_text import text_of

NAME = "Eileen"


def words(*arguments: str) -> tuple[str, dict[str, Any]]:
    return verb_of(parser().parse_args(["print", NAME, *arguments]))


@pytest.fixture
def judged(tmp_path: Path) -> Iterator[Desk]:
    """A desk with the judges that come with the program."""
    resources = Paths.at(".").resources
    models = Registry([resources / "models"], resources, Device("cpu", threads=1))
    with opened(tmp_path / "home", models) as desk:
        yield desk


def test_a_sheet_a_simulation_and_figures_that_the_library_does_not_keep(
    judged: Desk,
    astronaut: NDArray[np.uint8],
    save: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk, short = judged, Schedule(most=2, batch=1)
    monkeypatch.setattr(printing, "learn", lambda *given: learn(*given, short))
    paths = [str(save(astronaut, "one.png")), str(save(astronaut[:, ::-1], "two.png"))]
    verbs.run(desk, "person.add", {"name": NAME, "paths": paths})
    before = desk.library.cloaks.latest(desk.library.people.by_name(NAME).id)
    out = tmp_path / "hat"
    verb, asked = words("--out", str(out))
    result = verbs.run(desk, verb, asked)
    assert result["photos_learnt"] == result["photos_tried"] == 1
    assert result["tried_on_others"]
    taught = {each["sha256"] for each in result["taught_by"]}
    assert not taught & {each["sha256"] for each in result["judges"]}
    assert result["judges"], "the judges that come with the program"
    assert [each["worn"] for each in result["totals"]] == list(printed.WORN)
    assert result["totals"][0]["found"] > 0
    names = {"sticker.pdf", "sticker.json", "simulated-1.jpg"}
    assert {each.name for each in out.iterdir()} == names
    assert all(stat.S_IMODE(each.stat().st_mode) == 0o600 for each in out.iterdir())
    kept = json.loads((out / "sticker.json").read_text())
    assert kept == json.loads(json.dumps({k: v for k, v in result.items() if k != "files"}))
    assert NAME not in text_of((out / "sticker.pdf").read_bytes())
    picture = cv2.imread(str(out / "simulated-1.jpg"))
    assert picture is not None
    assert picture[-BAND:].max() > 200, "the word"
    assert desk.library.cloaks.latest(desk.library.people.by_name(NAME).id) == before
    text = "\n".join(show(verb, result))
    assert "Only a printed sticker and photos of it can show that." in text
    with pytest.raises(EngineError) as again:
        verbs.run(desk, verb, asked)
    assert again.value.code == "output.exists"


def test_the_sheet_has_the_sticker_at_its_true_size_and_a_line_to_measure() -> None:
    colours = np.zeros((bend.ROWS, bend.COLUMNS, 3), np.uint8)
    pdf = sheet(colours, bend.WIDE_MM, ["Found never."])
    assert pdf.count(b"/Type /Page\n") == 1
    drawn = b"".join(
        zlib.decompress(a85decode(each.strip().removesuffix(b"~>")))
        for each in re.findall(rb"/FlateDecode.*?stream\r?\n(.*?)endstream", pdf, re.DOTALL)
        if len(each) < 20_000
    )
    placed = re.findall(rb"([\d.]+) 0 0 ([\d.]+) [\d.]+ [\d.]+ cm", drawn)
    wide, high = max((float(wide), float(high)) for wide, high in placed)
    millimetre = 72 / 25.4
    assert wide / millimetre == pytest.approx(140, abs=0.01)
    assert high / millimetre == pytest.approx(140 * 400 / 900, abs=0.01)
    strokes = re.findall(rb"n ([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l S", drawn)
    lines = [tuple(map(float, each)) for each in strokes]
    lengths = {round(abs(x1 - x0) / millimetre, 1) for x0, y0, x1, y1 in lines if y0 == y1}
    assert 100.0 in lengths
    said = text_of(pdf)
    assert "100 %" in said
    assert "Only a printed sticker and photos of it can show that." in said


def test_no_photo_is_learnt_from_and_tried_in_unless_it_is_the_only_one() -> None:
    faces: Any = list("abcdefghijklmnop")
    for count in range(2, 16):
        taught, asked = printing.parted(faces[:count])
        assert taught
        assert asked
        assert not set(taught) & set(asked)
        assert len(taught) <= printing.MOST_LEARNT
        assert len(asked) <= printing.MOST_TRIED
    assert printing.parted(faces[:1]) == (["a"], ["a"])
