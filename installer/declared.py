"""Whether every Python distribution and system package in a bundle has a licence from a list.

``allowed.py`` looks at the libraries that wheels carry; this at the wheels themselves, by what they
declare, and at the Debian packages that the system's libraries came with, which declare nothing
that a program can read. Who declares nothing, or something that is not understood here, ends the
build until somebody has read the licence and written it down below.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import Distribution
from typing import Final

from installer import allowed, inside

ALLOWED: Final = allowed.ALLOWED | {
    "PSF-2.0", "MIT-0", "MIT-CMU", "CC0-1.0", "CNRI-Python", "BSL-1.0", "HPND", "blessing",
    "bzip2-1.0.6", "AFL-2.1", "LGPL-2.0-or-later", "Apache-2.0 WITH LLVM-exception",
    # Binary form only, to be passed on as it is: free and not open. MKL in torch, IPP in OpenCV.
    "LicenseRef-Intel-Simplified",
    # The starter of our programs; its exception lets them be under any licence.
    "GPL-2.0-or-later WITH Bootloader-exception",
}  # fmt: skip
#: Read at the projects: their wheels say nothing, or not all.
READ: Final = {
    "insightface": "MIT",
    "opencv-python-headless": "Apache-2.0 AND LicenseRef-Intel-Simplified",
    "pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception",
    "sqlcipher3": "Zlib AND BSD-3-Clause AND Apache-2.0 AND blessing",
    "torch": "Apache-2.0 AND Apache-2.0 WITH LLVM-exception AND BSD-2-Clause AND BSD-3-Clause"
    " AND BSL-1.0 AND MIT AND LicenseRef-Intel-Simplified",
}
#: What others call a licence of the list.
CALLED: Final = {
    "MIT License": "MIT",
    "BSD License": "BSD-3-Clause",
    "3-Clause BSD License": "BSD-3-Clause",
    "Apache Software License": "Apache-2.0",
    "Apache License 2.0": "Apache-2.0",
    "Python Software Foundation License": "PSF-2.0",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
#: By the beginning of a Debian package's name, the licence of the library in it (its tools may have
#: another); the longest that fits counts.
SYSTEM: Final = {
    "libx11": "X11", "libxcb": "X11", "libxau": "X11", "libxdmcp": "X11", "libxkbcommon": "MIT",
    "libbrotli": "MIT", "libbz2": "bzip2-1.0.6", "libcap2": "BSD-3-Clause OR GPL-2.0-only",
    "libcom-err": "MIT", "libssl": "Apache-2.0", "libdbus": "AFL-2.1 OR GPL-2.0-or-later",
    "libexpat": "MIT", "libffi": "MIT", "libfontconfig": "HPND", "libfreetype": "FTL",
    "libgcc": "GPL-3.0-or-later WITH GCC-exception-3.1",
    "libstdc++": "GPL-3.0-or-later WITH GCC-exception-3.1", "libgcrypt": "LGPL-2.1-or-later",
    "libglib": "LGPL-2.1-or-later", "libgpg-error": "LGPL-2.1-or-later",
    "libgssapi-krb5": "MIT", "libk5crypto": "MIT", "libkrb5": "MIT",
    "libkeyutils": "LGPL-2.0-or-later", "liblz4": "BSD-2-Clause", "liblzma": "0BSD",
    "libpcre2": "BSD-3-Clause", "libpng16": "libpng-2.0", "libsqlite3": "blessing",
    "libsystemd": "LGPL-2.1-or-later", "libuuid": "BSD-3-Clause", "zlib1g": "Zlib",
    "libzstd": "BSD-3-Clause OR GPL-2.0-only",
    # Never: ``faults`` says so by name.
    "libreadline": "GPL-3.0-or-later",
}  # fmt: skip


def of_distribution(distribution: Distribution) -> str:
    """A distribution's licence as an SPDX expression; empty where none is known."""
    written = READ.get(inside.normal(distribution.name), "")
    if written or field(distribution, "License-Expression"):
        return written or field(distribution, "License-Expression")
    classified = [
        line.rsplit("::", 1)[-1].strip()
        for line in distribution.metadata.get_all("Classifier") or []
        if line.startswith("License ::") and line.count("::") > 1
    ]
    first = field(distribution, "License").split("\n")[0].strip()
    if first and fits(CALLED.get(first, first)):
        return CALLED.get(first, first)
    return " AND ".join(CALLED.get(each, each) for each in classified)


def field(distribution: Distribution, name: str) -> str:
    """What a distribution says of itself, once; empty where it says nothing.

    By ``get_all``: with a newer importlib_metadata about, asking for what is not there is an error.
    """
    said = distribution.metadata.get_all(name) or [""]
    return str(said[0])


def of_package(package: str) -> str:
    """The licence of a Debian package's library; empty where nobody looked it up."""
    fitting = [known for known in SYSTEM if package.startswith(known)]
    return SYSTEM[max(fitting, key=len)] if fitting else ""


def fits(expression: str) -> bool:
    """Whether one of an SPDX expression's choices is on the list; brackets are not understood."""
    return any(
        all(part.strip() in ALLOWED for part in choice.split(" AND "))
        for choice in expression.split(" OR ")
    )


def licences(
    distributions: Iterable[Distribution], libraries: Iterable[inside.SystemLibrary]
) -> dict[str, str]:
    """Every part and its licence."""
    found = {each.name: of_distribution(each) for each in distributions}
    packages = {each.package.split(":")[0] for each in libraries}
    return found | {name: of_package(name) for name in sorted(packages)}


def faults(parts: dict[str, str]) -> list[str]:
    """What must not be in a bundle, in lines."""
    return [
        f"{name} is under {licence}"
        if licence
        else f"no licence is known of {name}: look it up for installer/declared.py"
        for name, licence in parts.items()
        if not fits(licence)
    ]
