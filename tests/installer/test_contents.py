from __future__ import annotations

import ast
from pathlib import Path

import pytest

from installer import collect, contents

ROOT = Path(__file__).resolve().parents[2]
ENGINE = ROOT / "engine" / "cloakroom_engine"


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Core.so.6",
        "libQt6XcbQpa.so.6",
        "PySide6/QtWidgets.abi3.so",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/imageformats/libqwebp.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "torch/bin/torch_shm_manager",
        "torch/lib/libtorch_cpu.so",
        "skimage/data/astronaut.png",
    ],
)
def test_what_the_program_needs_goes_in(name: str) -> None:
    assert contents.wanted(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "libQt6Pdf.so.6",
        "PySide6/QtQml.abi3.so",
        "PySide6/Qt/qml/QtQuick/qmldir",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/translations/qtbase_fr.qm",
        "PySide6/Qt/translations/designer_de.qm",
        "torch/lib/libtorchbind_test.so",
        "onnxruntime/capi/libonnxruntime.so.1.31.1",
        "numpy/tests/data.bin",
        "torch-2.13.0.dist-info/RECORD",
    ],
)
def test_what_it_does_not_need_stays_out(name: str) -> None:
    assert not contents.wanted(name)


def imported(path: Path) -> set[str]:
    """Every module that a file imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module)
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def test_no_module_of_ours_imports_what_is_left_out() -> None:
    for package, excluded in (
        ("engine", contents.NOT_IN_ENGINE),
        ("desktop", contents.NOT_IN_WINDOW),
    ):
        for path in (ROOT / package).rglob("*.py"):
            for name in imported(path):
                hit = [each for each in excluded if name == each or name.startswith(f"{each}.")]
                assert not hit, f"{path} imports {name}"


def test_only_a_module_that_no_verb_reaches_uses_an_optimiser_of_torch() -> None:
    """torch.optim loads torch._dynamo and sympy, which the bundle leaves out."""
    users = [
        path for path in ENGINE.rglob("*.py") if "torch.optim" in path.read_text(encoding="utf-8")
    ]
    assert [path.name for path in users] == ["tuning.py"]
    module = "cloakroom_engine.audit.openset.tuning"
    for path in ENGINE.rglob("*.py"):
        assert module not in imported(path), path


def test_resources_keep_their_places_and_translations_leave_their_sources() -> None:
    placed = {(Path(source).name, folder) for source, folder in collect.resources()}
    assert ("centerface.json", "cloakroom_engine/resources/cards") in placed
    assert ("cloakroom_de.qm", "cloakroom_engine/resources/i18n") in placed
    assert not [name for name, _ in placed if name.endswith(".ts")]


def test_everything_beside_the_engines_modules_is_collected() -> None:
    beside = {
        path for path in ENGINE.rglob("*")
        if path.is_file() and path.suffix not in {".py", ".pyc"} and path.name != "py.typed"
    }  # fmt: skip
    assert {Path(source) for source, _ in collect.beside_modules()} == beside


def test_the_default_models_are_the_ones_on_their_cards() -> None:
    assert sorted(name for _, name in collect.default_models()) == [
        "centerface.onnx",
        "dlib_face_recognition_resnet_model_v1.dat",
    ]
