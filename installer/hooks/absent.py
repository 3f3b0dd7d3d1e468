"""Run when the engine starts out of a bundle: modules that are imported and never used.

SciPy's filters import its special functions, and InsightFace scikit-image's transformations; both
lead to all of SciPy's linear algebra, 50 MB, for functions that no verb calls. In their place
stand modules whose every function says so.
"""

import sys
import types
from typing import Any, NoReturn

ABSENT = ("scipy.special", "skimage.transform")


class _Absent(types.ModuleType):
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)

        def gone(*_given: object, **_named: object) -> NoReturn:
            raise ImportError(f"Cloakroom's installer leaves {self.__name__}.{name} out")

        return gone


for _name in ABSENT:
    sys.modules[_name] = _Absent(_name)
