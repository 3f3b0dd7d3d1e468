"""What the protect page shows where there is no face to compare."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton

from cloakroom import messages
from cloakroom.widgets.parts.base import EmptyState, PlainButton, PrimaryButton

Action = Callable[[], object]


def nothing_chosen(choose: Action) -> EmptyState:
    """No photo was chosen yet."""
    return EmptyState(
        "protect",
        QCoreApplication.translate("Protect", "No photos chosen yet"),
        QCoreApplication.translate(
            "Protect",
            "Choose some in the library, or drop photos here. The originals stay as they are.",
        ),
        _button(PrimaryButton(QCoreApplication.translate("Protect", "Choose photos")), choose),
    )


def blocked(code: str, view: Action, leave_out: Action) -> EmptyState:
    """Nothing in this photo can be protected: why, and what to do."""
    if code in {"photo.no_face", "photo.nobody_known", "person.never_export"}:
        text = QCoreApplication.translate("Protect", "Open the photo")
        button = _button(PrimaryButton(text), view)
    else:
        text = QCoreApplication.translate("Protect", "Leave it out")
        button = _button(PlainButton(text), leave_out)
    return EmptyState("warning", messages.what(code), messages.next_step(code), button)


def of_clip(view: Action) -> EmptyState:
    """A clip among the photos: it has a page of its own to look at it."""
    return EmptyState(
        "play",
        QCoreApplication.translate("Protect", "This is a clip"),
        QCoreApplication.translate(
            "Protect",
            "Everybody in it is treated by their rule, frame by frame. Its own page shows who is "
            "in it, when, and how the copy is to be made.",
        ),
        _button(PrimaryButton(QCoreApplication.translate("Protect", "Open the clip")), view),
    )


def learn_first(name: str, how_long: str, learn: Action) -> EmptyState:
    """A cloak has to be learnt before it can be seen."""
    title = QCoreApplication.translate("Protect", "{name} has no cloak yet").format(name=name)
    text = QCoreApplication.translate(
        "Protect",
        "A cloak is learnt once, from the photos of this person that you confirmed. After that it "
        "fits every photo of them.",
    )
    button = PlainButton(QCoreApplication.translate("Protect", "Learn the cloak"))
    return EmptyState("protect", title, f"{text} {how_long}", _button(button, learn))


def preview_failed(sentence: str, again: Action) -> EmptyState:
    """The preview could not be made."""
    title = QCoreApplication.translate("Protect", "The preview could not be made")
    button = PlainButton(QCoreApplication.translate("Protect", "Try again"))
    return EmptyState("error", title, sentence, _button(button, again))


def _button(button: QPushButton, action: Action) -> QPushButton:
    button.clicked.connect(lambda _=False: action())
    return button
