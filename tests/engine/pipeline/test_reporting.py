"""Auditing, exporting what was audited, and files that come back from a network."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from test_share import learnt

from cloakroom_engine.audit.document import loads
from cloakroom_engine.errors import EngineError
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.pipeline import verbs
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.records import PhotoFilter

Pixels = NDArray[np.uint8]


@pytest.fixture
def copy(desk: Desk, astronaut: Pixels, save: Any, tmp_path: Path) -> Path:
    """A protected copy of one of two photos of Eileen."""
    paths = [str(save(astronaut, "one.png")), str(save(astronaut[:, ::-1], "two.png"))]
    verbs.run(desk, "person.add", {"name": "Eileen", "paths": paths})
    learnt(desk, desk.library.people.by_name("Eileen"), "strong")
    words = {"paths": paths, "out": str(tmp_path / "out"), "refine_steps": 0}
    written = verbs.run(desk, "share", words)["written"]
    assert len(written) == 2
    return Path(written[0]["path"])


def audit(desk: Desk, copy: Path, **more: Any) -> dict[str, Any]:
    return verbs.run(desk, "audit", {"name": "Eileen", "paths": [str(copy)], **more})


def test_lists_know_what_an_audit_came_to(desk: Desk, copy: Path) -> None:
    assert desk.library.photos.count(PhotoFilter(unchecked=True)) == 2
    done = audit(desk, copy)
    (summary,) = desk.library.audits.summaries()
    assert (summary.id, summary.photos) == (done["audit_id"], 1)
    assert summary.verdict == done["audit"]["verdict"]["code"] == "not_judged"
    # With the default recogniser alone nobody can judge, and the photo is not unchecked any more.
    assert done["audit"]["verdict"]["per_photo"] == ()
    assert desk.library.photos.count(PhotoFilter(verdict="not_judged")) == 1
    assert desk.library.photos.count(PhotoFilter(unchecked=True)) == 1
    stored = desk.library.audits.get(done["audit_id"])
    assert stored is not None
    assert json.loads(stored.document)["cloak"] == json.loads(json.dumps(done["audit"]["cloak"]))


def test_a_stored_audit_becomes_files(desk: Desk, copy: Path, tmp_path: Path) -> None:
    audit_id = audit(desk, copy)["audit_id"]
    page, paper, data = (tmp_path / name for name in ("r.html", "r.pdf", "a.json"))
    words = {"audit_id": audit_id, "html": str(page), "pdf": str(paper), "json_file": str(data)}
    assert verbs.run(desk, "report.export", words)["files"] == [str(page), str(paper), str(data)]
    assert "Eileen" in page.read_text(encoding="utf-8")
    assert "data:image/png" in page.read_text(encoding="utf-8")
    assert b"/Subtype /Image" in paper.read_bytes()
    verbs.run(desk, "report.export", {**words, "hide_paths": True})
    for file in (page, paper, data):
        for name in (b"Eileen", b"one.", str(tmp_path).encode()):
            assert name not in file.read_bytes(), file
    assert b"data:image" not in page.read_bytes()
    assert b"/Subtype /Image" not in paper.read_bytes()
    assert loads(data.read_text(encoding="utf-8")).person == ""


def test_a_report_without_its_photos_is_still_a_report(
    desk: Desk, copy: Path, tmp_path: Path
) -> None:
    audit_id = audit(desk, copy)["audit_id"]
    copy.unlink()
    page = tmp_path / "r.html"
    verbs.run(desk, "report.export", {"audit_id": audit_id, "html": str(page)})
    assert "data:image" not in page.read_text(encoding="utf-8")
    with pytest.raises(EngineError, match=r"audit\.unknown"):
        verbs.run(desk, "report.export", {"audit_id": 99, "html": str(page)})
    with pytest.raises(EngineError, match=r"output\.not_writable"):
        verbs.run(desk, "report.export", {"audit_id": audit_id, "html": str(copy / "x")})


def test_a_file_that_came_back_is_known_and_judged_as_it_is(
    desk: Desk, copy: Path, tmp_path: Path
) -> None:
    """Shrunk to 320 pixels and re-encoded; two alike photos (mirrored) are there to mix up."""
    small = cv2.resize(decode(copy).rgb_u8, (320, 320), interpolation=cv2.INTER_AREA)
    back = tmp_path / "IMG_9999.jpg"
    Image.fromarray(np.asarray(small)).save(back, quality=70)
    done = verbs.run(desk, "check.file", {"path": str(back)})
    json.dumps(done, allow_nan=False)
    assert (done["copy"], done["exact"], done["width"]) == (str(copy), False, 320)
    assert done["difference"] < 5
    (audited,) = done["audits"]
    (photo,) = audited["audit"]["photos"]
    assert (photo["width"], photo["protected_path"]) == (320, str(back))
    assert photo["visibility"]["ssim"] < 0.97
    assert desk.library.photos.count(PhotoFilter(unchecked=True)) == 2

    exact = verbs.run(desk, "check.file", {"path": str(copy)})
    assert (exact["exact"], exact["difference"]) == (True, 0.0)


def test_copies_of_an_older_library_are_looked_at_when_they_are_asked_for(
    desk: Desk, copy: Path, tmp_path: Path
) -> None:
    for file in desk.library.protected.files():
        desk.library.protected.put_looks(file.id, "")
    back = tmp_path / "back.jpg"
    Image.fromarray(decode(copy).rgb_u8).save(back, quality=80)
    assert verbs.run(desk, "check.file", {"path": str(back)})["copy"] == str(copy)
    assert all(file.looks for file in desk.library.protected.files())


def test_what_is_none_of_ours_is_said_to_be(desk: Desk, copy: Path, astronaut_path: Path) -> None:
    coffee = astronaut_path.with_name("coffee.png")
    with pytest.raises(EngineError, match=r"photo\.too_different"):
        verbs.run(desk, "check.file", {"path": str(coffee)})
    with pytest.raises(EngineError, match=r"photo\.missing"):
        verbs.run(desk, "check.file", {"path": str(copy.with_name("gone.jpg"))})
