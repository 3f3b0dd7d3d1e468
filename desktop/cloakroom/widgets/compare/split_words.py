"""What the split view shows, in words: on its plates, and for those who hear the screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cloakroom.widgets.compare.look import Look


def plates(look: Look, gain: int, *, original: bool, alone: bool) -> tuple[str, str]:
    """On the left and on the right plate; ``original`` where that is held on show."""
    if look is Look.DIFFERENCE and not original and not alone:
        return _tr("Difference × {gain}").format(gain=gain), ""
    if alone:
        return _tr("Original"), ""
    return _tr("Original"), _tr("Original") if original else _tr("Protected")


def described(look: Look, gain: int, divider: float, *, alone: bool) -> str:
    """What is drawn; ``divider`` is where it is, 0 to 1."""
    if alone:
        return _tr("The original; nothing is compared.")
    if look is Look.DIFFERENCE:
        return _tr("What the cloak changes, multiplied by {gain}.").format(gain=gain)
    if look is Look.SIDES:
        return _tr("The original on the left, the protected face on the right.")
    share = round(100 * divider)
    text = _tr("The original on the left {left} %, the protected face on the right {right} %.")
    return text.format(left=share, right=100 - share)


def _tr(text: str) -> str:
    return QCoreApplication.translate("SplitView", text)
