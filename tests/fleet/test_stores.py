"""Photos in an object store, and copies into one: a server that speaks S3, on this machine."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from fleet_desk import open_desk
from numpy.typing import NDArray
from PIL import Image

from cloakroom_engine import far, opening
from cloakroom_engine.errors import EngineError
from cloakroom_engine.fleet import stores
from cloakroom_engine.library import shown
from cloakroom_engine.photo import files
from cloakroom_engine.pipeline import verbs
from cloakroom_engine.protect import save
from cloakroom_engine.protect.write import new_file
from cloakroom_engine.walking import files_in, walk

needs_a_store = pytest.mark.skipif(
    any(importlib.util.find_spec(each) is None for each in ("moto", "s3fs", "flask")),
    reason="moto[server] and s3fs are not installed (pip install 'cloakroom[fleet,dev]')",
)
BUCKET = "photos"


@pytest.fixture(scope="module")
def store() -> Iterator[Any]:
    """boto3's client of an empty bucket."""
    import boto3
    from moto.server import ThreadedMotoServer

    with pytest.MonkeyPatch.context() as patch:
        for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
            patch.setenv(name, "test")
        patch.setenv("AWS_DEFAULT_REGION", "us-east-1")
        server = ThreadedMotoServer(port=0, verbose=False)
        server.start()
        try:
            patch.setenv("AWS_ENDPOINT_URL", "http://{}:{}".format(*server.get_host_and_port()))
            far._store.cache_clear()
            client = boto3.client("s3")
            client.create_bucket(Bucket=BUCKET)
            yield client
        finally:
            server.stop()
            far._store.cache_clear()


def at(word: str) -> Path:
    return Path(far.path_of(f"s3://{BUCKET}/{word}"))


def held(store: Any, prefix: str = "") -> dict[str, bytes]:
    listed = store.list_objects_v2(Bucket=BUCKET, Prefix=prefix).get("Contents", [])
    keys = [each["Key"] for each in listed]
    return {key: store.get_object(Bucket=BUCKET, Key=key)["Body"].read() for key in keys}


@pytest.mark.parametrize("word", ["s3://b", "s3://b/a b/ü.jpg", "/home/a.jpg", "a.jpg", "-"])
def test_words_are_paths_and_words_again(word: str) -> None:
    path = far.path_of(word)
    assert far.is_far(Path(path)) == word.startswith("s3:")
    assert str(Path(path).absolute()) == path or not word.startswith(("s3:", "/"))
    assert far.word_of(path) == word
    parameters = {"paths": [word], "name": "s3://is a name", "out": word}
    assert stores.taken({**parameters, "paths": [], "out": "x"})["name"] == parameters["name"]
    assert stores.told({"written": ({"path": path, "n": 1},)}) == {
        "written": ({"path": word, "n": 1},)
    }


