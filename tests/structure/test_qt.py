"""The tests of the window are left out where Qt cannot be loaded: a skip with the reason."""

from __future__ import annotations

import pytest


def test_qt_can_be_loaded() -> None:
    try:
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as trouble:
        pytest.skip(f"tests/desktop left out (see the README for what Qt needs): {trouble}")
