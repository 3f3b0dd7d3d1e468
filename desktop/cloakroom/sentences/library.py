"""The library, and who and what is in it."""

from __future__ import annotations

from typing import Final

from cloakroom.i18n import QT_TRANSLATE_NOOP

LIBRARY: Final[dict[str, tuple[str, str]]] = {
    "library.newer": (
        QT_TRANSLATE_NOOP("Messages", "This library was made by a newer Cloakroom."),
        QT_TRANSLATE_NOOP("Messages", "Update Cloakroom; nothing in the library was touched."),
    ),
    "library.corrupt": (
        QT_TRANSLATE_NOOP("Messages", "The library is damaged."),
        QT_TRANSLATE_NOOP(
            "Messages", "Restore its folder from a backup; your photos are not in it."
        ),
    ),
    "library.locked": (
        QT_TRANSLATE_NOOP("Messages", "The key to your face data could not be had."),
        QT_TRANSLATE_NOOP("Messages", "Unlock your system's keyring and start Cloakroom again."),
    ),
    "library.busy": (
        QT_TRANSLATE_NOOP("Messages", "Another Cloakroom is using the library."),
        QT_TRANSLATE_NOOP("Messages", "Try again when it has finished."),
    ),
    "library.key_missing": (
        QT_TRANSLATE_NOOP(
            "Messages", "The key to your face data is gone, and what it sealed with it."
        ),
        QT_TRANSLATE_NOOP(
            "Messages", "Restore the keyring from a backup, or begin with a new library."
        ),
    ),
    "library.not_writable": (
        QT_TRANSLATE_NOOP("Messages", "Cloakroom's own folder cannot be written to."),
        QT_TRANSLATE_NOOP(
            "Messages", "Make room on the disk, or give yourself the right to write there."
        ),
    ),
    "album.exists": (
        QT_TRANSLATE_NOOP("Messages", "There is an album of that name already."),
        QT_TRANSLATE_NOOP("Messages", "Choose another name."),
    ),
    "album.unknown": (
        QT_TRANSLATE_NOOP("Messages", "There is no such album any more."),
        QT_TRANSLATE_NOOP("Messages", "Undo brings back one that was forgotten a moment ago."),
    ),
    "parcel.not_ours": (
        QT_TRANSLATE_NOOP("Messages", "This is no file of people and albums, or it was damaged."),
        QT_TRANSLATE_NOOP("Messages", "Copy it again from where it came from."),
    ),
    "parcel.newer": (
        QT_TRANSLATE_NOOP("Messages", "A newer Cloakroom wrote this file."),
        QT_TRANSLATE_NOOP("Messages", "Update Cloakroom first."),
    ),
    "parcel.locked": (
        QT_TRANSLATE_NOOP("Messages", "The passphrase does not open this file."),
        QT_TRANSLATE_NOOP("Messages", "Try again; nothing was taken in."),
    ),
    "parcel.passphrase_short": (
        QT_TRANSLATE_NOOP("Messages", "The passphrase is too short."),
        QT_TRANSLATE_NOOP("Messages", "Take at least eight characters, better several words."),
    ),
    "person.unknown": (
        QT_TRANSLATE_NOOP("Messages", "There is nobody of that name any more."),
        QT_TRANSLATE_NOOP("Messages", "See who there is under People."),
    ),
    "person.exists": (
        QT_TRANSLATE_NOOP("Messages", "There is somebody of that name already."),
        QT_TRANSLATE_NOOP("Messages", "Choose another name, or merge the two."),
    ),
    "person.no_photos": (
        QT_TRANSLATE_NOOP("Messages", "None of the photos shows this person well enough."),
        QT_TRANSLATE_NOOP("Messages", "Confirm a few larger, sharper faces of them."),
    ),
    "person.ambiguous_photo": (
        QT_TRANSLATE_NOOP(
            "Messages", "Several people are in this photo, and it is not clear who is meant."
        ),
        QT_TRANSLATE_NOOP("Messages", "Open the photo and choose the face."),
    ),
    "person.never_export": (
        QT_TRANSLATE_NOOP(
            "Messages", "Somebody in this photo is never to be shared, so no copy was made."
        ),
        QT_TRANSLATE_NOOP("Messages", "Change their rule under People, or leave the photo out."),
    ),
    "face.unknown": (
        QT_TRANSLATE_NOOP("Messages", "This face is not in the library any more."),
        QT_TRANSLATE_NOOP("Messages", "Look through the photo again."),
    ),
    "face.outside": (
        QT_TRANSLATE_NOOP(
            "Messages", "The box does not lie in the photo, or is too small to hold a face."
        ),
        QT_TRANSLATE_NOOP("Messages", "Draw it again, round the whole face."),
    ),
    "face.not_by_hand": (
        QT_TRANSLATE_NOOP("Messages", "Only a box that was drawn by hand can be removed."),
        QT_TRANSLATE_NOOP("Messages", "Ignore this face instead."),
    ),
    "audit.unknown": (
        QT_TRANSLATE_NOOP("Messages", "This report is not in the library any more."),
        QT_TRANSLATE_NOOP("Messages", "Check the copies again."),
    ),
}
