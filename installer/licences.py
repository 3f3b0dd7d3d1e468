"""The licence texts of everything in a bundle: ``python -m installer.licences BUNDLE OUT``.

A distribution or system library without a text ends the build: ``texts/`` then has to get one.
"""

from __future__ import annotations

import importlib.metadata
import json
import re
import shutil
import sys
import sysconfig
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from installer import allowed, declared, inside

ROOT: Final = Path(__file__).resolve().parents[1]
TEXTS: Final = Path(__file__).with_name("texts")
#: Texts of distributions whose wheels bring none, read at their projects.
SUPPLIED: Final = {
    # An older pip installs its source without the text that lies in it.
    "face-recognition-models": ("face_recognition_models.txt",),
    "insightface": ("insightface.txt",),
    "pyside6-essentials": ("LGPL-3.0-only.txt", "GPL-3.0-only.txt"),
    "shiboken6": ("LGPL-3.0-only.txt", "GPL-3.0-only.txt"),
}
#: Texts of what a wheel's own libraries are linked with and its texts leave out.
INSIDE: Final = {
    "sqlcipher3": ("SQLCipher.txt", "OpenSSL.txt"),
    "torch": ("IntelSimplified.txt",),
}
#: Texts of fetched models, by the licence that the catalogue names.
PACKS: Final = {
    "apache-2.0": ROOT / "LICENSE",
    "cc-by-4.0": TEXTS / "CC-BY-4.0.txt",
    "mit": TEXTS / "yunet.txt",
    "mit-facenet": TEXTS / "facenet.txt",
    "mit-mobileface": TEXTS / "mobileface.txt",
}
_A_TEXT: Final = re.compile(r"^(licen[cs]es?|copying|notice|thirdparty|third-party)", re.IGNORECASE)


class MissingTextsError(Exception):
    """Names what has no licence text."""


def texts_of(distribution: importlib.metadata.Distribution) -> list[Path]:
    """A distribution's own licence texts, else those supplied here; none is an empty list."""
    found = []
    for file in distribution.files or []:
        parts = Path(str(file)).parts
        in_info = parts[0].endswith(".dist-info") and len(parts) > 1
        beside = len(parts) == 2 and not in_info
        listed = in_info and parts[1] == "licenses"
        named = bool(_A_TEXT.match(parts[-1])) and not parts[-1].endswith((".py", ".pyc"))
        if listed or (named and (in_info or beside)):
            found.append(Path(str(distribution.locate_file(file))))
    if not found:
        supplied = SUPPLIED.get(inside.normal(distribution.name), ())
        found = [TEXTS / name for name in supplied]
    found += [TEXTS / name for name in INSIDE.get(inside.normal(distribution.name), ())]
    return [path for path in found if path.is_file()]


def packs(bundle: Path) -> dict[str, list[Path]]:
    """The models in a bundle, by name, each with the text of its licence."""
    found = {}
    for path in sorted(bundle.rglob("resources/models/*.json")):
        document = json.loads(path.read_text("utf-8"))
        if "role" in document:  # and not statistics of strangers
            text = PACKS.get(document["licence"].lower())
            found[f"model-{document['name']}"] = [text] if text else []
    return found


def python_text() -> Path:
    """Python's own licence.

    Raises:
        MissingTextsError: where this Python came without.
    """
    library = Path(sysconfig.get_path("stdlib"))
    for place in (library, library.parent, Path(sys.base_prefix)):
        for name in ("LICENSE.txt", "LICENSE"):
            if (place / name).is_file():
                return place / name
    raise MissingTextsError("Python")


def gather(
    distributions: Sequence[importlib.metadata.Distribution],
    libraries: Sequence[inside.SystemLibrary],
    models: Mapping[str, list[Path]],
    out: Path,
) -> list[str]:
    """Lay every text into ``out``, a folder for each part; the parts' names.

    Raises:
        MissingTextsError: naming every part without a text.
    """
    parts = {f"{each.name}-{each.version}": texts_of(each) for each in distributions}
    parts |= models
    for library in libraries:
        parts[f"system-{library.package.split(':')[0]}-{library.version}"] = list(library.texts)
    parts[f"Python-{sys.version.split()[0]}"] = [python_text()]
    parts["Cloakroom"] = [ROOT / "LICENSE"]
    parts["Inter"] = [ROOT / "resources/fonts/OFL.txt"]
    missing = sorted(name for name, texts in parts.items() if not texts)
    if missing:
        raise MissingTextsError(", ".join(missing))
    shutil.rmtree(out, ignore_errors=True)
    for name, texts in parts.items():
        folder = out / re.sub(r"[^\w.+-]", "_", name)
        folder.mkdir(parents=True, exist_ok=True)
        for at, text in enumerate(texts):
            shutil.copyfile(text, folder / (f"{at}-{text.name}" if at else text.name))
    return sorted(parts)


def main(arguments: Sequence[str] | None = None) -> int:
    """Gather; 1 when a text is missing or a licence is not on the list."""
    bundle, out = map(Path, sys.argv[1:] if arguments is None else arguments)
    try:
        libraries = inside.system_libraries(bundle) if sys.platform == "linux" else []
        distributions = inside.distributions(inside.modules(bundle))
        parts = gather(distributions, libraries, packs(bundle), out)
    except (MissingTextsError, LookupError) as problem:
        print(f"no licence text: {problem}")
        return 1
    words = ["Every part of this bundle, with its licence.", "", *parts, ""]
    told = declared.licences(distributions, libraries)
    words += [*(f"{name}: {licence}" for name, licence in told.items()), ""]
    words += [f"{each.name}: {allowed.licence_of(each)}" for each in allowed.vendored(bundle)]
    (out / "README.txt").write_text("\n".join(words) + "\n", encoding="utf-8")
    print(f"{len(parts)} parts have their texts in {out}")
    if refused := allowed.faults(bundle) + declared.faults(told):
        print("\n".join(refused))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
