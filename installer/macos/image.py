"""Put the app on a disk image: ``python -m installer.macos.image``, on macOS alone.

The app is PyInstaller's, from the same spec as the bundle; it is signed there when
``CODESIGN_IDENTITY`` is set, else ad hoc, which is good for the machine that built it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from cloakroom_engine import __version__
from installer import smoke
from installer.build import BUILD, BUNDLE, PACKAGES

APP: Final = BUNDLE.parent / "Cloakroom.app"


def imaging(folder: Path, image: Path) -> list[str]:
    """The command that makes a disk image of a folder with the app in it."""
    options = ["-volname", "Cloakroom", "-fs", "HFS+", "-format", "UDZO", "-ov"]
    return ["hdiutil", "create", *options, "-srcfolder", str(folder), str(image)]


def main() -> int:
    """Try the app, make ``dist/Cloakroom-VERSION-macos-ARCH.dmg``; 1 when the app is not well."""
    subprocess.run(["codesign", "--verify", "--deep", "--strict", str(APP)], check=True)
    trouble = smoke.trouble(APP / "Contents" / "MacOS", BUILD / "smoke-app")
    if trouble:
        print("\n".join(trouble))
        return 1
    folder = BUILD / "image"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(APP, folder / APP.name, symlinks=True)
    shutil.copytree(BUNDLE / "LICENSES", folder / "Licences")
    (folder / "Applications").symlink_to("/Applications")
    image = PACKAGES / f"Cloakroom-{__version__}-macos-{os.uname().machine}.dmg"
    subprocess.run(imaging(folder, image), check=True)
    print(f"made {image}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
