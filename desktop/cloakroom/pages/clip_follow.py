"""Finding out who is in the clip that is looked at: once, when it is opened first."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from cloakroom import messages
from cloakroom.pages.page import Page
from cloakroom.widgets.tasks.running_card import RunningCard
from cloakroom_engine.records import Photo


class ClipFollow(Page):
    """The card above a clip, while its faces are followed."""

    card: RunningCard
    _photo: Photo | None

    @abstractmethod
    def _read(self) -> None:
        """Read anew what is known of the clip."""

    def _connect_following(self) -> None:
        following = self.context.following
        self.card.cancelled.connect(self._stop_following)
        self.card.retried.connect(self._follow)
        following.progress.connect(self._followed_on)
        following.followed.connect(self._followed)
        following.failed.connect(self._not_followed)
        following.stopped.connect(self._stopped_following)

    def _is(self, photo_id: int) -> bool:
        return self._photo is not None and self._photo.id == photo_id

    def _follows(self) -> bool:
        """Whether nobody knows yet who is in it."""
        photo = self._photo
        return photo is not None and self.context.library.clips.followed(photo.id) is None

    def _follow(self) -> None:
        if self._photo is not None:
            self.card.begin(
                self.tr("Following faces through the clip"),
                self.tr("Done once; it takes about as long as the clip, or longer."),
            )
            self.context.following.follow(self._photo.id)

    def _followed_on(self, photo_id: int, done: int, total: int) -> None:
        if self._is(photo_id):
            self.card.set_progress(done, total)

    def _followed(self, photo_id: int) -> None:
        if self._is(photo_id):
            self.card.hide()
            self._read()

    def _not_followed(self, photo_id: int, code: str, params: dict[str, Any]) -> None:
        if self._is(photo_id):
            self.card.fail(messages.sentence(code, params))

    def _stop_following(self) -> None:
        if self._photo is not None:
            self.context.following.cancel(self._photo.id)

    def _stopped_following(self, photo_id: int) -> None:
        task = self.context.following.task_of(photo_id)
        if self._is(photo_id) and not (task and task.code):
            self.card.fail(self.tr("Stopped. Who is in the clip is not known yet."))
