from __future__ import annotations

import hashlib
import socket
import sys
import time
from pathlib import Path

import lying_server as lies
import pytest
from lying_server import Answer, Server

from cloakroom_engine.errors import Cancelled, EngineError
from cloakroom_engine.models.download import Limits, Wanted, allowed, download

CONTENT = bytes(range(256)) * 1000
PATIENT = Limits(timeout_s=20.0, tries=3)
"""For what is not about time: a busy machine may let an answer wait."""
ONCE = Limits(timeout_s=20.0, tries=1)


def wanted(*urls: str, content: bytes = CONTENT, size: int | None = len(CONTENT)) -> Wanted:
    return Wanted(urls, hashlib.sha256(content).hexdigest(), size, size or 2 * len(content))


def nothing(done: int, total: int) -> None:
    """Nobody is watching."""


@pytest.fixture
def part(tmp_path: Path) -> Path:
    return tmp_path / "model.part"


def fails(
    server: Server, part: Path, limits: Limits = PATIENT, size: int | None = len(CONTENT)
) -> EngineError:
    with pytest.raises(EngineError) as caught:
        download(wanted(server.url, size=size), part, nothing, limits)
    return caught.value


@pytest.mark.parametrize("size", [len(CONTENT), None])
@pytest.mark.parametrize("answer", [lies.honest, lies.without_length])
def test_a_plain_download(part: Path, answer: Answer, size: int | None) -> None:
    seen: list[tuple[int, int]] = []
    with Server(CONTENT, answer) as server:
        hosts = download(
            wanted(server.url, size=size), part, lambda *step: seen.append(step), PATIENT
        )
    assert part.read_bytes() == CONTENT
    assert hosts == ["127.0.0.1"]
    assert seen[-1][0] == len(CONTENT)
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)


def test_a_cut_download_goes_on_where_it_stopped(part: Path) -> None:
    with Server(CONTENT, lies.cut(1000), lies.cut(500), lies.honest) as server:
        download(wanted(server.url), part, nothing, PATIENT)
        assert [span for _, span in server.asked] == [None, "bytes=1000-", "bytes=1500-"]
    assert part.read_bytes() == CONTENT


def test_what_arrived_survives_the_program(part: Path) -> None:
    with Server(CONTENT, lies.cut(1000)) as server:
        error = fails(server, part, ONCE)
    assert (error.code, error.params["reason"]) == ("model.fetch_failed", "truncated")
    assert part.read_bytes() == CONTENT[:1000]
    with Server(CONTENT) as server:
        download(wanted(server.url), part, nothing, PATIENT)
        assert server.asked == [("/model", "bytes=1000-")]
    assert part.read_bytes() == CONTENT


@pytest.mark.parametrize("answer", [lies.ignores_range, lies.without_length])
def test_a_server_that_ignores_range(part: Path, answer: Answer) -> None:
    part.write_bytes(CONTENT[:1000])
    with Server(CONTENT, answer) as server:
        download(wanted(server.url), part, nothing, PATIENT)
    assert part.read_bytes() == CONTENT


def test_a_server_that_misreads_range(part: Path) -> None:
    part.write_bytes(CONTENT[:1000])
    with Server(CONTENT, lies.wrong_range, lies.honest) as server:
        download(wanted(server.url), part, nothing, PATIENT)
        assert [span for _, span in server.asked] == ["bytes=1000-", None]
    assert part.read_bytes() == CONTENT


def test_a_whole_part_is_not_asked_for_again(part: Path) -> None:
    part.write_bytes(CONTENT)
    with Server(CONTENT) as server:
        download(wanted(server.url), part, nothing, PATIENT)
        assert server.asked == []


def test_a_part_that_is_too_long_is_thrown_away(part: Path) -> None:
    part.write_bytes(CONTENT + b"x")
    with Server(CONTENT) as server:
        download(wanted(server.url), part, nothing, PATIENT)
    assert part.read_bytes() == CONTENT


