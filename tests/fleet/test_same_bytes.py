"""The verbs on two workers against the same verbs alone: the same bytes and rows, nothing told."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from cloakroom_engine.pipeline import verbs
from cloakroom_engine.pipeline.desk import Desk

if TYPE_CHECKING:
    from cloakroom_engine.fleet.crew import Fleet

pytestmark = pytest.mark.filterwarnings("ignore")
NAME = "Zerubbabel Quix"
"""In the paths too: whatever Ray writes down is searched for it."""


def photos(folder: Path, astronaut: NDArray[np.uint8]) -> Path:
    folder.mkdir(parents=True)
    for at, pixels in enumerate((astronaut, astronaut[:, ::-1], astronaut[40:, 30:])):
        shifted = np.clip(pixels.astype(np.int16) + 3 * at, 0, 255).astype(np.uint8)
        Image.fromarray(shifted).save(folder / f"{NAME} {at}.jpg", quality=93)
    (folder / "broken.jpg").write_bytes((folder / f"{NAME} 0.jpg").read_bytes()[:5000])
    other = folder / "again"
    other.mkdir()  # another photo of the same name
    Image.fromarray(astronaut[:480]).save(other / f"{NAME} 0.jpg", quality=91)
    return folder


def walk(desk: Desk, source: Path, out: Path) -> dict[str, Any]:
    """Scan, learn, protect and share; everything that came of it, without times and places."""
    run = verbs.run
    scanned = run(desk, "scan", {"paths": [str(source)]})
    run(desk, "person.add", {"name": NAME, "paths": [str(source / f"{NAME} 0.jpg")]})
    learnt = run(desk, "cloak", {"everyone": True, "seed": 3})
    words = {"paths": [str(source)], "refine_steps": 1}
    one = run(desk, "protect", {**words, "name": NAME, "out": str(out / "one")})
    again = run(desk, "protect", {**words, "name": NAME, "out": str(out / "one")})
    all_ = run(desk, "share", {**words, "out": str(out / "all"), "bystanders": "blur"})
    audited = run(desk, "audit", {"name": NAME, "paths": [each["path"] for each in one["written"]]})
    library = desk.library
    faces = [face for photo in library.photos.all() for face in library.faces.of_photo(photo.id)]
    card = desk.recognisers()[0]
    files = {str(path.relative_to(out)): sha256(path.read_bytes()) for path in out.rglob("*.jpg")}
    found = {
        "scanned": scanned,
        "learnt": [sha256(library.cloaks.mask(each["id"]) or b"") for each in learnt["cloaks"]],
        "files": files,
        "already": [len(again["already"]), len(again["written"])],
        "skipped": [[each["code"] for each in done["skipped"]] for done in (one, again, all_)],
        "faces": [(face.id, face.box_px, face.points_px, face.person_id) for face in faces],
        "rows": {
            key: sha256(row)
            for key, row in library.faces.embeddings([f.id for f in faces], card.sha256).items()
        },
        "results": audited["audit"]["results"],
        "verdict": audited["audit"]["verdict"],
    }
    return dict(json.loads(json.dumps(found).replace(str(out), "").replace(str(source), "")))


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory, astronaut: NDArray[np.uint8]) -> Path:
    return photos(tmp_path_factory.mktemp("photos") / NAME, astronaut)


@pytest.fixture(scope="module")
def both(
    crew: Fleet, source: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, tuple[Desk, dict[str, Any]]]]:
    """The walk alone, and by the crew; who works for a desk does not show."""
    from fleet_desk import open_desk

    found: dict[str, tuple[Desk, dict[str, Any]]] = {}
    places = {name: tmp_path_factory.mktemp(name) for name in ("alone", "crew")}
    alone = open_desk(places["alone"] / "home")
    many = replace(open_desk(places["crew"] / "home"), crew=crew)
    with alone.library, many.library:
        for name, desk in (("alone", alone), ("crew", many)):
            found[name] = desk, walk(desk, source, places[name] / "out")
        yield found


def test_everything_is_the_same(both: dict[str, tuple[Desk, dict[str, Any]]]) -> None:
    alone, crew = both["alone"][1], both["crew"][1]
    assert len(alone["files"]) == 8
    assert alone["already"] == [4, 0]
    assert alone["skipped"][0] == ["photo.truncated"]
    for part in alone:
        assert crew[part] == alone[part], part


def test_nothing_of_a_person_is_written_down_by_ray(
    crew: Fleet, both: dict[str, tuple[Desk, dict[str, Any]]], source: Path
) -> None:
    """Sessions' files (logs, sockets' folder, what is spilled) and the memory of Ray's own
    processes, in which the object store and the cluster's tables are."""
    import ray

    desk = both["crew"][0]
    (person,) = desk.library.people.all()
    faces = desk.library.faces.of_person(person.id, decided_only=True)
    card = desk.recognisers()[0]
    embedding = desk.library.faces.embedding(faces[0].id, card.sha256)
    cloak = desk.library.cloaks.latest(person.id)
    assert embedding
    assert cloak
    mask = desk.library.cloaks.mask(cloak.id)
    assert mask
    middle = len(mask) // 2
    planted = {
        "name": NAME.encode(),
        "path": str(source).encode(),
        "embedding": embedding[64:128],
        "mask": mask[middle : middle + 64],
        "key": crew._box._key,
    }
    marker = os.urandom(24)
    kept = ray.put(marker * 40_000)  # a megabyte: it lies in the store
    session = Path(ray._private.worker.global_worker.node.get_session_dir_path())
    places = {str(path): path.read_bytes() for path in session.rglob("*") if path.is_file()}
    assert any("raylet" in name for name in places)
    memory = memories()
    if memory:
        assert any(marker in each for each in memory.values()), "the search finds what is there"
    del kept
    for what, content in planted.items():
        for where, held in {**places, **memory}.items():
            assert content not in held, f"{what} in {where}"


def memories() -> dict[str, bytes]:
    """What Ray's own processes hold in memory, where the system lets us look."""
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "cmdline").read_bytes()
            if b"cloakroom-" not in words or not re.search(rb"(raylet|gcs_server)\0", words):
                continue
            found[f"{folder} {words[:60]!r}"] = _memory(folder)
        except OSError:
            continue
    return found


def _memory(folder: Path) -> bytes:
    parts = []
    with (folder / "mem").open("rb", buffering=0) as memory:
        for line in (folder / "maps").read_text().splitlines():
            begin, end = (int(each, 16) for each in line.split()[0].split("-"))
            if " rw" not in line or end - begin > 1 << 30:
                continue
            try:
                memory.seek(begin)
                parts.append(memory.read(end - begin))
            except OSError:
                continue
    return b"".join(parts)
