"""The first minute with a clip among the dropped things."""

from __future__ import annotations

from typing import Any

from cloakroom.first.clips import ClipsAlone
from cloakroom.first.ready import Ready
from cloakroom.items.clip import verdict
from cloakroom.items.clip.verdict import ClipVerdict
from cloakroom.pages.page import Page
from cloakroom.widgets.parts.base import EmptyState
from cloakroom_engine.records import PhotoFilter


class FirstClips(Page):
    """What the page says of clips: it asks about photos only."""

    ready: Ready

    def _clips(self) -> list[int]:
        """What came in that lasts."""
        return self.context.library.photos.ids(PhotoFilter(clips=True, usable=True))

    def _open_clip(self) -> None:
        clips = self._clips()
        if clips:
            self.context.go.emit("viewer", (clips[0], clips))

    def _clips_alone(self) -> EmptyState | None:
        """What is shown where nothing but clips came in; None where there is none."""
        clips = self._clips()
        if not clips:
            return None
        alone = ClipsAlone(self)
        alone.opened.connect(self._open_clip)
        alone.more.connect(lambda: self.context.go.emit("choose", "photos"))
        return alone.page(len(clips))

    def _clip_judged(self, _person: object, result: dict[str, Any]) -> None:
        """An audit of a copy of a clip is in the library; photos' verdicts are shown over it."""
        if not self.ready.isVisible():
            return
        found = (verdict.read(self.context.library, each["audit_id"]) for each in result["clips"])
        lines = [ClipVerdict().headline(each) for each in found if each is not None]
        if lines:
            self.ready.checking("\n".join(lines))
