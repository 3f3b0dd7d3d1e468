"""The verb ``demo``: the whole walk on the public-domain portrait that scikit-image ships.

In a profile that is thrown away, with nothing but the default models: what a stranger sees first.
"""

from __future__ import annotations

import importlib.util
import tempfile
from pathlib import Path
from typing import Any

from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import Vault
from cloakroom_engine.models.device import Wanted
from cloakroom_engine.paths import Paths
from cloakroom_engine.photo.copy_name import out_name
from cloakroom_engine.photo.files import sha256_of
from cloakroom_engine.pipeline import verbs
from cloakroom_engine.pipeline.open import open_desk
from cloakroom_engine.progress import Reporter

PERSON = "astronaut"
PORTRAIT_SHA256 = "88431cd9653ccd539741b555fb0a46b61558b301d4110412b5bc28b5e3ea6cb5"
"""Eileen Collins, NASA, public domain."""


def portrait() -> Path:
    """The astronaut in scikit-image's wheel, which is not imported for it.

    Raises:
        EngineError: ``photo.missing`` or ``photo.unreadable`` when it is not that picture.
    """
    spec = importlib.util.find_spec("skimage")
    folders = list(spec.submodule_search_locations or []) if spec else []
    for folder in folders:
        path = Path(folder) / "data" / "astronaut.png"
        if path.is_file():
            if sha256_of(path) != PORTRAIT_SHA256:
                raise EngineError("photo.unreadable", path=str(path))
            return path
    raise EngineError("photo.missing", path="skimage/data/astronaut.png")


def demo(out: str, device: Wanted, reporter: Reporter) -> dict[str, Any]:
    """Learn, protect and audit; write the copy, a comparison, ``audit.json``, ``report.html``.

    What an earlier demo wrote there is replaced; nothing else in ``out`` is touched.

    Raises:
        EngineError: ``output.not_writable``, and whatever the verbs raise.
    """
    folder = Path(out)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / out_name(portrait(), "png")).unlink(missing_ok=True)
    except OSError as problem:
        raise EngineError("output.not_writable", path=str(folder)) from problem
    with (
        tempfile.TemporaryDirectory(prefix="cloakroom-demo-") as home,
        open_desk(Paths.at(home), device, reporter, Vault.in_memory()) as desk,
    ):
        source = str(portrait())
        verbs.run(desk, "person.add", {"name": PERSON, "paths": [source]})
        verbs.run(desk, "cloak", {"name": PERSON})
        made = verbs.run(desk, "protect", {"name": PERSON, "paths": [source], "out": str(folder)})
        if made["skipped"]:
            reason = made["skipped"][0]
            raise EngineError(reason["code"], **reason["params"])
        return verbs.run(
            desk,
            "audit",
            {
                "name": PERSON,
                "paths": [made["written"][0]["path"]],
                "html": str(folder / "report.html"),
                "json_file": str(folder / "audit.json"),
                "comparison": str(folder / "comparison.png"),
            },
        )
