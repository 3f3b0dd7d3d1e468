"""Every code of the engine in two sentences: what happened, and what to do next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from cloakroom.i18n import QT_TRANSLATE_NOOP, translate
from cloakroom.sentences import SENTENCES
from cloakroom_engine.legible import legible, name_of

_CONTEXT: Final = "Messages"

_WHICH: Final = ("path", "model", "name", "person")
"""Parameters that say what a sentence is about, as far as a person would know it."""


def what(code: str) -> str:
    """What happened, alone."""
    return _told(SENTENCES[code][0])


def next_step(code: str) -> str:
    """What to do about it; empty where there is nothing to do."""
    return _told(SENTENCES[code][1]) if SENTENCES[code][1] else ""


def sentence(code: str, params: Mapping[str, Any] | None = None) -> str:
    """What happened, to what, and what to do next. An unknown code is ours to mend."""
    known = code if code in SENTENCES else "internal"
    words = [what(known), next_step(known)]
    about = subject(params or {})
    if about:
        words.insert(0, _told(QT_TRANSLATE_NOOP("Messages", "{name}:")).format(name=about))
    return " ".join(word for word in words if word)


def subject(params: Mapping[str, Any]) -> str:
    """The file, model or person that parameters name; a path by its last part."""
    for key in _WHICH:
        value = params.get(key)
        if isinstance(value, str) and value:
            return name_of(value) if key == "path" else legible(value)
    return ""


def _told(text: str) -> str:
    return translate(_CONTEXT, text)
