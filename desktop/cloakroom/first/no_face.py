"""Photos in which no face was found: what that may mean, and a way on."""

from __future__ import annotations

from cloakroom import icons
from cloakroom.context import Context
from cloakroom.i18n import translate
from cloakroom.widgets.parts.base import EmptyState, PlainButton


class NoFace(EmptyState):
    """In the place of the first minute's next step."""

    def __init__(self, context: Context) -> None:
        again = PlainButton(translate("NoFace", "Choose Other &Photos…"), icons.icon("photo"))
        again.clicked.connect(lambda: context.go.emit("choose", "photos"))
        super().__init__(
            "face",
            translate("NoFace", "No face was found in these photos"),
            translate(
                "NoFace",
                "If there is one, open the photo in the library and draw a box round the face: "
                "then it can be protected too.",
            ),
            again,
        )
