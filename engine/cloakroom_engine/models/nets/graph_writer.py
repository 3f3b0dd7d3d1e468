"""Writing a network as an ONNX graph, node by node, from its chips to its embedding."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from cloakroom_engine.errors import EngineError

CHIPS = "chips"
"""What the graph's input is called: (n, 3, side, side)."""
_OPSET, _FORMAT = 13, 8


@contextmanager
def reading(network: str) -> Iterator[None]:
    """Around writing ``network`` from a file of weights.

    Raises:
        EngineError: ``model.output_mismatch`` when the file turns out not to be that network.
    """
    try:
        yield
    except (ValueError, KeyError, IndexError, ZeroDivisionError) as problem:
        raise EngineError("model.output_mismatch", model=network, detail=str(problem)) from None


class GraphWriter:
    """Nodes and weights in the order in which they are asked for; each is known by its name."""

    def __init__(self) -> None:
        self._nodes: list[onnx.NodeProto] = []
        self._weights: list[onnx.TensorProto] = []

    def weight(self, values: NDArray[np.generic] | np.generic) -> str:
        """A constant of the graph."""
        name = f"w{len(self._weights)}"
        array = np.ascontiguousarray(values).reshape(np.shape(values))
        self._weights.append(numpy_helper.from_array(array, name))
        return name

    def node(self, operator: str, *inputs: str, **attributes: list[int] | int) -> str:
        """What an operator makes of its inputs."""
        name = f"x{len(self._nodes)}"
        self._nodes.append(helper.make_node(operator, inputs, [name], **attributes))
        return name

    def written(self, network: str, side: int, output: str, dim: int) -> bytes:
        """The whole graph: (n, 3, ``side``, ``side``) to ``output``, (n, ``dim``)."""
        ends = [
            [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)]
            for name, shape in ((CHIPS, ["n", 3, side, side]), (output, ["n", dim]))
        ]
        whole = helper.make_graph(self._nodes, network, *ends, self._weights)
        opset = [helper.make_opsetid("", _OPSET)]
        model = helper.make_model(whole, opset_imports=opset, ir_version=_FORMAT)
        return bytes(model.SerializeToString())
