"""Refuse a bundle with two onnxruntimes, or the wrong one.

onnxruntime and onnxruntime-directml install into the same folder; whichever comes last wins, and
plain onnxruntime cannot compute on a graphics card.
``python -m installer.windows.one_runtime BUNDLE`` says what is wrong.
"""

from __future__ import annotations

import importlib.metadata
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from installer.inside import normal

RIGHT: Final = "onnxruntime-directml"


def faults(installed: Sequence[str], bundle: Path) -> list[str]:
    """What is wrong with the installed distributions (by name) and with a bundle, in lines."""
    found = {normal(name) for name in installed if normal(name).startswith("onnxruntime")}
    wrong = [f"installed, and must not be: {name}" for name in sorted(found - {RIGHT})]
    if RIGHT not in found:
        wrong.append(f"not installed: {RIGHT}")
    if not list(bundle.rglob("DirectML.dll")):
        wrong.append("no DirectML.dll in the bundle")
    return wrong


def main(arguments: Sequence[str] | None = None) -> int:
    """Say what is wrong; 1 when something is."""
    (bundle,) = map(Path, sys.argv[1:] if arguments is None else arguments)
    wrong = faults([each.name for each in importlib.metadata.distributions()], bundle)
    print("\n".join(wrong) or f"{RIGHT} and no other")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
