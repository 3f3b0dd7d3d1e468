"""What a gradient to the pixels costs without libtorch, which is nearly half of a bundle.

    OMP_NUM_THREADS=1 python benchmarks/gradients.py

One stack of convolutions (some depthwise, as MobileFaceNet has them) on eight 112-pixel chips, one
thread, CPU seconds: torch's own autograd; the same gradient written out as a graph of ONNX (a
convolution's is the transposed convolution) and run by onnxruntime, which is in a bundle anyway;
MLX, where it is installed. All three must give one answer.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
import onnx
import onnxruntime
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch.nn import functional as F

SECONDS = 6.0
CHIPS, SIDE = 8, 112
#: Channels in, channels out, stride, groups; each three pixels wide, and a ReLU behind it.
LAYERS = (
    (3, 64, 2, 1), (64, 64, 1, 64), (64, 128, 1, 1), (128, 128, 2, 128), (128, 128, 1, 1),
    (128, 256, 2, 1), (256, 256, 1, 1),
)  # fmt: skip
F32 = NDArray[np.float32]
Run = Callable[[], F32]


def by_torch(weights: list[F32], chips: F32) -> Run:
    """Autograd's gradient of the mean square of the last layer."""
    torch.set_num_threads(1)
    tensors = [torch.from_numpy(each) for each in weights]

    def run() -> F32:
        pixels = torch.from_numpy(chips).requires_grad_()
        value = pixels
        for weight, (_, _, stride, groups) in zip(tensors, LAYERS, strict=True):
            value = torch.relu(F.conv2d(value, weight, stride=stride, padding=1, groups=groups))
        value.square().mean().backward()
        assert pixels.grad is not None
        return np.asarray(pixels.grad.numpy())

    return run


def by_onnxruntime(weights: list[F32], chips: F32) -> Run:
    """The same, both ways through the network as one graph."""
    nodes, last, side = [], "pixels", SIDE
    for at, (_, _, stride, groups) in enumerate(LAYERS):
        how = {"strides": [stride] * 2, "pads": [1] * 4, "group": groups}
        nodes.append(helper.make_node("Conv", [last, f"w{at}"], [f"c{at}"], **how))
        nodes.append(helper.make_node("Relu", [f"c{at}"], [f"r{at}"]))
        last, side = f"r{at}", -(-side // stride)
    numbers = {"twice": 2 / (CHIPS * LAYERS[-1][1] * side * side), "zero": 0.0}
    nodes.append(helper.make_node("Mul", [last, "twice"], ["back"]))
    last = "back"
    for at, (_, _, stride, groups) in reversed(list(enumerate(LAYERS))):
        how = {"strides": [stride] * 2, "pads": [1] * 4, "group": groups}
        nodes += [
            helper.make_node("Greater", [f"r{at}", "zero"], [f"on{at}"]),
            helper.make_node("Cast", [f"on{at}"], [f"one{at}"], to=TensorProto.FLOAT),
            helper.make_node("Mul", [last, f"one{at}"], [f"m{at}"]),
            helper.make_node(
                "ConvTranspose", [f"m{at}", f"w{at}"], [f"g{at}"],
                output_padding=[stride - 1] * 2, **how,
            ),
        ]  # fmt: skip
        last = f"g{at}"
    constants = [numpy_helper.from_array(each, f"w{at}") for at, each in enumerate(weights)]
    constants += [
        numpy_helper.from_array(np.float32(value)[()], name) for name, value in numbers.items()
    ]
    shape = list(chips.shape)
    put, got = (
        helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name in ("pixels", last)
    )
    graph = helper.make_graph(nodes, "both ways", [put], [got], constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    onnx.checker.check_model(model)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(
        model.SerializeToString(), options, providers=["CPUExecutionProvider"]
    )
    return lambda: np.asarray(session.run(None, {"pixels": chips})[0])


def by_mlx(weights: list[F32], chips: F32) -> Run | None:
    """The same by MLX; none where it is not installed."""
    try:
        import mlx.core as mx
    except ImportError:
        return None
    mx.set_default_device(mx.cpu)
    arrays = [mx.array(np.ascontiguousarray(each.transpose(0, 2, 3, 1))) for each in weights]

    def value(pixels: object) -> object:
        for weight, (_, _, stride, groups) in zip(arrays, LAYERS, strict=True):
            turned = mx.conv2d(pixels, weight, stride=stride, padding=1, groups=groups)
            pixels = mx.maximum(turned, 0)
        return mx.mean(mx.square(pixels))

    back = mx.grad(value)

    def run() -> F32:
        found = back(mx.array(np.ascontiguousarray(chips.transpose(0, 2, 3, 1))))
        mx.eval(found)
        return np.asarray(found).transpose(0, 3, 1, 2)

    return run


def main() -> None:
    """Print a table."""
    random = np.random.default_rng(0)
    weights = [
        (random.standard_normal((out, into // groups, 3, 3)) * np.sqrt(2 * groups / (9 * into)))
        .astype(np.float32)
        for into, out, _, groups in LAYERS
    ]  # fmt: skip
    chips = random.standard_normal((CHIPS, 3, SIDE, SIDE)).astype(np.float32)
    truth = by_torch(weights, chips)()
    print("| by | CPU s a gradient | furthest from torch's, of its largest |")
    print("|---|---|---|")
    for make in (by_torch, by_onnxruntime, by_mlx):
        run = make(weights, chips)
        if run is None:
            continue
        found, times = run(), 0
        began = time.process_time()
        while time.process_time() - began < SECONDS:
            run()
            times += 1
        spent = (time.process_time() - began) / times
        off = float(np.abs(found - truth).max() / np.abs(truth).max())
        print(f"| {make.__name__.removeprefix('by_')} | {spent:.3f} | {off:.1e} |")


if __name__ == "__main__":
    main()
