"""Reading the constants of a frozen TensorFlow graph (``.pb``): named arrays, and no code.

Only the fields that name a constant and hold its values are described to protobuf; everything else
in the file, what the graph would compute among it, is passed over.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Final

import numpy as np
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory
from google.protobuf.message import DecodeError
from numpy.typing import NDArray

_Field = descriptor_pb2.FieldDescriptorProto
_ONE, _MANY = _Field.LABEL_OPTIONAL, _Field.LABEL_REPEATED
_PACKAGE: Final = "cloakroom.tensorflow"
_MESSAGES: Final = {
    "Graph": (("node", 1, _MANY, "Node"),),
    "Node": (
        ("name", 1, _ONE, _Field.TYPE_STRING),
        ("op", 2, _ONE, _Field.TYPE_STRING),
        ("attributes", 5, _MANY, "Attribute"),
    ),
    "Attribute": (("key", 1, _ONE, _Field.TYPE_STRING), ("value", 2, _ONE, "Value")),
    "Value": (("tensor", 8, _ONE, "Tensor"),),
    "Tensor": (
        ("kind", 1, _ONE, _Field.TYPE_INT32),
        ("shape", 2, _ONE, "Shape"),
        ("content", 4, _ONE, _Field.TYPE_BYTES),
        ("floats", 5, _MANY, _Field.TYPE_FLOAT),
    ),
    "Shape": (("axes", 2, _MANY, "Axis"),),
    "Axis": (("size", 1, _ONE, _Field.TYPE_INT64),),
}
"""tensorflow/core/framework: graph, node_def, attr_value, tensor and tensor_shape, as far as they
are read."""
_FLOAT32: Final = 1
_MOST_FILLED: Final = 1 << 16
"""A single number fills this many at most: nobody lets a few bytes ask for all memory."""


def constants(untrusted_bytes: bytes) -> dict[str, NDArray[np.float32]]:
    """The float32 constants by the names of their nodes.

    Raises:
        ValueError: for a file that is no graph, or a constant that is not as large as it says.
    """
    graph = _graph_class()()
    try:
        graph.ParseFromString(untrusted_bytes)
    except DecodeError as problem:
        raise ValueError(f"not a TensorFlow graph: {problem}") from None
    return {
        node.name: _array(node.name, value.tensor)
        for node in graph.node
        if node.op == "Const"
        for value in (each.value for each in node.attributes if each.key == "value")
        if value.tensor.kind == _FLOAT32
    }


def _array(name: str, tensor: Any) -> NDArray[np.float32]:
    """Values stand in one row of bytes, or as floats of which a single one fills the whole."""
    shape = tuple(axis.size for axis in tensor.shape.axes)
    size = int(np.prod(shape, dtype=object))
    if tensor.content:
        values = np.frombuffer(tensor.content, "<f4")
    else:
        values = np.array(tensor.floats, np.float32)
    if len(values) == 1 and 0 < size <= _MOST_FILLED:
        values = np.repeat(values, size)
    if min(shape, default=1) < 0 or len(values) != size:
        raise ValueError(f"{name}: {len(values)} values for {shape}")
    return values.reshape(shape)


@cache
def _graph_class() -> Any:
    file = descriptor_pb2.FileDescriptorProto(
        name=f"{_PACKAGE}.proto", package=_PACKAGE, syntax="proto3"
    )
    for message, fields in _MESSAGES.items():
        described = file.message_type.add(name=message)
        for name, number, label, kind in fields:
            field = described.field.add(name=name, number=number, label=label)
            if isinstance(kind, str):
                field.type, field.type_name = _Field.TYPE_MESSAGE, f".{_PACKAGE}.{kind}"
            else:
                field.type = kind
    pool = descriptor_pool.DescriptorPool()
    pool.AddSerializedFile(file.SerializeToString())
    return message_factory.GetMessageClass(pool.FindMessageTypeByName(f"{_PACKAGE}.Graph"))
