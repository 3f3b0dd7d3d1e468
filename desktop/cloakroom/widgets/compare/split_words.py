"""What the split view shows, in words: on its plates, and for those who hear the screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cloakroom.widgets.compare.look import Look


def plates(look: Look, gain: int, *, original: bool, alone: bool) -> tuple[str, str]:
    """On the left and on the right plate; ``original`` where that is held on show."""
    before = QCoreApplication.translate("SplitView", "Original")
    after = QCoreApplication.translate("SplitView", "Cloaked")
    if look is Look.DIFFERENCE and not original and not alone:
        return QCoreApplication.translate("SplitView", "Difference × {gain}").format(gain=gain), ""
    if alone:
        return before, ""
    return before, before if original else after


def described(look: Look, gain: int, divider: float, *, alone: bool) -> str:
    """What is drawn; ``divider`` is where it is, 0 to 1."""
    if alone:
        return QCoreApplication.translate("SplitView", "The original; nothing is compared.")
    if look is Look.DIFFERENCE:
        return QCoreApplication.translate(
            "SplitView", "What the cloak changes, multiplied by {gain}."
        ).format(gain=gain)
    if look is Look.SIDES:
        return QCoreApplication.translate(
            "SplitView", "The original on the left, the cloaked face on the right."
        )
    share = round(100 * divider)
    text = QCoreApplication.translate(
        "SplitView", "The original on the left {left} %, the cloaked face on the right {right} %."
    )
    return text.format(left=share, right=100 - share)
