from __future__ import annotations

import hashlib
import io
import json
import tarfile
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import lying_server as lies
import pytest
from lying_server import Server

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models import cards
from cloakroom_engine.models.catalogue import Entry, Licence
from cloakroom_engine.models.download import Limits
from cloakroom_engine.models.fetch import Fetched, fetch
from cloakroom_engine.models.registry import Registry
from tiny_models import tiny_card, tiny_network

FREE = Licence("cc0", "CC0", "https://example.org", True)
RESEARCH = Licence("research", "research only", "https://example.org", False)
UNCLEAR = Licence("unclear", "unclear", "https://example.org", None)
PATIENT = Limits(timeout_s=20.0, tries=2)


def entry_of(
    content: bytes, documents: list[dict[str, Any]], url: str, *, archive: bool, **changes: Any
) -> Entry:
    entry = Entry(
        name="tiny",
        urls=(url,),
        sha256=hashlib.sha256(content).hexdigest(),
        bytes=len(content),
        max_bytes=len(content),
        licence=FREE,
        provenance="M",
        starter=False,
        archive=archive,
        members=tuple(document["file"] for document in documents),
        cards=tuple(cards.parse(document, "test") for document in documents),
        documents=tuple(documents),
    )
    return replace(entry, **changes)


def single(url: str, **changes: Any) -> tuple[bytes, Entry]:
    content = tiny_network(0)
    document = tiny_card("tiny.onnx", content)
    return content, entry_of(content, [document], url, archive=False, **changes)