def test_a_part_longer_than_the_server_s_file(part: Path) -> None:
    part.write_bytes(CONTENT + b"x")
    with Server(CONTENT) as server:
        download(wanted(server.url, size=None), part, nothing, PATIENT)
        assert [span for _, span in server.asked] == [f"bytes={len(CONTENT) + 1}-", None]
    assert part.read_bytes() == CONTENT


def test_wrong_bytes_are_deleted(part: Path) -> None:
    with Server(CONTENT, lies.wrong_bytes) as server:
        assert fails(server, part).code == "model.hash_mismatch"
        assert len(server.asked) == 1
    assert not part.exists()


def test_a_wrong_beginning_is_deleted(part: Path) -> None:
    part.write_bytes(b"x" * 1000)
    with Server(CONTENT) as server:
        assert fails(server, part).code == "model.hash_mismatch"
        assert not part.exists()
        download(wanted(server.url), part, nothing, PATIENT)


@pytest.mark.parametrize("answer", [lies.too_long, lies.endless])
@pytest.mark.parametrize("size", [len(CONTENT), None])
def test_more_than_was_promised(part: Path, answer: Answer, size: int | None) -> None:
    with Server(CONTENT + b"x", answer) as server:
        error = fails(server, part, size=size)
    assert error.params["reason"] == "too_large"
    assert not part.exists()


def test_less_than_was_promised(part: Path) -> None:
    with Server(CONTENT, lies.too_short) as server:
        assert fails(server, part).params["reason"] == "truncated"
    assert part.exists()


def test_a_server_that_stalls(part: Path) -> None:
    # Long enough for a busy machine to bring what comes before it stalls.
    with Server(CONTENT, lies.stall(1000)) as server:
        error = fails(server, part, Limits(timeout_s=3.0, tries=1))
    assert error.params["reason"] == "stalled"
    assert part.read_bytes() == CONTENT[:1000]


def test_a_server_that_never_answers(part: Path) -> None:
    def silent(handler: lies.Handler, content: bytes) -> None:
        handler.server.over.wait()

    with Server(CONTENT, silent) as server:
        error = fails(server, part, Limits(timeout_s=0.1, tries=1))
    assert error.params["reason"] == "stalled"


def test_a_trickle_counts_as_stalled(part: Path) -> None:
    with Server(CONTENT, lies.trickle) as server:
        error = fails(server, part, Limits(timeout_s=0.1, tries=1))
    assert error.params["reason"] == "stalled"


