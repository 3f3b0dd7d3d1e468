"""The card of shelf life beside a report, where there is little room."""

from __future__ import annotations

from known import page

from cloakroom.app import App
from cloakroom.items.report.shelf import Fallen, Shelf
from cloakroom.pages.reports import ReportsPage


def test_the_card_leaves_the_room_to_the_report_where_there_is_little(app: App) -> None:
    card = page(app, "reports", ReportsPage).shelf
    for fallen, short, told in (
        ((), False, True),
        ((), True, False),
        ((Fallen("a.jpg", "/a.jpg", "Eileen", "hidden", "still_found", ("x",)),), True, True),
    ):
        card.show_shelf(Shelf(1, fallen))
        card.be_short(short)
        assert card.text.isVisibleTo(card) is told
        # What is not said is said by the button.
        assert bool(card.again.toolTip()) is not told
