"""Lines that fit are read back as they were meant; all others are refused with a reason."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from worker_process import ENGINE

from cloakroom_engine import protocol
from cloakroom_engine.errors import EngineError
from cloakroom_engine.protocol import (
    PROTOCOL,
    Cancel,
    Changed,
    Failed,
    Finished,
    Hello,
    Note,
    Order,
    Progress,
    Quit,
    Report,
    Run,
    Started,
    Stopped,
)

ORDERS: list[Order] = [Run("1", "scan", {"paths": ["/a b/ä\udcff\n"]}), Cancel("1"), Quit()]
REPORTS: list[Report] = [
    Hello(PROTOCOL, "1.0", "cpu"),
    Started("1"),
    Progress("1", "scan", 0, 2, "/a.jpg"),
    Progress("1", "learn", 1, 2),
    Note(None, "device.unavailable", {"device": "cuda"}),
    Changed("1", people=(1,), photos=(2, 3), faces=(4,), cloaks=(5,), protected=(6,)),
    Finished("1", {"photos": 1, "skipped": []}),
    Stopped("1"),
    Failed("1", "internal"),
]


@pytest.mark.parametrize("order", ORDERS, ids=repr)
def test_an_order_is_one_line_and_is_read_as_meant(order: Order) -> None:
    line = protocol.line(order).encode("ascii")
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert protocol.order(line) == order


@pytest.mark.parametrize("report", REPORTS, ids=repr)
def test_a_report_is_read_as_meant(report: Report) -> None:
    assert protocol.report(protocol.line(report).encode()) == report


def test_what_was_cancelled_is_called_that_on_the_wire() -> None:
    assert json.loads(protocol.line(Stopped("1"))) == {"type": "cancelled", "job": "1"}


@pytest.mark.parametrize(
    ("untrusted", "reason"),
    [
        (b"", "not_json"),
        (b"hello", "not_json"),
        (b"\xff\xfe{}", "not_json"),
        (b"[" * 100_000, "not_json"),
        (b'{"type": "run", "job": "1", "verb": "scan", "params": {"x": NaN}}', "not_json"),
        (b'["run"]', "not_an_object"),
        (b"{}", "unknown_type"),
        (b'{"type": ["run"]}', "unknown_type"),
        (b'{"type": "started", "job": "1"}', "unknown_type"),
        (b'{"type": "run", "job": "1"}', "missing"),
        (b'{"type": "run", "job": 1, "verb": "scan"}', "wrong_kind"),
        (b'{"type": "run", "job": "1", "verb": "scan", "params": []}', "wrong_kind"),
        (b'{"type": "cancel", "job": null}', "wrong_kind"),
        (b'{"type": "quit", "now": true}', "unknown_field"),
    ],
)
def test_an_order_that_does_not_fit_is_refused(untrusted: bytes, reason: str) -> None:
    with pytest.raises(EngineError) as refused:
        protocol.order(untrusted)
    assert refused.value.code == "worker.protocol"
    assert refused.value.params["reason"] == reason


@pytest.mark.parametrize("ids", ["7", [True], [1.5], ["7"], None])
def test_ids_are_numbers(ids: object) -> None:
    with pytest.raises(EngineError, match="wrong_kind"):
        protocol.report(json.dumps({"type": "changed", "job": "1", "photos": ids}).encode())


def test_another_protocol_is_refused_with_both_numbers_whatever_else_it_says() -> None:
    with pytest.raises(EngineError) as refused:
        protocol.report(b'{"type": "hello", "protocol": 99, "greeting": "hi"}')
    assert refused.value.params == {"reason": "version", "ours": PROTOCOL, "theirs": "99"}


def test_a_number_that_is_none_cannot_be_sent() -> None:
    with pytest.raises(ValueError, match="JSON"):
        protocol.line(Finished("1", {"psnr_db": float("nan")}))


def test_the_window_loads_the_standard_library_only() -> None:
    heavy = "{'torch', 'numpy', 'cv2', 'onnxruntime', 'cryptography'}"
    code = f"import sys, cloakroom_engine.protocol; sys.exit(len({heavy} & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ENGINE, check=False)
    assert done.returncode == 0