def test_nobody_there(part: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/model"
    with pytest.raises(EngineError) as caught:
        download(wanted(url), part, nothing, PATIENT)
    assert caught.value.params["reason"] == "network"


@pytest.mark.parametrize("code", [403, 404, 500])
def test_a_refusal_is_not_asked_again_but_the_mirror_is(part: Path, code: int) -> None:
    with Server(CONTENT, lies.status(code)) as broken, Server(CONTENT) as mirror:
        error = fails(broken, part)
        assert (error.params["reason"], error.params["status"]) == ("http", code)
        assert len(broken.asked) == 1
        download(wanted(broken.url, mirror.url), part, nothing, PATIENT)
    assert part.read_bytes() == CONTENT


@pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
def test_redirects_are_followed_and_told(part: Path, code: int) -> None:
    with Server(CONTENT) as target:
        moved = target.url.replace("127.0.0.1", "localhost")
        with Server(CONTENT, lies.redirect(moved, code)) as server:
            hosts = download(wanted(server.url), part, nothing, PATIENT)
    assert hosts == ["127.0.0.1", "localhost"]
    assert part.read_bytes() == CONTENT


def test_a_redirect_keeps_the_range(part: Path) -> None:
    part.write_bytes(CONTENT[:1000])
    with Server(CONTENT) as target, Server(CONTENT, lies.redirect(target.url)) as server:
        download(wanted(server.url), part, nothing, PATIENT)
        assert target.asked == [("/model", "bytes=1000-")]


@pytest.mark.parametrize(
    "target", ["http://192.0.2.1/model", "http://example.invalid/model", "https://u:p@x.invalid/"]
)
def test_redirects_that_leave_safety_are_refused(part: Path, target: str) -> None:
    with Server(CONTENT, lies.redirect(target)) as server:
        assert fails(server, part).params["reason"] == "redirect"


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/x", "data:,x"])
def test_redirects_to_other_schemes_are_refused(part: Path, target: str) -> None:
    with Server(CONTENT, lies.redirect(target)) as server:
        assert fails(server, part).params["reason"] in {"http", "redirect"}
    assert not part.exists()


def test_a_redirect_in_a_circle_ends(part: Path) -> None:
    with Server(CONTENT, lies.redirect("/model")) as server:
        assert fails(server, part).params["reason"] == "http"
        assert len(server.asked) < 15


def test_addresses() -> None:
    assert allowed("https://github.com/x")
    assert allowed("http://127.0.0.1:8000/x")
    assert allowed("http://[::1]/x")
    assert not allowed("http://github.com/x")
    assert not allowed("http://127.0.0.1.example.com/x")
    assert not allowed("http://localhost@example.com/x")
    assert not allowed("file:///etc/passwd")
    assert not allowed("ftp://127.0.0.1/x")


def test_an_address_that_is_not_allowed_is_not_asked(part: Path) -> None:
    with pytest.raises(EngineError) as caught:
        download(wanted("http://192.0.2.1/x"), part, nothing, PATIENT)
    assert caught.value.params["reason"] == "address"


def test_cancelling_keeps_what_arrived(part: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done:
            raise Cancelled

    with Server(CONTENT) as server, pytest.raises(Cancelled):
        download(wanted(server.url), part, stop, PATIENT)
    kept = part.read_bytes()
    assert kept
    assert CONTENT.startswith(kept)


@pytest.mark.parametrize(
    "answer", [lies.endless_continue, lies.dripped_headers, lies.dripped_chunk]
)
def test_a_server_that_means_to_hold_us_is_left_in_time(part: Path, answer: Answer) -> None:
    part.write_bytes(CONTENT[:100])
    began = time.monotonic()
    with Server(CONTENT, answer) as server:
        error = fails(server, part, Limits(timeout_s=0.3, tries=1))
    assert error.params["reason"] == "stalled"
    assert time.monotonic() - began < 20  # 0.6 s, on a machine that has time


def test_a_range_of_five_thousand_digits_is_no_range(part: Path) -> None:
    part.write_bytes(CONTENT[:100])
    with Server(CONTENT, lies.long_range) as server:
        assert fails(server, part, ONCE).params["reason"] == "range"


def test_a_length_of_five_thousand_digits_is_no_length(part: Path) -> None:
    with Server(CONTENT, lies.long_length) as server:
        error = fails(server, part, ONCE)
    assert error.code == "model.fetch_failed"


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize("linked", ["soft", "hard", "folder"])
def test_a_part_that_leads_elsewhere_is_not_followed(part: Path, linked: str) -> None:
    elsewhere = part.with_name("diary.txt")
    elsewhere.write_bytes(b"dear diary")
    if linked == "soft":
        part.symlink_to(elsewhere)
    elif linked == "hard":
        part.hardlink_to(elsewhere)
    else:
        part.mkdir()
    with Server(CONTENT) as server:
        if linked == "folder":
            with pytest.raises(EngineError) as caught:
                download(wanted(server.url), part, nothing, PATIENT)
            assert caught.value.code == "output.not_writable"
        else:
            download(wanted(server.url), part, nothing, PATIENT)
            assert part.read_bytes() == CONTENT
    assert elsewhere.read_bytes() == b"dear diary"
