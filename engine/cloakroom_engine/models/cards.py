"""A model card: what a weights file is, how it wants its input, and what may be done with it.

The JSON format is described in ``docs/MODELS.md``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import hypot
from pathlib import Path
from statistics import fmean, pvariance
from typing import Any, Literal, cast, get_args

from cloakroom_engine import opening
from cloakroom_engine.budgets import CARD_BYTES, MODEL_BYTES, MODEL_SIDE_PX
from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.fields import Fields

Role = Literal["recogniser", "detector", "quality"]
Format = Literal["onnx", "safetensors", "dlib", "tfjs", "mxnet", "tensorflow"]
Runtime = Literal["torch", "onnxruntime", "opencv", "insightface"]
Order = Literal["RGB", "BGR"]
Use = Literal["any", "teach", "judge"]
Triple = tuple[float, float, float]
Template = tuple[tuple[float, float], ...]

#: Networks that run through OpenCV's own classes unless their card says otherwise.
_OPENCV = ("sface", "yunet")
#: Networks that run through the insightface package's model zoo.
_INSIGHTFACE = ("scrfd",)
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_MOST_GREY = 65_535.0
"""A network's input is made of 8-bit samples; no mean or scale is larger than 16-bit ones."""
_LEAST_SPREAD = 0.025
"""Of the side of a chip: standard deviation of a template's five points in the direction in which
they lie closest together. Templates in use have 0.10 to 0.15."""
_STATISTICS = ".impostors.json"
"""What statistics end with: under any other name they would pass for a card."""


@dataclass(frozen=True, slots=True)
class InputSpec:
    """How a network wants its pixels: ``(x - mean) / scale`` per channel on 0..255.

    ``width`` and ``height`` are pixels; 0 means any size (detectors only).
    ``mean`` and ``scale`` are in the channel order that ``order`` names.
    """

    width: int
    height: int
    order: Order
    mean: Triple
    scale: Triple
    layout: Literal["NCHW", "NHWC"] = "NCHW"


@dataclass(frozen=True, slots=True)
class ModelCard:
    """One network. ``sha256`` is its identity; ``name`` is what a person types.

    ``template`` holds five points (left eye, right eye, nose, left and right mouth corner as seen
    by the viewer) in pixels of the chip, ``thresholds`` maps a false accept rate to the cosine
    similarity that gives it. ``commercial`` is ``None`` where the licence does not say. A network
    whose ``use`` is ``teach`` was made to teach cloaks, one whose ``use`` is ``judge`` is kept back
    for judging; ``taught_by`` is the sha256 of the network whose answers it was trained on.
    """

    name: str
    file: str
    sha256: str
    bytes: int
    role: Role
    format: Format
    architecture: str
    runtime: Runtime
    licence: str
    commercial: bool | None
    training_set: str
    source: str
    input: InputSpec
    embedding: int | None
    template: Template | None
    thresholds: Mapping[float, float]
    url: str
    statistics: str
    use: Use = "any"
    taught_by: str = ""


def same_network(a: ModelCard, b: ModelCard) -> bool:
    """Whether two cards describe the same weights: the same file travels under several names."""
    return a.sha256 == b.sha256


def kin(a: ModelCard, b: ModelCard) -> bool:
    """Whether one learnt from the other's answers, or both from a third one's: what deceives one is
    likelier to deceive the other.
    """
    return bool({a.sha256, a.taught_by} & {b.sha256, b.taught_by} - {""})


def read(path: Path) -> ModelCard:
    """Read the card at ``path``; one that was read is only read again where its file is another.

    Whoever treats a thousand photos asks for the cards a thousand times: a third of a driver's work
    was reading them.

    Raises:
        EngineError: ``model.missing`` without a file, ``model.card_invalid`` with the field that
            is wrong and how (``missing``, ``type``, ``range``, ``format``).
    """
    try:
        state = opening.status(path)
    except OSError as error:
        raise EngineError("model.missing", file=str(path)) from error
    return _read(path, (state.st_ino, state.st_mtime_ns, state.st_size))


@lru_cache(maxsize=256)
def _read(path: Path, state: tuple[int, int, int]) -> ModelCard:  # noqa: ARG001 - part of the key
    return parse(load_document(path), path.name)


def load_document(path: Path) -> Any:
    """The JSON document of a card, unchecked.

    Raises:
        EngineError: ``model.missing`` or ``model.card_invalid``.
    """
    try:
        with opening.regular(path) as file:
            untrusted_bytes = file.read(CARD_BYTES + 1)
        if len(untrusted_bytes) > CARD_BYTES:
            raise EngineError("model.card_invalid", card=path.name, field="", problem="range")
        return json.loads(untrusted_bytes.decode("utf-8"))
    except OSError as error:
        raise EngineError("model.missing", file=str(path)) from error
    except (ValueError, RecursionError) as error:
        raise EngineError("model.card_invalid", card=path.name, field="", problem="json") from error


