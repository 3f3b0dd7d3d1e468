"""Opening a profile: library, models and device, closed again at the end."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

from cloakroom_engine.library import Library, Vault, shown
from cloakroom_engine.models.device import Device, Wanted
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.paths import Paths
from cloakroom_engine.pipeline.clips.unfinished import sweep
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.progress import Reporter
from cloakroom_engine.settings import Settings


@contextmanager
def open_desk(
    paths: Paths,
    device: Wanted | None,
    reporter: Reporter,
    vault: Vault | None = None,
    threads: int | None = None,
) -> Iterator[Desk]:
    """The desk of a profile.

    Args:
        paths: the profile; made if it is not there.
        device: None takes the one in the settings.
        reporter: gets the progress of every verb.
        vault: None takes the profile's own key.
        threads: of one operation; None takes one for each core.

    Raises:
        EngineError: ``library.*``, ``device.unavailable``.
    """
    shown.sweep()
    settings, _ = Settings.load(paths.settings)
    chosen = device or cast(Wanted, settings.device)
    with Library(paths, vault) as library:
        where = Device(chosen, threads=threads)
        where.foretell()
        # Packs that an installer brought lie among the program's own files.
        folders = [paths.models, paths.resources / "models"]
        desk = Desk(paths, library, Registry(folders, paths.resources, where), where, reporter)
        sweep(desk)
        try:
            yield desk
        finally:
            desk.shown.close()
