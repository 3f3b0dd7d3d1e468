"""One self-contained HTML file: no scripts, nothing loaded from anywhere, every value escaped."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass

from cloakroom_engine.audit.document import AuditDocument
from cloakroom_engine.audit.verdict import NOT_JUDGED
from cloakroom_engine.report import further, sentences, view
from cloakroom_engine.report.page import page
from cloakroom_engine.report.redact import presentable

_PNG = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True, slots=True)
class Pictures:
    """PNG files of one face: before, after, and their difference multiplied by ``gain``; and, where
    that was tried, what is rebuilt of what a recogniser sees in the two (empty: nothing)."""

    before_png: bytes
    after_png: bytes
    difference_png: bytes
    gain: float
    seen_before_png: bytes = b""
    seen_after_png: bytes = b""


def render(
    document: AuditDocument, pictures: Sequence[Pictures] = (), *, hide_paths: bool = False
) -> str:
    """The report on one person's audit as the text of an HTML file (UTF-8).

    Args:
        document: what ``audit.json`` holds.
        pictures: shown in order; pass none where the report will be shown to others.
        hide_paths: leave out the person's name, file names, paths and hashes of photos.

    Raises:
        ValueError: when a picture is not a PNG file.
    """
    shown = presentable(document, hide_paths=hide_paths)
    found = view.cards(shown)
    return page(
        "report.html",
        doc=shown,
        name=sentences.who(shown),
        judged=shown.verdict.code != NOT_JUDGED,
        headline=sentences.headline(shown.verdict, sentences.who(shown)),
        lead=sentences.lead(shown),
        judges=[card for card in found if card.counted],
        helpers=[card for card in found if not card.counted],
        photos=view.photo_rows(shown),
        pictures=[_embedded(item) for item in pictures],
        seen=any(item.seen_before_png for item in pictures),
        further=further.sections(shown),
        advice=further.advice(shown),
        expected=sentences.expected(shown),
        untested=shown.untested,
        limits=shown.limits,
        sentences=sentences,
    )


def _embedded(pictures: Pictures) -> dict[str, str]:
    def address(png: bytes) -> str:
        if not png.startswith(_PNG):
            raise ValueError("a picture is not a PNG file")
        return "data:image/png;base64," + base64.b64encode(png).decode("ascii")

    return {
        "before": address(pictures.before_png),
        "after": address(pictures.after_png),
        "difference": address(pictures.difference_png),
        "gain": f"{pictures.gain:g}",
        "seen_before": address(pictures.seen_before_png) if pictures.seen_before_png else "",
        "seen_after": address(pictures.seen_after_png) if pictures.seen_after_png else "",
    }
