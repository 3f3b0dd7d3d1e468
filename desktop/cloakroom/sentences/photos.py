"""Photos that cannot be used, and copies that cannot be written."""

from __future__ import annotations

from typing import Final

from cloakroom.i18n import QT_TRANSLATE_NOOP

PHOTOS: Final[dict[str, tuple[str, str]]] = {
    "photo.missing": (
        QT_TRANSLATE_NOOP("Messages", "The photo is no longer where it was."),
        QT_TRANSLATE_NOOP("Messages", "Put it back, or add the folder it is in now."),
    ),
    "photo.folder_closed": (
        QT_TRANSLATE_NOOP("Messages", "This folder cannot be looked into."),
        QT_TRANSLATE_NOOP("Messages", "Allow Cloakroom to read it and add it again."),
    ),
    "photo.unreadable": (
        QT_TRANSLATE_NOOP("Messages", "The file cannot be opened as a photo."),
        QT_TRANSLATE_NOOP("Messages", "It may be damaged: copy it again from where it came from."),
    ),
    "photo.unsupported": (
        QT_TRANSLATE_NOOP("Messages", "Cloakroom does not know this kind of file."),
        QT_TRANSLATE_NOOP("Messages", "Save it as JPEG or PNG and add that."),
    ),
    "photo.truncated": (
        QT_TRANSLATE_NOOP("Messages", "The file ends too early."),
        QT_TRANSLATE_NOOP("Messages", "Copy it again from where it came from."),
    ),
    "photo.too_large": (
        QT_TRANSLATE_NOOP("Messages", "The photo is larger than Cloakroom can open."),
        QT_TRANSLATE_NOOP("Messages", "Make it smaller and add that."),
    ),
    "photo.too_costly": (
        QT_TRANSLATE_NOOP(
            "Messages", "Opening this file takes more time or memory than a photo should."
        ),
        QT_TRANSLATE_NOOP("Messages", "Save it again in another program and add that."),
    ),
    "photo.too_small": (
        QT_TRANSLATE_NOOP("Messages", "The photo is too small to hold a face."),
        QT_TRANSLATE_NOOP("Messages", "Use a larger version of it."),
    ),
    "photo.empty": (
        QT_TRANSLATE_NOOP("Messages", "The file is empty."),
        QT_TRANSLATE_NOOP("Messages", "Copy it again from where it came from."),
    ),
    "photo.animated": (
        QT_TRANSLATE_NOOP("Messages", "This is a moving picture."),
        QT_TRANSLATE_NOOP("Messages", "Save one frame of it as a photo and add that."),
    ),
    "photo.no_preview": (
        QT_TRANSLATE_NOOP(
            "Messages", "This raw file holds no picture that is large enough to share."
        ),
        QT_TRANSLATE_NOOP("Messages", "Develop it in another program and add the JPEG."),
    ),
    "photo.hdr": (
        QT_TRANSLATE_NOOP("Messages", "This is an HDR photo, whose look no copy would keep."),
        QT_TRANSLATE_NOOP("Messages", "Export it as an ordinary (SDR) photo and add that."),
    ),
    "photo.gain_map": (
        QT_TRANSLATE_NOOP(
            "Messages",
            "What an HDR screen would add to the photo was left out: it shows the face without a "
            "cloak.",
        ),
        QT_TRANSLATE_NOOP("Messages", "The copy looks as the photo does on every other screen."),
    ),
    "photo.no_face": (
        QT_TRANSLATE_NOOP("Messages", "No face was found, so nothing could be protected."),
        QT_TRANSLATE_NOOP(
            "Messages", "If there is a face, open the photo and draw a box round it."
        ),
    ),
    "photo.person_not_found": (
        QT_TRANSLATE_NOOP("Messages", "This person was not found in the photo."),
        QT_TRANSLATE_NOOP("Messages", "If they are in it, open the photo and name their face."),
    ),
    "photo.person_uncertain": (
        QT_TRANSLATE_NOOP("Messages", "It is not certain that this person is in the photo."),
        QT_TRANSLATE_NOOP("Messages", "If they are, open the photo and confirm their face."),
    ),
    "photo.not_protected": (
        QT_TRANSLATE_NOOP("Messages", "This is not a copy that Cloakroom made."),
        QT_TRANSLATE_NOOP("Messages", "Choose one of your copies."),
    ),
    "photo.other_cloak": (
        QT_TRANSLATE_NOOP("Messages", "This copy was made with an older cloak."),
        QT_TRANSLATE_NOOP("Messages", "Check copies of one cloak at a time."),
    ),
    "photo.nobody_known": (
        QT_TRANSLATE_NOOP("Messages", "Nobody in this photo is to be protected or hidden."),
        QT_TRANSLATE_NOOP("Messages", "Say who is in it, or choose what becomes of other people."),
    ),
    "photo.is_copy": (
        QT_TRANSLATE_NOOP("Messages", "This is itself a copy that Cloakroom made."),
        QT_TRANSLATE_NOOP("Messages", "Add the photo that it was made of."),
    ),
    "photo.is_clip": (
        QT_TRANSLATE_NOOP("Messages", "This is a clip, and this is for photos."),
        QT_TRANSLATE_NOOP("Messages", "Clips are protected and checked on the command line."),
    ),
    "photo.too_different": (
        QT_TRANSLATE_NOOP("Messages", "This file looks like none of your copies."),
        QT_TRANSLATE_NOOP(
            "Messages", "Use the file as it was downloaded: a cropped or edited one cannot be told."
        ),
    ),
    "photo.maybe_left": (
        QT_TRANSLATE_NOOP(
            "Messages",
            "A copy also shows a face that may be the person's and was left as it is, because that "
            "is not certain.",
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "If it is theirs, say so in the library, remove the copy and protect the photo again.",
        ),
    ),
    "photo.film_beside": (
        QT_TRANSLATE_NOOP(
            "Messages",
            "A film beside it belongs to the photo (a Live Photo) and still shows everybody.",
        ),
        QT_TRANSLATE_NOOP("Messages", "Add the film and protect it too, or share the photo alone."),
    ),
    "photo.clean_twin": (
        QT_TRANSLATE_NOOP("Messages", "The folder also holds the same photos without a cloak."),
        QT_TRANSLATE_NOOP(
            "Messages", "Move those away before you share it: together they undo the cloak."
        ),
    ),
    "output.not_moved": (
        QT_TRANSLATE_NOOP("Messages", "The former copy could not be moved to the bin."),
        QT_TRANSLATE_NOOP(
            "Messages", "Move it away yourself, or keep both: nothing was overwritten."
        ),
    ),
    "photo.crashed_engine": (
        QT_TRANSLATE_NOOP(
            "Messages", "The engine broke down on this photo twice, so it was left out."
        ),
        QT_TRANSLATE_NOOP("Messages", "Save the photo again in another program and add that."),
    ),
    "photo.ends_workers": (
        QT_TRANSLATE_NOOP("Messages", "Two workers broke down on this photo, so it was left out."),
        QT_TRANSLATE_NOOP("Messages", "Save the photo again in another program and add that."),
    ),
    "output.exists": (
        QT_TRANSLATE_NOOP("Messages", "Another file of that name is there already."),
        QT_TRANSLATE_NOOP("Messages", "Choose another folder for the copies."),
    ),
    "output.already_protected": (
        QT_TRANSLATE_NOOP("Messages", "A copy of this photo with other choices is there already."),
        QT_TRANSLATE_NOOP("Messages", "Replace it, or keep both."),
    ),
    "output.is_original": (
        QT_TRANSLATE_NOOP("Messages", "The copy would take the place of your original."),
        QT_TRANSLATE_NOOP("Messages", "Choose another folder for the copies."),
    ),
    "output.not_writable": (
        QT_TRANSLATE_NOOP("Messages", "The folder for the copies cannot be written to."),
        QT_TRANSLATE_NOOP("Messages", "Choose another one in Settings."),
    ),
    "output.disk_full": (
        QT_TRANSLATE_NOOP("Messages", "The disk is full."),
        QT_TRANSLATE_NOOP("Messages", "Make room and go on; what was written is kept."),
    ),
    "output.swept": (
        QT_TRANSLATE_NOOP("Messages", "Somebody was erased while this copy was being made."),
        QT_TRANSLATE_NOOP("Messages", "It was not written. Protect the photo again."),
    ),
    "output.format": (
        QT_TRANSLATE_NOOP("Messages", "The photo is too large for the format of the copies."),
        QT_TRANSLATE_NOOP("Messages", "Choose another format."),
    ),
}
