"""A worker: an actor that keeps networks loaded and does one task after the other."""

from __future__ import annotations

import os
import traceback
from collections import OrderedDict
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final

from cloakroom_engine.errors import EngineError
from cloakroom_engine.fleet.packing import pack, unpack
from cloakroom_engine.fleet.sealing import Box, Receiver
from cloakroom_engine.models.device import steady_libraries
from cloakroom_engine.pipeline.crew import Luggage, Outcome

MOST_LUGGAGE: Final = 64


@dataclass(frozen=True)
class Fault:
    """A task that ended in what nobody foresaw: told to the driver, sealed, and to no log."""

    trace: str


class Hand:
    """What Ray starts; its methods take and give bytes that are sealed."""

    def __init__(self) -> None:
        # What libraries print may name files: none of it goes to Ray's logs.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for descriptor in (1, 2):
            os.dup2(nowhere, descriptor)
        steady_libraries()
        self._receiver = Receiver()
        self._box: Box | None = None
        self._luggage: OrderedDict[str, Luggage] = OrderedDict()

    def meet(self) -> tuple[bytes, str]:
        """The public half of this worker's key, the node it is on."""
        import ray

        node = ray.get_runtime_context().get_node_id()
        return self._receiver.public, str(node)

    def begin(self, sealed_key: bytes, sealed_orders: bytes) -> bytes:
        """Take the job's key and what is to be known before the first task; whether that went
        well, sealed."""
        self._box = self._receiver.take(sealed_key)
        outcome: Outcome[bool] | Fault
        try:
            from cloakroom_engine.paths import Paths

            orders = unpack(self._box.open(sealed_orders, "orders"))
            self._tools = orders.tools(Paths.standard().resources)
            outcome = Outcome(found=True)
        except EngineError as problem:
            outcome = Outcome(problem=problem)
        except Exception:  # noqa: BLE001 - the worker's edge: what is said there could name files
            outcome = Fault(traceback.format_exc())
        return self._box.seal(pack(outcome), "begun")

    def do(self, task: str, sealed: bytes, luggage: dict[str, Any]) -> bytes:
        """Do a task; what came of it, sealed.

        Args:
            task: its id, which its seal is for.
            sealed: the craft's module and name, and the task.
            luggage: references to what tasks have in common, by key.
        """
        assert self._box is not None, "a worker begins before it does anything"
        box = self._box
        outcome: Outcome[Any] | Fault
        try:
            module, name, content = unpack(
                box.open(sealed, f"task/{task}"), lambda key: self._fetched(key, luggage)
            )
            craft = getattr(import_module(module), name)
            outcome = Outcome(craft(self._tools, content))
        except EngineError as problem:
            outcome = Outcome(problem=problem)
        except Exception:  # noqa: BLE001 - the worker's edge: what is said there could name files
            outcome = Fault(traceback.format_exc())
        return box.seal(pack(outcome), f"done/{task}")

    def _fetched(self, key: str, luggage: dict[str, Any]) -> Luggage:
        if key not in self._luggage:
            import ray

            assert self._box is not None
            sealed = ray.get(luggage[key])
            piece = unpack(self._box.open(sealed, f"luggage/{key}"))
            assert isinstance(piece, Luggage)
            self._luggage[key] = piece
            if len(self._luggage) > MOST_LUGGAGE:
                self._luggage.popitem(last=False)
        self._luggage.move_to_end(key)
        return self._luggage[key]
