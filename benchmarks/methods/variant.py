"""What a method under test changes: recipe, hooks, constants, or how a mask is laid."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

from cloakroom_engine.cloak import scene
from cloakroom_engine.cloak.hooks import Hooks
from cloakroom_engine.cloak.scene import Scene

Constants = Mapping[tuple[ModuleType, str], Any]


@dataclass(frozen=True)
class Variant:
    """One idea, as the difference to what ships.

    ``learn`` and ``refine`` are what the two loops use; ``stage`` says which of them the idea is
    about, ``both`` is used in both.
    """

    stage: str = "learn"
    start: str = "base"
    """Whose mask a variant of ``refine`` starts from."""
    recipe: Mapping[str, Any] = field(default_factory=dict)
    hooks: Hooks = field(default_factory=Hooks)
    constants: Constants = field(default_factory=dict)
    scene: Callable[[Scene], Scene] = lambda place: place
    refine_steps: int = 30
    person: Callable[[Any], Hooks] | None = None
    """Hooks that need the test bed (the embeddings of a chosen other identity)."""

    @contextmanager
    def set(self) -> Iterator[None]:
        """The engine with this variant's constants and scenes."""
        build = scene.build
        constants = {**self.constants, (scene, "build"): lambda *a: self.scene(build(*a))}
        before = {key: getattr(*key) for key in constants}
        try:
            for (module, name), value in constants.items():
                setattr(module, name, value)
            yield
        finally:
            for (module, name), value in before.items():
                setattr(module, name, value)
