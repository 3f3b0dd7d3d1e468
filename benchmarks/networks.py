"""What the architectures of our own packs cost: parameters, megabytes, milliseconds.

    python benchmarks/networks.py

Untrained weights: time does not depend on them. One thread, CPU seconds, full precision, the median
of five batches of 16 chips; a gradient is one to the chips' pixels, which a cloak's step needs.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
import torch

from cloakroom_engine.models.nets.named import NAMED

BATCH = 16


def main() -> None:
    """Print the table."""
    torch.set_num_threads(1)
    print("| architecture | chip | parameters | pack | a chip | with its gradient |")
    print("|---|---|---|---|---|---|")
    for name, named in NAMED.items():
        network = named.make().eval().requires_grad_(False)
        stored = sum(each.numel() for each in network.state_dict().values())
        size = sum(each.numel() for each in network.parameters())
        chips = torch.randn(BATCH, 3, named.side, named.side)

        def run(network: torch.nn.Module = network, chips: torch.Tensor = chips) -> None:
            with torch.inference_mode():
                network(chips)

        def pull(network: torch.nn.Module = network, chips: torch.Tensor = chips) -> None:
            x = chips.clone().requires_grad_()
            torch.autograd.backward(network(x).sum())

        print(
            f"| {name} | {named.side} px | {size / 1e6:.2f} M | {2 * stored / 1e6:.1f} MB | "
            f"{_ms(run):.1f} ms | {_ms(pull):.1f} ms |",
            flush=True,
        )


def _ms(act: Callable[[], None]) -> float:
    """CPU milliseconds a chip."""
    act()
    spent = []
    for _ in range(5):
        began = time.process_time()
        act()
        spent.append(time.process_time() - began)
    return 1000 * float(np.median(spent)) / BATCH


if __name__ == "__main__":
    main()
