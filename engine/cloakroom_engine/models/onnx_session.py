"""Opening an ONNX graph with nothing left to the runtime's own choice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import onnxruntime
from onnxruntime.capi import onnxruntime_pybind11_state as states

from cloakroom_engine.errors import EngineError

#: What onnxruntime raises for a file it cannot run; they share no base but Exception.
REFUSALS: tuple[type[Exception], ...] = (
    states.Fail,
    states.InvalidArgument,
    states.InvalidGraph,
    states.InvalidProtobuf,
    states.NoModel,
    states.NoSuchFile,
    states.NotImplemented,
    states.RuntimeException,
)

CPU = ("CPUExecutionProvider",)

# Windows has no variable for it (see this package): there it is traced until this is said.
onnxruntime.disable_telemetry_events()


def options(threads: int) -> Any:
    """Session options for ``threads`` threads.

    The memory arena is off: faces come in all sizes, and an arena keeps the largest block of
    every size it ever saw (measured with CenterFace: 590 MB with it, 310 MB without, same speed).
    """
    chosen = onnxruntime.SessionOptions()
    chosen.intra_op_num_threads = threads
    chosen.inter_op_num_threads = 1
    chosen.enable_cpu_mem_arena = False
    chosen.enable_mem_pattern = False
    chosen.log_severity_level = 3
    # Left alone, the runtime goes by the bytes and also runs a format that nobody looked through.
    chosen.add_session_config_entry("session.load_model_format", "ONNX")
    # Idle threads would spin: on a busy machine that made small runs 2.5 times slower.
    chosen.add_session_config_entry("session.intra_op.allow_spinning", "0")
    # Some files hold denormal weights that slow a plain run by an order of magnitude.
    chosen.add_session_config_entry("session.set_denormal_as_zero", "1")
    return chosen


def open_session(
    graph: bytes, *, name: str, providers: Sequence[str] = CPU, threads: int = 2
) -> Any:
    """An ``onnxruntime.InferenceSession`` for a serialised graph: the very bytes that were hashed.

    Args:
        graph: the graph's bytes, looked through by ``graphs.parsed``.
        name: the model's name, for the error.
        providers: execution providers in order of preference.
        threads: threads within one operator.

    Raises:
        EngineError: ``model.output_mismatch`` when the runtime refuses the graph.
    """
    try:
        return onnxruntime.InferenceSession(graph, options(threads), providers=list(providers))
    except REFUSALS as refusal:
        raise EngineError(
            "model.output_mismatch", model=name, detail=str(refusal).splitlines()[0]
        ) from refusal