def parse(document: object, source: str) -> ModelCard:
    """Check a card's JSON document; ``source`` names it in errors.

    Raises:
        EngineError: ``model.card_invalid`` with ``field`` and ``problem``.
    """
    fields = Fields(document, source)
    file = fields.text("file")
    if Path(file).name != file or "\\" in file or file in {".", ".."}:
        fields.fail("file", "format")
    role = cast(Role, fields.choice("role", ("recogniser", "detector", "quality")))
    form = cast(Format, fields.choice("format", get_args(Format)))
    architecture = fields.text("architecture")
    runtimes = ("torch", "onnxruntime", "opencv", "insightface")
    runtime = cast(Runtime, fields.choice("runtime", runtimes, _runtime(form, architecture)))
    fields.choice("similarity", ("cosine",), "cosine")
    if role == "detector" and fields.integer("landmarks", 5) != 5:
        fields.fail("landmarks", "range")  # a face without five points cannot be aligned
    spec = _input(fields.inside("input"), any_size=role == "detector")
    return ModelCard(
        name=_matching(fields, "name", _NAME, Path(file).stem),
        file=file,
        sha256=_matching(fields, "sha256", _SHA256, None),
        bytes=fields.integer("bytes", low=1, high=MODEL_BYTES),
        role=role,
        format=form,
        architecture=architecture,
        runtime=runtime,
        licence=fields.text("licence"),
        commercial=fields.flag("commercial"),
        training_set=fields.text("training_set", ""),
        source=fields.text("source", ""),
        input=spec,
        embedding=fields.integer("embedding", low=1, high=8192) if role == "recogniser" else None,
        template=_template(fields, spec) if role == "recogniser" else None,
        thresholds=_thresholds(fields),
        url=fields.text("url", ""),
        statistics=_file_name(fields, "statistics"),
        use=cast(Use, fields.choice("use", ("any", "teach", "judge"), "any")),
        taught_by=_sha256_or_none(fields, "taught_by"),
    )


def _runtime(form: Format, architecture: str) -> Runtime:
    """The runtime of a card that does not name one."""
    family = architecture.lower()
    if form in ("mxnet", "tensorflow"):
        return "onnxruntime"  # written as a graph: loaders.py
    if form != "onnx":
        return "torch"
    if family.startswith(_OPENCV):
        return "opencv"
    if family.startswith(_INSIGHTFACE):
        return "insightface"
    return "onnxruntime"


def _matching(fields: Fields, key: str, pattern: re.Pattern[str], default: str | None) -> str:
    text = fields.text(key, default)
    if not pattern.fullmatch(text):
        fields.fail(key, "format")
    return text


def _sha256_or_none(fields: Fields, key: str) -> str:
    text = fields.text(key, "")
    if text and not _SHA256.fullmatch(text):
        fields.fail(key, "format")
    return text


def _file_name(fields: Fields, key: str) -> str:
    """An optional file name that must stay in the card's own folder."""
    text = fields.text(key, "")
    if text and (Path(text).name != text or "\\" in text or not text.endswith(_STATISTICS)):
        fields.fail(key, "format")
    return text


def _input(fields: Fields, *, any_size: bool) -> InputSpec:
    default = 0 if any_size else None
    mean, scale = fields.triple("mean", 0.0), fields.triple("scale", 1.0)
    if not all(-_MOST_GREY <= each <= _MOST_GREY for each in mean):
        fields.fail("mean", "range")
    if not all(1 / _MOST_GREY <= abs(each) <= _MOST_GREY for each in scale):
        fields.fail("scale", "range")
    return InputSpec(
        width=fields.integer("width", default, low=0 if any_size else 1, high=MODEL_SIDE_PX),
        height=fields.integer("height", default, low=0 if any_size else 1, high=MODEL_SIDE_PX),
        order=cast(Order, fields.choice("order", ("RGB", "BGR"))),
        mean=mean,
        scale=scale,
        layout=cast(Literal["NCHW", "NHWC"], fields.choice("layout", ("NCHW", "NHWC"), "NCHW")),
    )


def _template(fields: Fields, spec: InputSpec) -> Template:
    align = fields.inside("align")
    if align.pair("size", (spec.width, spec.height)) != (spec.width, spec.height):
        align.fail("size", "range")
    points = align.points("template", 5)
    for x, y in points:
        # Some templates put a corner slightly outside the chip; far outside is a mistake.
        if not (-spec.width <= x <= 2 * spec.width and -spec.height <= y <= 2 * spec.height):
            align.fail("template", "range")
    # Faces would shrink to a point or a line, however it leans, and all be alike.
    across, down = ([x / spec.width for x, _ in points], [y / spec.height for _, y in points])
    wide, high = pvariance(across), pvariance(down)
    together = fmean(x * y for x, y in zip(across, down, strict=True)) - fmean(across) * fmean(down)
    # The smaller eigenvalue of their covariance.
    if (wide + high) / 2 - hypot((wide - high) / 2, together) <= _LEAST_SPREAD**2:
        align.fail("template", "range")
    return points


def _thresholds(fields: Fields) -> dict[float, float]:
    """Similarities by false accept rate: a stricter rate never has the looser similarity."""
    if not fields.has("thresholds"):
        return {}
    found = fields.inside("thresholds").rates(low=-1, high=1)
    strictest_last = [found[far] for far in sorted(found, reverse=True)]
    if not all(-1 < each < 1 for each in strictest_last) or strictest_last != sorted(
        strictest_last
    ):
        fields.fail("thresholds", "range")
    return found
