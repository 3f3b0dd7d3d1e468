"""What every HTML report shares: a frame, a style, and that every value is escaped."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from cloakroom_engine.report import english, figures

_TEMPLATES: Final = Path(__file__).resolve().parent / "templates"


def page(template: str, **values: object) -> str:
    """The text of a page. ``values`` are what the template asks for: for ``base.html`` ``doc`` (the
    document), ``untested`` and ``limits`` (codes)."""
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(template).render(english=english, figures=figures, **values)
