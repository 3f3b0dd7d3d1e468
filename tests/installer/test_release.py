"""The lock, the scripts for Windows and macOS, licence texts, bills, checksums: never a build."""

from __future__ import annotations

import hashlib
import importlib.metadata
import io
import json
import plistlib
import re
import shutil
import sys
from pathlib import Path

import pytest
from installer.macos import image, info
from installer.windows import one_runtime
from PIL import Image

from cloakroom_engine import __version__
from cloakroom_engine.kinds import ENDINGS
from cloakroom_engine.models import catalogue
from cloakroom_engine.models.device import Device
from cloakroom_engine.models.registry import Registry
from installer import checksums, contents, icons, inside, licences, lock, sbom
from installer import models as fetched

ROOT = Path(__file__).resolve().parents[2]
ISS = (ROOT / "installer/windows/cloakroom.iss").read_text(encoding="utf-8")


def locked() -> dict[str, list[str]]:
    """Hashes in the lock by requirement, without spaces."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in lock.LOCK.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        if not line.startswith(" "):
            name = line.rstrip(" \\").replace(" ", "").replace('"', "'").lower()
            found[name] = []
        else:
            found[name].append(line.split("sha256:")[1].rstrip(" \\"))
    return found


def test_everything_is_in_the_lock_with_hashes() -> None:
    wanted = lock.pins(lock.PINS.read_text("utf-8"), lock.MORE.read_text("utf-8"))
    plain = {re.sub(r"[-_.]+", "-", line.split("==")[0]).lower().strip() for line in wanted}
    there = {name.split("==")[0] for name in locked()}
    assert plain == there
    for name, hashes in locked().items():
        assert hashes, name
        assert all(re.fullmatch("[0-9a-f]{64}", each) for each in hashes), name


def test_versions_in_the_lock_are_those_of_the_tests() -> None:
    pinned = dict(
        line.split(";")[0].strip().split("==")
        for line in lock.pins(lock.PINS.read_text("utf-8"), "")
    )
    for name in locked():
        for ours, version in pinned.items():
            if inside.normal(ours) == name.split("==")[0]:
                assert name.split("==")[1].split(";")[0].split("+")[0] == version


def test_torch_has_no_cuda_and_windows_its_own_runtime() -> None:
    names = set(locked())
    assert {name for name in names if name.startswith("torch==")} == {
        "torch==2.13.0+cpu;sys_platform=='linux'",
        "torch==2.13.0;sys_platform!='linux'",
    }
    runtimes = {name.split(";")[1] for name in names if name.startswith("onnxruntime-directml")}
    assert runtimes == {"sys_platform=='win32'"}
    plain = {name.split(";")[1] for name in names if name.startswith("onnxruntime==")}
    assert plain == {"sys_platform!='win32'"}


def test_one_runtime(tmp_path: Path) -> None:
    assert one_runtime.faults(["torch"], tmp_path) == [
        "not installed: onnxruntime-directml",
        "no DirectML.dll in the bundle",
    ]
    (tmp_path / "_internal").mkdir()
    (tmp_path / "_internal" / "DirectML.dll").touch()
    assert one_runtime.faults(["onnxruntime_directml"], tmp_path) == []
    both = one_runtime.faults(["onnxruntime-directml", "onnxruntime"], tmp_path)
    assert both == ["installed, and must not be: onnxruntime"]


def test_windows_installs_for_one_person_and_says_so_in_photos_menus() -> None:
    assert re.search(r"(?m)^PrivilegesRequired=lowest$", ISS)
    assert not re.search(r"(?m)^[^;]*(HKLM|HKCR|runascurrentuser|\{commonpf)", ISS)
    endings = set(re.findall(r'#emit Entry\("(\.\w+)"\)', ISS))
    assert endings == {".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif", ".tif", ".tiff"}
    assert endings <= ENDINGS
    assert '""{app}\\cloakroom.exe"" --protect ""%1""' in ISS
    assert "uninsdeletekey" in ISS
    assert __version__ not in ISS
    for source in re.findall(r"(?m)^LicenseFile=(.*)$", ISS):
        assert (ROOT / "installer/windows" / source.replace("\\", "/")).is_file()


def test_what_macos_is_told() -> None:
    told = plistlib.loads(plistlib.dumps(info.plist()))
    assert told["CFBundleShortVersionString"] == __version__
    kinds = [kind for each in told["CFBundleDocumentTypes"] for kind in each["LSItemContentTypes"]]
    assert set(info.PHOTOS) < set(kinds)
    file = ROOT / "installer/macos/entitlements.plist"
    asked = plistlib.loads(file.read_bytes())
    assert asked == {"com.apple.security.cs.allow-unsigned-executable-memory": True}
    assert image.imaging(Path("folder"), Path("a.dmg"))[-3:] == ["-srcfolder", "folder", "a.dmg"]


def test_icons_for_the_other_systems(tmp_path: Path) -> None:
    ico, icns = icons.write(tmp_path)
    assert (256, 256) in Image.open(io.BytesIO(ico.read_bytes())).info["sizes"]
    assert Image.open(io.BytesIO(icns.read_bytes())).format == "ICNS"


def test_distributions_are_known_by_their_modules() -> None:
    names = [inside.normal(each.name) for each in inside.distributions({"numpy", "PIL", "nothing"})]
    assert {"numpy", "pillow"} <= set(names)
    assert set(names) <= {"numpy", "pillow", *inside.ALWAYS}


def test_every_part_has_a_text_or_the_build_ends(tmp_path: Path) -> None:
    numpy = importlib.metadata.distribution("numpy")
    parts = licences.gather([numpy], [], {}, tmp_path / "out")
    assert parts[0] == "Cloakroom"
    assert [path.name for path in tmp_path.glob(f"out/numpy-{numpy.version}/*")]
    assert (tmp_path / "out/Cloakroom/LICENSE").read_text().lstrip().startswith("Apache")
    bare = inside.SystemLibrary("libbare.so.1", "libbare1:amd64", "1.0", ())
    with pytest.raises(licences.MissingTextsError, match=r"system-libbare1-1\.0"):
        licences.gather([numpy], [bare], {}, tmp_path / "out")


def test_every_model_that_a_bundle_may_carry_has_its_text(tmp_path: Path) -> None:
    models = tmp_path / "bundle/_internal/cloakroom_engine/resources/models"
    models.mkdir(parents=True)
    for path in (ROOT / "resources/models").glob("*.json"):
        shutil.copy(path, models)
    wanted = fetched.wanted(catalogue.read(ROOT / "resources/models.json"))
    for entry in wanted:
        for document in entry.documents:
            (models / f"{document['name']}.json").write_text(json.dumps(dict(document)))
    found = licences.packs(tmp_path / "bundle")
    assert {f"model-{entry.name}" for entry in wanted} < set(found)
    for name, texts in found.items():
        assert [text.is_file() for text in texts] == [True], name
    (models / "odd.json").write_text(
        json.dumps({"role": "recogniser", "name": "odd", "licence": "odd"})
    )
    with pytest.raises(licences.MissingTextsError, match="model-odd"):
        licences.gather([], [], licences.packs(tmp_path / "bundle"), tmp_path / "out")


@pytest.mark.parametrize("name", sorted(licences.SUPPLIED))
def test_texts_that_wheels_lack_are_supplied(name: str) -> None:
    texts = licences.texts_of(importlib.metadata.distribution(name))
    assert texts
    assert all(text.stat().st_size > 500 for text in texts)


def test_the_gpls_readline_stays_out() -> None:
    for lists in (contents.NOT_IN_ENGINE, contents.NOT_IN_WINDOW):
        assert "readline" in lists


def test_a_bill_names_models_by_hash_and_is_the_same_twice() -> None:
    registry = Registry([], ROOT / "resources", Device("cpu"))
    parts = [sbom.of_model(card) for card in registry.defaults()]
    parts.append(sbom.of_distribution(importlib.metadata.distribution("numpy")))
    parts.append(sbom.of_library(inside.SystemLibrary("libz.so.1", "zlib1g:amd64", "1:1.2.13", ())))
    made = sbom.document(parts, 1_700_000_000)
    assert made == sbom.document(reversed(parts), 1_700_000_000)
    assert made["metadata"]["component"]["version"] == __version__
    hashes = {part["hashes"][0]["content"] for part in made["components"] if "hashes" in part}
    assert hashes == {card.sha256 for card in registry.defaults()}
    assert all(part["licenses"] for part in made["components"] if "pypi" in part["bom-ref"])
    (system,) = (part for part in made["components"] if part["bom-ref"] == "system:libz.so.1")
    assert system["purl"] == "pkg:deb/debian/zlib1g@1:1.2.13?arch=amd64"


def test_checksums(tmp_path: Path) -> None:
    (tmp_path / "b.deb").write_bytes(b"b")
    (tmp_path / "a.dmg").write_bytes(b"a")
    (tmp_path / "SHA256SUMS").write_text("old")
    digest = hashlib.sha256(b"a").hexdigest()
    said = checksums.lines(tmp_path, "SHA256SUMS")
    assert said[0] == f"{digest}  a.dmg"
    assert len(said) == 2


def test_the_version_is_said_in_one_place() -> None:
    said = re.compile(rf"(?<![\d.]){re.escape(__version__)}(?![\d.])")
    sources = [*ROOT.glob("installer/**/*"), *ROOT.glob(".github/**/*"), ROOT / "pyproject.toml"]
    naming = [
        str(path.relative_to(ROOT))
        for path in sources
        if path.suffix in {".py", ".iss", ".in", ".yml", ".toml", ".plist", ".spec", ".desktop"}
        and path.name not in {"requirements.in"}
        and said.search(path.read_text(encoding="utf-8"))
    ]
    assert naming == []
    assert sys.version_info >= (3, 11)
