"""The library as the rest of the program sees it."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from types import TracebackType

from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import erase, pictures
from cloakroom_engine.library.albums import Albums
from cloakroom_engine.library.asked import Asked
from cloakroom_engine.library.audits import Audits
from cloakroom_engine.library.choosing import Choosing
from cloakroom_engine.library.clips import Clips
from cloakroom_engine.library.cloaks import Cloaks
from cloakroom_engine.library.coverage import Coverages
from cloakroom_engine.library.database import BUSY_TIMEOUT_MS
from cloakroom_engine.library.entrance import enter
from cloakroom_engine.library.faces import Faces
from cloakroom_engine.library.ledger import Ledger
from cloakroom_engine.library.looked import Looked
from cloakroom_engine.library.neighbours import Neighbours
from cloakroom_engine.library.people import People
from cloakroom_engine.library.photos import Photos
from cloakroom_engine.library.pictures import Pictures
from cloakroom_engine.library.protected import ProtectedCopies
from cloakroom_engine.library.roots import Roots
from cloakroom_engine.library.sealed_file import SealedFile
from cloakroom_engine.library.vault import Vault
from cloakroom_engine.paths import Paths
from cloakroom_engine.records import Erasure


class Library:
    """One profile's catalogue: a connection for one thread of one process, and its vault.

    Everything in it is sealed, so the key comes first and a wrong one opens nothing. Raises the
    EngineErrors of ``open_vault`` and of ``Database``.

    >>> with Library(paths) as library, library.transaction():
    ...     person = library.people.add("Anna")
    """

    def __init__(
        self,
        paths: Paths,
        vault: Vault | None = None,
        *,
        passphrase: str | None = None,
        busy_timeout_ms: int = BUSY_TIMEOUT_MS,
    ) -> None:
        self._paths = paths
        self.vault, self._database = enter(paths, vault, passphrase, busy_timeout_ms)
        self.photos = Photos(self._database)
        self.people = People(self._database)
        self.roots = Roots(self._database)
        self.thumbnails = Pictures(paths.thumbnails, "thumbnail", self.vault)
        self._crops = Pictures(paths.face_crops, "face_crop", self.vault)
        self.faces = Faces(self._database, self.vault, self._crops)
        self.clips = Clips(self._database, self.vault)
        self.cloaks = Cloaks(self._database, self.vault)
        self.protected = ProtectedCopies(self._database, self.vault)
        self.coverage = Coverages(self.faces, self.people, self.protected)
        self.audits = Audits(self._database, self.vault)
        self.albums = Albums(self._database)
        self.ledger = Ledger(self._database)
        self.looked = Looked(self.file("looked"))
        self.choosing = Choosing(self._database)
        self.asked = Asked(self.file("asked"))
        self.neighbours = Neighbours(paths.home, self._database, self.vault)
        self._finish_erasure()

    @property
    def version(self) -> int:
        """The number of the last migration that the library has seen."""
        return self._database.version

    def is_sound(self) -> bool:
        """Whether the file is whole: to be asked when something in it makes no sense."""
        return self._database.is_sound()

    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing, for as many writes as one photo needs; may be nested."""
        return self._database.transaction()

    def file(self, name: str) -> SealedFile:
        """A file of the home for what else is to be remembered, sealed as all that is here."""
        return SealedFile(self._paths.home, name, self.vault)

    def erase(self, person_id: int, also: Iterable[int] = ()) -> Erasure:
        """Forget a person, down to the bytes of the files; see ``library.erase``.

        ``also`` are the ids of faces that are alike: the verb ``person.erase`` finds them.
        """
        self.looked.forget()
        self.asked.forget()
        self.neighbours.forget()
        try:
            return erase.erase(self._database, person_id, also)
        finally:
            # Somebody else may have grouped meanwhile.
            self.neighbours.forget()
            self.sweep()

    def sweep(self) -> None:
        """Delete the thumbnails and crops of photos and faces that are gone."""
        pictures.sweep(self._database, self.thumbnails, self._crops)

    def close(self) -> None:
        """Close the connection."""
        self._database.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _finish_erasure(self) -> None:
        try:
            erase.scrub(self._database)
            self.neighbours.sweep()
            self.sweep()
        except EngineError as error:
            # Somebody reads: whoever opens the library after them will do it.
            if error.code != "library.busy":
                self.close()
                raise
