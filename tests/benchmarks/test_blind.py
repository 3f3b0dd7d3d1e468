"""The blind test's page: whole in one file, able to send nothing, and naming nobody."""

import base64
import json
import re
from pathlib import Path

import cv2
import numpy as np
import pytest

import blind
from cloakroom_engine.photo.sight import LARGEST_PX, THUMBNAIL_PX


def crops(folder: Path, **sides: int) -> Path:
    """A face's folder with noise of these sizes."""
    folder.mkdir(parents=True)
    draws = np.random.default_rng(0)
    for name, side in sides.items():
        noise = draws.integers(0, 256, (side, side, 3), dtype=np.uint8)
        cv2.imwrite(str(folder / f"{name}.png"), noise)
    return folder


def faces_in(page: str) -> list[dict[str, object]]:
    found = re.search(r"const DATA = (\{.*\});", page)
    assert found
    return list(json.loads(found[1])["faces"])


def test_a_page_holds_all_and_reaches_nowhere(tmp_path: Path, monkeypatch) -> None:
    folder = tmp_path / "gentle"
    for at in range(5):
        crops(folder / f"Somebody {at}", original=60, copy=60, moved=60, other=40)
    out = tmp_path / "page.html"
    monkeypatch.setattr("sys.argv", ["blind", str(folder), "--out", str(out)])
    blind.main()
    page = out.read_text(encoding="utf-8")
    assert not re.findall(r"(?:src|href|action)\s*=\s*\"|https?://|@import|url\(", page)
    assert "default-src 'none'" in page
    assert "connect-src" not in page
    assert "Somebody" not in page
    assert "/*" not in re.sub(r"/\*\*.*?\*/", "", page, flags=re.DOTALL)  # no place left unfilled
    found = faces_in(page)
    assert [each["group"] for each in found] == ["gentle"] * 5
    assert ["blurred" in each for each in found] == [True, False, False, False, True]


def test_pictures_are_kept_as_they_are_up_to_a_screen(tmp_path: Path) -> None:
    small = blind.crops(crops(tmp_path / "a", original=120, copy=120))
    large = blind.crops(crops(tmp_path / "b", original=900, copy=900))
    shown = decoded(blind.face(small, control=False)["copy"]["large"])
    assert np.array_equal(shown, small["copy"])
    assert max(decoded(blind.face(large, control=False)["copy"]["large"]).shape) == LARGEST_PX
    assert max(decoded(blind.face(small, control=False)["copy"]["thumb"]).shape) == THUMBNAIL_PX


def test_crops_that_cannot_be_compared_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no copy"):
        blind.crops(crops(tmp_path / "a", original=60))
    with pytest.raises(ValueError, match="differ in size"):
        blind.crops(crops(tmp_path / "b", original=60, copy=61))


def decoded(address: str) -> np.ndarray:
    png = base64.b64decode(address.removeprefix("data:image/png;base64,"))
    return cv2.imdecode(np.frombuffer(png, np.uint8), cv2.IMREAD_COLOR)[..., ::-1]
