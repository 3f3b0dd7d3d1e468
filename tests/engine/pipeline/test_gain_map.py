"""Photos that hold what an HDR screen adds: their copies do not, and that is said."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

import chance_cloaks
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.pipeline import verbs
from cloakroom_engine.pipeline.desk import Desk
from heard import Heard

XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/" xmlns:h="http://ns.adobe.com/hdr-gain-map/1.0/"/>'


@pytest.mark.parametrize("verb", ["protect", "share"])
def test_what_an_hdr_screen_adds_is_left_out_and_told_once(
    desk: Desk, astronaut: NDArray[np.uint8], save: Any, tmp_path: Path, verb: str
) -> None:
    files = [Path(save(astronaut, name, xmp=XMP, quality=95)) for name in ("a.jpg", "b.jpg")]
    paths = [str(path) for path in files]
    verbs.run(desk, "person.add", {"name": "Eileen", "paths": paths})
    chance_cloaks.give(desk, "Eileen")
    heard = Heard()
    words = {"name": "Eileen", "paths": paths, "out": str(tmp_path / "out"), "refine_steps": 0}
    done = verbs.run(replace(desk, reporter=heard), verb, words)
    assert len(done["written"]) == 2
    assert not any(decode(Path(each["path"])).gain_map for each in done["written"])
    assert heard.notes == [("photo.gain_map", {"path": paths[0], "count": 2})]
