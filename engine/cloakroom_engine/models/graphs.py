"""Looking through an ONNX file before anything runs it: everything in it is covered by its hash."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import onnx
from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import DecodeError, Message
from google.protobuf.unknown_fields import UnknownFieldSet

from cloakroom_engine.errors import EngineError

_ENDLESS: Final = frozenset({"Loop", "Scan"})
"""Operators that may run for ever, or for as long as their input says; no recogniser has them."""
_ANOTHER_FORMAT: Final = b"ORTM"
"""At the fifth byte: what onnxruntime runs as its own format, whatever else the bytes may be."""


def parsed(content: bytes, name: str) -> onnx.ModelProto:
    """The graph in ``content``, with all its weights in it and no loops.

    Raises:
        EngineError: ``model.output_mismatch`` for what is no ONNX file, or two formats at once: one
            would be looked through and taught from, the other run. For what names weights in
            another file, wherever in it: such a graph could read any file of this machine, and what
            it computes is not what was hashed. For parts that nobody here can look through.
            ``model.unsupported_operator`` for loops.
    """
    if content[4:8] == _ANOTHER_FORMAT:
        raise EngineError("model.output_mismatch", model=name, detail="not an ONNX file")
    try:
        model = onnx.ModelProto.FromString(content)
    except DecodeError as error:
        raise EngineError("model.output_mismatch", model=name, detail="not an ONNX file") from error
    for message in _messages(model):
        if len(UnknownFieldSet(message)):
            raise EngineError("model.output_mismatch", model=name, detail="parts of unknown kinds")
        if isinstance(message, onnx.TensorProto) and (
            message.data_location == onnx.TensorProto.EXTERNAL or message.external_data
        ):
            raise EngineError("model.output_mismatch", model=name, detail="weights in another file")
        if isinstance(message, onnx.NodeProto) and message.op_type in _ENDLESS:
            raise EngineError("model.unsupported_operator", model=name, operator=message.op_type)
    return model


def _messages(top: Message) -> Iterator[Message]:
    """A message and all below it: initialisers, attributes, subgraphs, functions, whatever comes
    with later versions of the format."""
    waiting = [top]
    while waiting:
        message = waiting.pop()
        yield message
        for field, value in message.ListFields():
            if field.type == FieldDescriptor.TYPE_MESSAGE:
                waiting.extend([value] if isinstance(value, Message) else value)
