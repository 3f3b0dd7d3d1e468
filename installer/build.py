"""``make installer``: the bundle, made smaller, looked through, tried, and packed.

``python -m installer.build [--no-packages]``, by the Python of the build's own environment, which
``make installer`` makes from ``requirements.lock``: what is not in it cannot slip into a bundle.
Everything lands in ``build/`` and ``dist/``.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from cloakroom_engine import __version__
from installer import check_bundle, licences, models, sbom, sizes, smoke, stand_in
from installer.linux import archive, compact, deb, needs, slim, thin

ROOT: Final = Path(__file__).resolve().parents[1]
BUILD: Final = ROOT / "build"
BUNDLE: Final = BUILD / "bundle" / "cloakroom"
PACKAGES: Final = ROOT / "dist"


def say(text: str) -> None:
    """Tell what happens."""
    print(text, flush=True)


def freeze() -> None:
    """Let PyInstaller make the bundle.

    Raises:
        subprocess.CalledProcessError: when it cannot.
    """
    shutil.rmtree(BUNDLE, ignore_errors=True)
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    places = ["--distpath", str(BUNDLE.parent), "--workpath", str(BUILD / "work")]
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(str(ROOT / part) for part in ("engine", "desktop")),
        "PYTHONHASHSEED": "0",
        "SOURCE_DATE_EPOCH": str(source_date()),
    }
    subprocess.run(
        [*command, *places, str(ROOT / "installer" / "cloakroom.spec")],
        check=True,
        cwd=ROOT,
        env=environment,
    )


def source_date() -> int:
    """The time of the last commit (or ``SOURCE_DATE_EPOCH``): when packages say they were made."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    done = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return int(done.stdout)


def tools_missing() -> list[str]:
    """On Linux, the packages whose commands the build takes and that are not installed."""
    if sys.platform != "linux":
        return []
    needs.extend_path()
    return needs.missing()


def make_thin() -> None:
    """What only Linux needs done: libraries nobody asks for, symbols, video, ICU's tables."""
    say(f"broken links dropped: {len(thin.drop_broken_links(BUNDLE))}")
    slim.replace_video(BUNDLE)
    slim.replace_avif(BUNDLE)
    slim.share_blas(BUNDLE)
    slim.replace_small(BUNDLE)
    slim.thin_icu(BUNDLE)
    say(f"libraries dropped: {' '.join(thin.drop_orphans(BUNDLE))}")
    thin.drop_broken_links(BUNDLE)
    say(f"symbol tables: {thin.strip(BUNDLE) / 1e6:.0f} MB less")
    say(f"gaps that no segment maps: {compact.close_gaps(BUNDLE) / 1e6:.0f} MB less")


def main(arguments: list[str] | None = None) -> int:
    """Build everything; 0 when the bundle passed its checks and its smoke run."""
    parser = argparse.ArgumentParser(prog="installer.build", description=__doc__)
    parser.add_argument("--no-packages", action="store_true", help="only the bundle")
    parser.add_argument("--keep-bundle", action="store_true", help="only pack what is there")
    options = parser.parse_args(arguments)
    if lacking := tools_missing():
        say(f"the build needs: sudo apt install {' '.join(lacking)}")
        return 1
    if not options.keep_bundle:
        if models.main(["--timeout", "10"]):
            return 1
        freeze()
    before = sizes.measure(BUNDLE)
    if sys.platform == "linux" and not options.keep_bundle:
        make_thin()
    say(f"stand-ins for: {' '.join(stand_in.make(BUNDLE))}")
    faults = check_bundle.faults(BUNDLE, check_bundle.paths_of_this_machine())
    if faults:
        say("\n".join(faults))
        return 1
    trouble = smoke.trouble(BUNDLE, BUILD / "smoke")
    if trouble:
        say("\n".join(trouble))
        return 1
    PACKAGES.mkdir(exist_ok=True)
    bill = PACKAGES / f"cloakroom-{__version__}-{sys.platform}.cdx.json"
    if licences.main([str(BUNDLE), str(BUNDLE / "LICENSES")]) or sbom.main(
        [str(BUNDLE), str(bill)]
    ):
        return 1
    # Last, as stand-ins and texts of licences count.
    say(sizes.table(before, sizes.measure(BUNDLE)))
    if sys.platform == "linux" and not options.no_packages:
        for made in (deb.make, archive.make):
            say(f"made {made(BUNDLE, PACKAGES, source_date())}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
