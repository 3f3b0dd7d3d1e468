"""Run when the engine starts out of a bundle: modules that are imported and never used.

SciPy's filters import its special functions, and InsightFace scikit-image's transformations; both
lead to all of SciPy's linear algebra, 50 MB, for functions that no verb calls. onnx imports its
checker and its operators' definitions, 7 MB of C++, where the engine reads and writes messages. In
their place stand modules whose every function says so.
"""

import sys
import types
from typing import Any, NoReturn

ABSENT = (
    "scipy.special", "skimage.transform", "onnx.onnx_cpp2py_export",
    "onnx.onnx_cpp2py_export.checker", "onnx.checker", "onnx.defs", "onnx.parser", "onnx.printer",
    "onnx.shape_inference", "onnx.version_converter", "onnx.compose", "onnx.utils",
    "onnx.gen_proto",
)  # fmt: skip


class _Absent(types.ModuleType):
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)

        def gone(*_given: object, **_named: object) -> NoReturn:
            raise ImportError(f"Cloakroom's installer leaves {self.__name__}.{name} out")

        return gone


for _name in ABSENT:
    _module = sys.modules[_name] = _Absent(_name)
    _within, _, _last = _name.rpartition(".")
    if _within in ABSENT:
        setattr(sys.modules[_within], _last, _module)
