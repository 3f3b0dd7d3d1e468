"""A protected clip before recognisers, through the verb: judged frame by frame, told in words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from clip_making import RATE, ask, ffmpeg

import chance_cloaks
from cloakroom_engine.audit.verdict import NO_PROTECTION, NOT_JUDGED
from cloakroom_engine.cli import _code
from cloakroom_engine.cli.parser import parser, verb_of
from cloakroom_engine.cli.show import show
from cloakroom_engine.clip.tool import Tool
from cloakroom_engine.errors import EngineError
from cloakroom_engine.pipeline import verbs
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.records import CloakRecipe

NAME, FRAMES = "Eileen", 8


@pytest.fixture(scope="session")
def short(film: Path, tool: Tool, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The film's first frames, without sound."""
    path = tmp_path_factory.mktemp("short") / "short.mp4"
    ffmpeg(tool, "-i", str(film), "-frames:v", str(FRAMES), "-an", "-crf", "16", str(path))
    return path


def protected(desk: Desk, photo: Path, short: Path, out: Path, teacher: str = "0" * 64) -> Path:
    """The film under a cloak of noise that ``teacher`` helped to make; nothing is refined."""
    verbs.run(desk, "person.add", {"name": NAME, "paths": [str(photo)]})
    person = desk.library.people.by_name(NAME)
    recipe = CloakRecipe(surrogates=("elsewhere",), surrogate_sha256=(teacher,))
    desk.library.cloaks.add(person.id, recipe, chance_cloaks.drawn(0), photos=1, seconds=1.0)
    order = {"paths": [str(short)], "out": str(out), "refine_steps": 0, "end_s": 0.6}
    done = verbs.run(desk, "clip.protect", order)
    assert "at most 8.0 % of the distance between the eyes" in "\n".join(show("clip.protect", done))
    (copy,) = done["written"]
    assert [fate["fate"] for fate in copy["fates"]] == ["cloak"]
    return Path(copy["path"])


def audited(desk: Desk, *arguments: object) -> tuple[dict[str, Any], list[str]]:
    """As the command line does: what comes back as JSON, and its lines."""
    verb, parameters = verb_of(parser().parse_args(["clip", "audit", NAME, *map(str, arguments)]))
    result = verbs.run(desk, verb, parameters)
    return json.loads(json.dumps(result, allow_nan=False)), list(show(verb, result))


def test_a_clip_under_noise_is_found_by_a_judge_in_every_frame(
    desk: Desk, astronaut_path: Path, short: Path, tmp_path: Path
) -> None:
    copy = protected(desk, astronaut_path, short, tmp_path / "out")
    told, lines = audited(desk, copy)
    (clip,) = told["clips"]
    verdict, scope = clip["verdict"], clip["scope"]
    assert (verdict["code"], verdict["asked"], verdict["by_frame"]) == (NO_PROTECTION, 1, 1)
    assert verdict["before"] == {"found": FRAMES, "of": FRAMES}
    assert 0 <= verdict["worst_s"] < 0.8
    assert (scope["frames"], scope["looked"], scope["guesses"]) == (FRAMES, FRAMES, 1)
    assert (scope["judges"], scope["taught"]) == (["dlib-resnet"], [])
    assert scope["span_s"] == [0.0, 0.6]
    assert {each["version"] for each in clip["looks"]} == {
        "as-saved", "by-chance", "small", "gif", "low-rate"
    }  # fmt: skip
    assert {way["version"]: (way["clean"], way["found"]) for way in verdict["ways"]} == {
        "small": (1, 1), "gif": (1, 1), "low-rate": (1, 1)
    }  # fmt: skip
    assert 0 <= verdict["strangers"] < 0.5
    # This cloak is one of chance itself: the control hides as much.
    chance = verdict["chance"]
    assert (chance["clean"], chance["before"]) == (1, {"found": FRAMES, "of": FRAMES})
    assert 0 < chance["after"]["found"] <= chance["after"]["of"] == FRAMES
    assert _code(told) == 0
    text = "\n".join(lines)
    assert lines[0] == f"{copy}:"
    assert lines[1].startswith("  No protection: 1 of 1 recognisers")
    assert "One frame is all that a scraper needs." in lines[1]
    assert "Looked at: 8 of 8 frames that show Eileen" in text
    assert "is a guess; nobody said so" in text
    assert "One opinion is thin evidence" in text
    assert "from 0:00.0 to 0:00.6 only" in text
    assert "Saved again at a low bit rate: some frame of the copy gives Eileen away to 1 of" in text
    assert "Control: by the same rule one of these recognisers finds" in text
    assert "Control: under a random change of the same size (the face moved by chance" in text
    assert "Not tested: attacks that try to undo a cloak" in text
    # Lists show it as they show a photo's, and there is a report to read.
    photo = desk.library.photos.get(clip["photo_id"])
    assert photo is not None
    assert photo.verdict == "still_found"
    (summary,) = desk.library.audits.summaries()
    assert (summary.id, summary.verdict, summary.photos) == (clip["audit_id"], NO_PROTECTION, 1)
    html, hidden = tmp_path / "report.html", tmp_path / "hidden.html"
    verbs.run(desk, "report.export", {"audit_id": summary.id, "html": str(html)})
    page = html.read_text(encoding="utf-8")
    assert f"Cloak audit of a clip: {NAME}" in page
    assert page.index("find Eileen in at least one single frame") < page.index("Averaged over all")
    assert "8 of 8" in page
    assert "at a low bit rate" in page
    assert "a random change instead" in page
    asked = {"audit_id": summary.id, "html": str(hidden), "hide_paths": True}
    kept = tmp_path / "kept.json"
    verbs.run(desk, "report.export", {**asked, "json_file": str(kept)})
    for text in (hidden.read_text(encoding="utf-8"), kept.read_text(encoding="utf-8")):
        assert NAME not in text
        assert copy.name not in text
    with pytest.raises(EngineError, match=r"output\.format"):
        verbs.run(desk, "report.export", {"audit_id": summary.id, "pdf": str(tmp_path / "a.pdf")})
    # What the judge said is in the ledger, as it is for photos.
    (entry,) = desk.library.ledger.entries()
    assert [(each.model, each.still) for each in entry.judgements] == [("dlib-resnet", True)]
    # And a question is answered by it, of the copy and of the clip as it was.
    found, (times, rests) = ask(desk, copy, "When is Eileen recognisable?")
    assert found["answer"]["times"] == [[0.0, pytest.approx(FRAMES / RATE)]]
    assert times == "0:00.0 to 0:00.8 (not sure that it is them)"
    assert rests.startswith(f"in {copy}, by the recognisers that were asked")
    assert rests.endswith("dlib-resnet; by no other")
    found, (_, rests) = ask(desk, short, "Is Eileen recognisable?")
    assert found["answer"]["yes"]
    assert rests.startswith(f"in {short}, ")
    again, _ = audited(desk, short)  # the original stands for its newest copy
    assert [{**each, "audit_id": 0} for each in again["clips"]] == [{**clip, "audit_id": 0}]


