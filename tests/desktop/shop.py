"""An installation that lacks one of its judges, which a server on this machine has."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from engines import sabotaged

from cloakroom_engine.paths import Paths

sys.path.append(str(Path(__file__).resolve().parents[1] / "engine" / "models"))
import lying_server as lies
from lying_server import Answer, Server

__all__ = ["SOLD", "lies", "opened"]

SOLD = "cloakroom-masked"
_OTHER_RESOURCES = """
from pathlib import Path
from cloakroom_engine.paths import Paths
Paths.resources = property(lambda self: Path({folder!r}))
"""
_OWN = ("models", "models.json", "impostors")


@contextmanager
def opened(
    folder: Path, monkeypatch: pytest.MonkeyPatch, use: str, *answers: Answer
) -> Iterator[Server]:
    """Window and engine find their resources in ``folder``, whose catalogue names the server.

    ``use`` is what the card says that the recogniser may be used for; one that teaches learnt
    from nobody, so that the judge that is there goes on judging.
    """
    resources = Paths.at(".").resources
    content = (resources / "models" / f"{SOLD}.safetensors").read_bytes()
    card = json.loads((resources / "models" / f"{SOLD}.json").read_bytes())
    sha256, size = card.pop("sha256"), card.pop("bytes")
    if use != "judge":
        del card["taught_by"]
    folder.mkdir()
    for each in resources.iterdir():
        if each.name not in _OWN:
            (folder / each.name).symlink_to(each)
    shutil.copytree(resources / "models", folder / "models", ignore=lambda *_: _sold(resources))
    shutil.copytree(resources / "impostors", folder / "impostors")
    with Server(content, *answers) as server:
        catalogue = json.loads((resources / "models.json").read_bytes())
        catalogue["models"] = [
            {
                "name": SOLD,
                "starter": True,
                "licence": "apache-2.0",
                "provenance": "M",
                "urls": [server.url],
                "sha256": sha256,
                "bytes": size,
                "cards": [{**card, "use": use}],
            }
        ]
        (folder / "models.json").write_text(json.dumps(catalogue), encoding="utf-8")
        monkeypatch.setattr(Paths, "resources", property(lambda _: folder))
        prelude = _OTHER_RESOURCES.format(folder=str(folder))
        monkeypatch.setattr(
            "cloakroom.context.worker_command", lambda paths: sabotaged(paths.home, prelude)
        )
        yield server


def _sold(resources: Path) -> list[str]:
    return [each.name for each in (resources / "models").glob(f"{SOLD}.*")]
