"""Running a new model once: does it give what its card says?"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import cv2
import numpy as np

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models import loaders, weights
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.models.device import Device
from cloakroom_engine.models.graphs import parsed
from cloakroom_engine.models.onnx_session import REFUSALS, open_session

#: What the runtimes raise for a graph that does not take or give what was expected. insightface
#: asserts, and returns None where it does not know a graph.
_FAILURES: Final[tuple[type[Exception], ...]] = (
    *REFUSALS,
    cv2.error,
    AssertionError,
    RuntimeError,
    TypeError,
    ValueError,
    IndexError,
)


def run(card: ModelCard, path: Path) -> None:
    """Load ``path`` as ``card`` says, run it once on the CPU, look at what comes out.

    What it takes is not bounded here: see ``bounded``, which runs this in a process of its own.

    Raises:
        EngineError: ``model.output_mismatch`` with what is wrong, ``model.card_invalid`` for an
            architecture that is not known.
    """
    content = weights.content(path, card)
    cpu = Device("cpu")
    with _failures_told(card):
        if card.role == "recogniser":
            _run_recogniser(card, content, cpu)
        elif card.role == "detector":
            _run_detector(card, content, cpu)
        else:
            _run_quality(card, content)


def _run_recogniser(card: ModelCard, content: bytes, device: Device) -> None:
    embeddings = loaders.recogniser(card, content, device).embed(loaders.probe_chips(card))
    if embeddings.shape != (2, card.embedding):
        raise _mismatch(card, "embedding size", found=embeddings.shape[-1])
    if not np.isfinite(embeddings).all():
        raise _mismatch(card, "not finite")
    if np.allclose(embeddings[0], embeddings[1], atol=1e-6):
        raise _mismatch(card, "same output for different chips")


def _run_detector(card: ModelCard, content: bytes, device: Device) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (320, 320, 3), dtype=np.uint8)
    for face in loaders.detector(card, content, device).raw(noise, 0.02):
        if face.box_px.shape != (4,) or face.points_px.shape != (5, 2):
            raise _mismatch(card, "five points a face")
        if not (np.isfinite(face.box_px).all() and np.isfinite(face.points_px).all()):
            raise _mismatch(card, "not finite")


def _run_quality(card: ModelCard, content: bytes) -> None:
    chip = loaders.probe_chips(card)[:1].astype(np.float32)
    if card.input.order == "BGR":
        chip = chip[..., ::-1]
    blob = (chip - np.array(card.input.mean)) / np.array(card.input.scale)
    parsed(content, card.name)
    session = open_session(content, name=card.name)
    blob = np.ascontiguousarray(blob.transpose(0, 3, 1, 2), np.float32)
    score = np.asarray(session.run(None, {session.get_inputs()[0].name: blob})[0])
    if score.size != 1 or not np.isfinite(score).all():
        raise _mismatch(card, "one finite score")


@contextmanager
def _failures_told(card: ModelCard) -> Iterator[None]:
    try:
        yield
    except _FAILURES as error:
        first_line = str(error).partition("\n")[0]
        raise _mismatch(card, first_line or type(error).__name__) from error


def _mismatch(card: ModelCard, detail: str, found: int | None = None) -> EngineError:
    return EngineError(
        "model.output_mismatch",
        model=card.name,
        detail=detail,
        expected=card.embedding,
        found=found,
    )