def test_a_network_that_taught_the_cloak_is_no_judge_of_it(
    desk: Desk, astronaut_path: Path, short: Path, tmp_path: Path
) -> None:
    dlib = desk.recognisers()[0].sha256
    copy = protected(desk, astronaut_path, short, tmp_path / "out", dlib)
    told, lines = audited(desk, copy)
    (clip,) = told["clips"]
    assert (clip["verdict"]["code"], clip["verdict"]["asked"]) == (NOT_JUDGED, 0)
    assert [each["role"] for each in clip["models"]] == ["surrogate"]
    assert clip["looks"]
    assert "none can judge its own work" in lines[1]
    assert "not counted: dlib-resnet" in "\n".join(lines)
    (entry,) = desk.library.ledger.entries()
    assert entry.state == "not_judged"
    assert ask(desk, copy, "Is Eileen recognisable?")[0]["answer"]["why"] == "unasked"


def test_what_is_no_clip_s_copy_is_skipped_by_name_and_photos_checks_leave_clips(
    desk: Desk, astronaut_path: Path, short: Path, tmp_path: Path
) -> None:
    copy = protected(desk, astronaut_path, short, tmp_path / "out")
    order = {"name": NAME, "paths": [str(astronaut_path)], "out": str(tmp_path / "out")}
    (photo,) = verbs.run(desk, "protect", {**order, "refine_steps": 0})["written"]
    other = tmp_path / "other.mp4"
    other.write_bytes(short.read_bytes() + b"\0")
    told, _ = audited(desk, photo["path"], other, tmp_path / "none.mp4")
    assert [each["code"] for each in told["skipped"]] == [
        "clip.is_photo", "photo.not_protected", "photo.missing"
    ]  # fmt: skip
    assert _code(told) == 1
    row = desk.library.photos.by_path(str(short))
    of_photos = verbs.run(desk, "audit", {"name": NAME, "paths": [str(tmp_path / "out")]})
    assert [(each["path"], each["code"]) for each in of_photos["skipped"]] == [
        (str(copy), "photo.is_clip")
    ]
    assert len(of_photos["audit"]["photos"]) == 1
    ledger = verbs.run(desk, "audit.ledger", {})
    assert [each["code"] for each in ledger["skipped"]] == ["photo.is_clip"]
    # What is for photos once opened it and wrote down that it is none: the clip was gone.
    added = verbs.run(
        desk, "person.add", {"name": NAME, "paths": [str(astronaut_path), str(short)]}
    )
    assert [each["code"] for each in added["skipped"]] == ["photo.is_clip"]
    assert desk.library.photos.by_path(str(short)) == row
