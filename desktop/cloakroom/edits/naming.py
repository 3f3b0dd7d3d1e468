"""Saying who somebody is, by a name that may or may not be known yet."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from cloakroom.context import Context
from cloakroom.edits.faces import DecideFaces, NamePerson


def say_who(context: Context, face_ids: Iterable[int], name: str) -> None:
    """These faces are the person of this name, who is made if there is nobody of it."""
    if not name.strip():
        return
    known = context.library.people.find(name)
    if known is None:
        context.undo.push(NamePerson(context, name, face_ids))
    else:
        context.undo.push(DecideFaces(context, face_ids, known.id, yes=True))


def my_name() -> str:
    """What somebody is called who said no more than "this is me"."""
    return QCoreApplication.translate("People", "Me")