def test_a_library_with_objects_opens_where_nobody_speaks_with_stores(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It may have been filled elsewhere: nothing is known to be gone."""
    monkeypatch.setitem(sys.modules, "botocore.exceptions", None)
    assert not opening.is_file(at("a.jpg"))
    assert not opening.is_gone(at("a.jpg"))
    with pytest.raises(EngineError, match=r"photo\.unreadable.*s3fs"):
        files.content(at("a.jpg"))


@needs_a_store
def test_objects_are_files_that_nobody_changes(store: Any) -> None:
    for key in ("a/1 ü.jpg", "a/b/2.jpg", "a/.hidden/3.jpg", "ab/4.jpg"):
        store.put_object(Bucket=BUCKET, Key=key, Body=key.encode())
    assert [each.path for each in walk(at("a"))] == [at("a/1 ü.jpg"), at("a/b/2.jpg")]
    assert files_in(at("a")) == [at("a/1 ü.jpg")]
    assert opening.is_folder(at("a"))
    assert not opening.is_folder(at("a/1 ü.jpg"))
    assert opening.content(at("a/1 ü.jpg")) == "a/1 ü.jpg".encode()
    listed = opening.status(at("a/b/2.jpg"))
    far._listed.clear()
    assert opening.status(at("a/b/2.jpg")) == listed
    assert opening.is_gone(at("a/none.jpg"))
    with pytest.raises(OSError, match="not an object"):
        opening.content(at("a/b"))
    with pytest.raises(FileExistsError):
        far.put(b"other", at("a/1 ü.jpg"))
    assert [each.closed for each in walk(Path(far.path_of("s3://no-such-bucket/a")))] == [True]
    assert held(store, "a/1") == {"a/1 ü.jpg": "a/1 ü.jpg".encode()}


def fill(target: Path, original: Path, meanwhile: Callable[[], object]) -> None:
    with new_file(target, original=original) as part:
        part.write_bytes(b"copy")
        meanwhile()


@needs_a_store
def test_a_copy_is_there_whole_or_not_at_all(store: Any) -> None:
    original, target = at("w/a.jpg"), at("w/out/a.jpg")
    far.put(b"original", original)
    with pytest.raises(ZeroDivisionError):
        fill(target, original, lambda: 1 // 0)
    assert not far.lies_there(target)
    fill(target, original, lambda: far.lies_there(target) and pytest.fail("half of it is there"))
    for taken, code in ((target, r"output\.exists"), (original, r"output\.is_original")):
        with pytest.raises(EngineError, match=code):
            fill(taken, original, lambda: pytest.fail("work was begun"))
    with pytest.raises(EngineError, match=r"output\.swept"):
        fill(at("w/out/swept.jpg"), original, lambda: shown.sweep(everything=True))
    # Of two that began together the first has the name.
    late = at("w/out/late.jpg")
    with pytest.raises(EngineError, match=r"output\.exists"):
        fill(late, original, lambda: far.put(b"first", late))
    assert held(store, "w/") == {
        "w/a.jpg": b"original", "w/out/a.jpg": b"copy", "w/out/late.jpg": b"first",
    }  # fmt: skip


@needs_a_store
def test_the_verbs_give_the_bytes_that_they_give_of_files(
    store: Any, tmp_path: Path, astronaut: NDArray[np.uint8]
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    Image.fromarray(astronaut).save(folder / "a.jpg", quality=93)
    (folder / "broken.jpg").write_bytes((folder / "a.jpg").read_bytes()[:5000])
    (folder / "notes.txt").write_text("no photo")
    for each in folder.iterdir():
        store.put_object(Bucket=BUCKET, Key=f"in/{each.name}", Body=each.read_bytes())
    before = held(store, "in/")
    found = {}
    for way, source, out in (
        ("files", folder, tmp_path / "out"), ("store", at("in"), at("out")),
    ):  # fmt: skip
        desk = open_desk(tmp_path / way)
        with desk.library:
            words = {"paths": [str(source)], "name": "Ann", "out": str(out), "refine_steps": 0}
            scanned = verbs.run(desk, "scan", {"paths": [str(source)]})
            unchanged = verbs.run(desk, "scan", {"paths": [str(source)]})["unchanged"]
            verbs.run(desk, "person.add", {"name": "Ann", "paths": [str(source / "a.jpg")]})
            verbs.run(desk, "cloak", {"name": "Ann", "seed": 1})
            done = [verbs.run(desk, "protect", words) for _ in range(2)]
            (copy,) = (Path(each["path"]) for each in done[0]["written"])
            found[way] = (
                scanned["photos"], scanned["passed_over"] != (), unchanged,
                [each["code"] for each in done[0]["skipped"]], len(done[1]["already"]),
                copy.name, opening.content(copy),
            )  # fmt: skip
    assert found["store"] == found["files"]
    assert held(store, "in/") == before
    assert list(held(store, "out/")) == ["out/a.cloaked.jpg"]


@needs_a_store
def test_a_copy_that_an_erasure_sweeps_away_is_named_and_made_by_the_next_run(
    store: Any, tmp_path: Path, astronaut: NDArray[np.uint8], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for at_x, name in enumerate(("a.jpg", "b.jpg")):
        Image.fromarray(astronaut[:, at_x:]).save(folder / name, quality=93)
    write, erasures = save.write_new, iter([lambda: shown.sweep(everything=True)])

    def write_new(part: Path, data: bytes) -> None:
        write(part, data)
        next(erasures, lambda: None)()

    monkeypatch.setattr(save, "write_new", write_new)
    desk = open_desk(tmp_path / "home")
    with desk.library:
        words = {"paths": [str(folder)], "name": "Ann", "out": str(at("e")), "refine_steps": 0}
        verbs.run(desk, "person.add", {"name": "Ann", "paths": [str(folder)]})
        verbs.run(desk, "cloak", {"name": "Ann", "seed": 1})
        first, second = (verbs.run(desk, "protect", words) for _ in range(2))
        rows = {far.word_of(copy.path) for copy in desk.library.protected.files()}
    assert [each["code"] for each in first["skipped"]] == ["output.swept"]
    assert [len(done["written"]) for done in (first, second)] == [1, 1]
    assert not second["skipped"]
    assert rows == {f"s3://{BUCKET}/{key}" for key in held(store, "e/")}
    assert len(rows) == 2


@needs_a_store
def test_a_fleet_is_told_of_a_store_by_its_words(store: Any, tmp_path: Path) -> None:
    pytest.importorskip("ray")
    command = [sys.executable, "-m", "cloakroom_engine", "--home", str(tmp_path / "home"), "--json"]
    done = subprocess.run(
        [*command, "--on", "ray", "--workers", "1", "scan", f"s3://{BUCKET}/none"],
        env={**os.environ, "CLOAKROOM_NO_KEYRING": "1"},
        capture_output=True, timeout=120, check=False,
    )  # fmt: skip
    assert b'"photo.missing"' in done.stdout
    assert f"s3://{BUCKET}/none".encode() in done.stdout


def test_what_a_killed_process_was_making_for_a_store_is_swept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed = (
        "import os; from pathlib import Path; from cloakroom_engine import far; "
        "from cloakroom_engine.protect import write\n"
        "with write._folder_of(Path(far.path_of('s3://b/a.jpg'))) as folder:\n"
        "    (folder / 'a.part').write_bytes(b'clear')\n"
        "    os._exit(9)"
    )
    where = {**os.environ, "TMPDIR": str(tmp_path)}
    ended = subprocess.run([sys.executable, "-c", killed], env=where, check=False)
    assert ended.returncode == 9
    assert [path.name for path in tmp_path.rglob("*.part")] == ["a.part"]
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    shown.sweep()
    assert not list(tmp_path.rglob("*.part"))