def zipped(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def tarred(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        for name, content in members.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return buffer.getvalue()


PACKERS = pytest.mark.parametrize("packed", [zipped, tarred])


def run(entry: Entry, registry: Registry, home_models: Path, **choices: Any) -> Fetched:
    options = {"consent": True, "limits": PATIENT, **choices}
    return fetch(entry, registry, home_models, **options)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def test_nothing_is_asked_without_consent(registry: Registry, home_models: Path) -> None:
    with Server(b"") as server:
        _, entry = single(server.url)
        with pytest.raises(EngineError) as caught:
            run(entry, registry, home_models, consent=False)
        assert server.asked == []
    assert caught.value.params["reason"] == "no_consent"
    assert names(home_models) == []


@pytest.mark.parametrize("licence", [RESEARCH, UNCLEAR])
def test_nothing_is_asked_before_the_licence_is_accepted(
    registry: Registry, home_models: Path, licence: Licence
) -> None:
    content = tiny_network(0)
    with Server(content) as server:
        _, entry = single(server.url, licence=licence)
        with pytest.raises(EngineError) as caught:
            run(entry, registry, home_models)
        assert caught.value.code == "model.licence_not_accepted"
        assert server.asked == []
        run(entry, registry, home_models, licence_accepted=True)
    assert names(home_models) == ["tiny.json", "tiny.onnx"]


def test_a_model_is_fetched_once(registry: Registry, home_models: Path) -> None:
    content = tiny_network(0)
    with Server(content) as server:
        _, entry = single(server.url)
        fetched = run(entry, registry, home_models)
        assert [card.name for card in fetched.cards] == ["tiny"]
        assert fetched.hosts == ("127.0.0.1",)
        assert run(entry, registry, home_models) == Fetched((), ())
        assert len(server.asked) == 1
    assert names(home_models) == ["tiny.json", "tiny.onnx"]
    assert registry.path(registry.card("tiny")).read_bytes() == content


def test_a_size_that_nobody_published_is_written_down(
    registry: Registry, home_models: Path
) -> None:
    content = tiny_network(0)
    with Server(content) as server:
        document = {**tiny_card("tiny.onnx", content), "bytes": 1}
        entry = entry_of(
            content, [document], server.url, archive=False, bytes=None, max_bytes=10**6
        )
        run(entry, registry, home_models)
    assert json.loads((home_models / "tiny.json").read_text())["bytes"] == len(content)


def test_an_interrupted_fetch_goes_on(registry: Registry, home_models: Path) -> None:
    content = tiny_network(0)
    with Server(content, lies.cut(50), lies.status(500), lies.honest) as server:
        _, entry = single(server.url)
        with pytest.raises(EngineError):
            run(entry, registry, home_models)
        assert names(home_models) == [f"{entry.sha256[:16]}.part"]
        assert registry.cards("recogniser") == registry.defaults()[:1]
        run(entry, registry, home_models)
        assert [span for _, span in server.asked] == [None, "bytes=50-", "bytes=50-"]
    assert names(home_models) == ["tiny.json", "tiny.onnx"]


def test_lies_leave_nothing(registry: Registry, home_models: Path) -> None:
    with Server(tiny_network(0), lies.wrong_bytes) as server:
        _, entry = single(server.url)
        with pytest.raises(EngineError) as caught:
            run(entry, registry, home_models)
    assert caught.value.code == "model.hash_mismatch"
    assert names(home_models) == []


def test_a_model_that_does_not_fit_its_card_is_not_installed(
    registry: Registry, home_models: Path
) -> None:
    content = tiny_network(0)
    with Server(content) as server:
        document = tiny_card("tiny.onnx", content, embedding=9)
        entry = entry_of(content, [document], server.url, archive=False)
        with pytest.raises(EngineError) as caught:
            run(entry, registry, home_models)
    assert caught.value.code == "model.output_mismatch"
    assert names(home_models) == []


def pack_of_two(
    url: str, members: dict[str, bytes], packed: Callable[[dict[str, bytes]], bytes] = zipped
) -> tuple[bytes, Entry]:
    documents = [tiny_card(f"net{n}.onnx", tiny_network(n)) for n in (1, 2)]
    content = packed(members)
    return content, entry_of(content, documents, url, archive=True)


@PACKERS
@pytest.mark.parametrize("folder", ["", "pack/", "../../../tmp/", "/etc/"])
def test_an_archive_gives_its_named_members_and_nothing_else(
    registry: Registry,
    home_models: Path,
    tmp_path: Path,
    folder: str,
    packed: Callable[[dict[str, bytes]], bytes],
) -> None:
    members = {f"{folder}net{n}.onnx": tiny_network(n) for n in (1, 2)}
    members |= {f"{folder}evil.py": b"x", "../escaped.txt": b"x", f"{folder}data.pkl": b"x"}
    content, entry = pack_of_two("http://127.0.0.1/", members, packed)
    before = sorted(path for path in tmp_path.rglob("*"))
    with Server(content) as server:
        fetched = run(replace(entry, urls=(server.url,)), registry, home_models)
    assert [card.name for card in fetched.cards] == ["net1", "net2"]
    new = sorted(path.name for path in tmp_path.rglob("*") if path not in before)
    assert new == ["home", "models", "net1.json", "net1.onnx", "net2.json", "net2.onnx"]


def test_only_what_is_missing_is_taken_from_a_zip(registry: Registry, home_models: Path) -> None:
    members = {f"net{n}.onnx": tiny_network(n) for n in (1, 2)}
    content, entry = pack_of_two("http://127.0.0.1/", members)
    with Server(content) as server:
        entry = replace(entry, urls=(server.url,))
        run(entry, registry, home_models)
        (home_models / "net2.json").unlink()
        assert [card.name for card in run(entry, registry, home_models).cards] == ["net2"]


@PACKERS
@pytest.mark.parametrize(
    ("members", "code"),
    [
        ({"net1.onnx": tiny_network(1)}, "model.missing"),
        ({"net1.onnx": tiny_network(1), "net2.onnx": tiny_network(3)}, "model.hash_mismatch"),
        ({"net1.onnx": tiny_network(1), "net2.onnx": b"\0" * 10**7}, "model.hash_mismatch"),
        (
            {"net1.onnx": tiny_network(1), "a/net2.onnx": tiny_network(2), "net2.onnx": b""},
            "model.missing",
        ),
    ],
    ids=["absent", "other bytes", "a bomb", "two of one name"],
)
def test_archives_that_do_not_hold_what_the_catalogue_says(
    registry: Registry,
    home_models: Path,
    members: dict[str, bytes],
    code: str,
    packed: Callable[[dict[str, bytes]], bytes],
) -> None:
    content, entry = pack_of_two("http://127.0.0.1/", members, packed)
    with Server(content) as server, pytest.raises(EngineError) as caught:
        run(replace(entry, urls=(server.url,)), registry, home_models)
    assert caught.value.code == code
    assert "net2.onnx" not in names(home_models)
    assert not [name for name in names(home_models) if not name.startswith("net1.")]


def test_a_member_may_have_another_name_than_the_model(
    registry: Registry, home_models: Path
) -> None:
    content = tarred({"package/weights.bin": tiny_network(0)})
    document = tiny_card("tiny.onnx", tiny_network(0))
    with Server(content) as server:
        entry = entry_of(content, [document], server.url, archive=True, members=("weights.bin",))
        run(entry, registry, home_models)
    assert names(home_models) == ["tiny.json", "tiny.onnx"]


def test_a_link_in_a_tar_is_no_model(registry: Registry, home_models: Path) -> None:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        link = tarfile.TarInfo("tiny.onnx")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    document = tiny_card("tiny.onnx", tiny_network(0))
    with Server(buffer.getvalue()) as server, pytest.raises(EngineError) as caught:
        run(
            entry_of(buffer.getvalue(), [document], server.url, archive=True), registry, home_models
        )
    assert caught.value.code == "model.missing"


@pytest.mark.parametrize("packed", [zipped, tarred])
def test_a_damaged_archive_is_told(
    registry: Registry, home_models: Path, packed: Callable[[dict[str, bytes]], bytes]
) -> None:
    whole = packed({"tiny.onnx": tiny_network(0)})
    middle = len(whole) // 2
    damaged = (
        whole[:middle] + bytes(b ^ 0xFF for b in whole[middle : middle + 20]) + whole[middle + 20 :]
    )
    document = tiny_card("tiny.onnx", tiny_network(0))
    with Server(damaged) as server, pytest.raises(EngineError) as caught:
        run(entry_of(damaged, [document], server.url, archive=True), registry, home_models)
    assert caught.value.code == "model.hash_mismatch"


def test_a_download_that_is_no_archive(registry: Registry, home_models: Path) -> None:
    documents = [tiny_card("net1.onnx", tiny_network(1))]
    with Server(b"no archive at all") as server:
        entry = entry_of(b"no archive at all", documents, server.url, archive=True)
        with pytest.raises(EngineError) as caught:
            run(entry, registry, home_models)
    assert caught.value.code == "model.hash_mismatch"
