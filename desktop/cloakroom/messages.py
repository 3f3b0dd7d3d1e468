"""Every code of the engine in two sentences: what happened, and what to do next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from cloakroom.i18n import QT_TRANSLATE_NOOP, translate
from cloakroom_engine.legible import legible, name_of

_CONTEXT: Final = "Messages"

#: Code: what happened, what to do. Empty where nothing is left to do.
SENTENCES: Final[dict[str, tuple[str, str]]] = {
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
        QT_TRANSLATE_NOOP("Messages", "This is not a protected copy that Cloakroom made."),
        QT_TRANSLATE_NOOP("Messages", "Choose a copy from your protected photos."),
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
        QT_TRANSLATE_NOOP("Messages", "This is a protected copy itself."),
        QT_TRANSLATE_NOOP("Messages", "Add the photo that it was made of."),
    ),
    "photo.is_clip": (
        QT_TRANSLATE_NOOP("Messages", "This is a clip, and this is for photos."),
        QT_TRANSLATE_NOOP("Messages", "Clips are protected and checked on the command line."),
    ),
    "photo.too_different": (
        QT_TRANSLATE_NOOP("Messages", "This file looks like none of your protected copies."),
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
    "clip.no_tool": (
        QT_TRANSLATE_NOOP(
            "Messages", "Clips need ffmpeg, 5.1 or newer (6 is better), and none was found."
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Install it from ffmpeg.org or your system's store, and try again.",
        ),
    ),
    "clip.unreadable": (
        QT_TRANSLATE_NOOP("Messages", "The file cannot be opened as a clip. It may be damaged."),
        QT_TRANSLATE_NOOP("Messages", "Copy it again from where it came from."),
    ),
    "clip.no_frames": (
        QT_TRANSLATE_NOOP("Messages", "There is no picture in this clip."),
        QT_TRANSLATE_NOOP("Messages", "Choose a clip that shows something."),
    ),
    "clip.no_decoder": (
        QT_TRANSLATE_NOOP("Messages", "This ffmpeg cannot open this kind of clip."),
        QT_TRANSLATE_NOOP("Messages", "Install a newer ffmpeg, or save the clip as MP4 (H.264)."),
    ),
    "clip.no_encoder": (
        QT_TRANSLATE_NOOP("Messages", "This ffmpeg cannot write this kind of clip."),
        QT_TRANSLATE_NOOP("Messages", "Install an ffmpeg that can write AV1, VP9 or H.264."),
    ),
    "clip.hdr": (
        QT_TRANSLATE_NOOP("Messages", "This is an HDR clip, whose tone no copy would keep."),
        QT_TRANSLATE_NOOP("Messages", "Export it as an ordinary (SDR) clip and add that."),
    ),
    "clip.too_large": (
        QT_TRANSLATE_NOOP("Messages", "The clip is larger than Cloakroom opens."),
        QT_TRANSLATE_NOOP("Messages", "Make it smaller and add that."),
    ),
    "clip.too_long": (
        QT_TRANSLATE_NOOP("Messages", "The clip is longer than Cloakroom opens."),
        QT_TRANSLATE_NOOP("Messages", "Cut it into parts and add those."),
    ),
    "clip.too_costly": (
        QT_TRANSLATE_NOOP("Messages", "The clip takes more to open than any honest one does."),
        QT_TRANSLATE_NOOP("Messages", "Save it anew with another program and add that."),
    ),
    "clip.failed": (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The program that reads and writes clips failed. Nothing was written.",
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Try again; if it stays so, install another version of ffmpeg.",
        ),
    ),
    "clip.nobody_known": (
        QT_TRANSLATE_NOOP("Messages", "Nobody in this clip is to be protected or hidden."),
        QT_TRANSLATE_NOOP("Messages", "Say who is in it, or choose what becomes of bystanders."),
    ),
    "clip.is_photo": (
        QT_TRANSLATE_NOOP("Messages", "This is no clip."),
        QT_TRANSLATE_NOOP("Messages", "Check it as a photo."),
    ),
    "clip.shorter": (
        QT_TRANSLATE_NOOP("Messages", "The clip breaks off before the end that it speaks of."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "What is there was treated: copy it again if it should be longer.",
        ),
    ),
    "clip.transparent": (
        QT_TRANSLATE_NOOP(
            "Messages",
            "Parts of this clip are transparent; in the copy they are white.",
        ),
        QT_TRANSLATE_NOOP("Messages", "Look at the copy before you share it."),
    ),
    "clip.eight_bits": (
        QT_TRANSLATE_NOOP(
            "Messages",
            "This clip has finer shades (10 bits) than the copy (8 bits).",
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Look at skies and other smooth parts of the copy before you share it.",
        ),
    ),
    "clip.one_picture": (
        QT_TRANSLATE_NOOP(
            "Messages",
            "This clip holds more than one picture track; the copy has the first only.",
        ),
        QT_TRANSLATE_NOOP("Messages", "Look at the copy before you share it."),
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
    "output.format": (
        QT_TRANSLATE_NOOP("Messages", "The photo is too large for the format of the copies."),
        QT_TRANSLATE_NOOP("Messages", "Choose another format."),
    ),
    "model.missing": (
        QT_TRANSLATE_NOOP("Messages", "A recogniser's file is missing."),
        QT_TRANSLATE_NOOP("Messages", "Download it again under Models."),
    ),
    "model.unknown": (
        QT_TRANSLATE_NOOP("Messages", "There is no recogniser of that name."),
        QT_TRANSLATE_NOOP("Messages", "See which there are under Models."),
    ),
    "model.hash_mismatch": (
        QT_TRANSLATE_NOOP(
            "Messages", "A recogniser's file is not the one that was expected, so it is not used."
        ),
        QT_TRANSLATE_NOOP("Messages", "Download it again under Models."),
    ),
    "model.card_invalid": (
        QT_TRANSLATE_NOOP(
            "Messages", "The description that belongs to this model is missing or wrong."
        ),
        QT_TRANSLATE_NOOP(
            "Messages", "Choose a folder in which each model has its card (.json) beside it."
        ),
    ),
    "model.pickle_refused": (
        QT_TRANSLATE_NOOP(
            "Messages", "This kind of model file can run any program and is never opened."
        ),
        QT_TRANSLATE_NOOP("Messages", "Ask for the model as ONNX."),
    ),
    "model.output_mismatch": (
        QT_TRANSLATE_NOOP(
            "Messages", "The model does not do what its description says, so it is not used."
        ),
        QT_TRANSLATE_NOOP("Messages", "Get it from another source."),
    ),
    "model.unsupported_operator": (
        QT_TRANSLATE_NOOP("Messages", "No cloak can be learnt against this recogniser."),
        QT_TRANSLATE_NOOP("Messages", "It can still judge: use it for checking."),
    ),
    "model.too_costly": (
        QT_TRANSLATE_NOOP(
            "Messages", "This model takes more time or memory than looking at a face may."
        ),
        QT_TRANSLATE_NOOP("Messages", "Choose another model."),
    ),
    "model.exists": (
        QT_TRANSLATE_NOOP("Messages", "This model is installed already."),
        "",
    ),
    "model.licence_not_accepted": (
        QT_TRANSLATE_NOOP("Messages", "This model is not free for every use."),
        QT_TRANSLATE_NOOP("Messages", "Read its licence and accept it if it allows what you do."),
    ),
    "model.fetch_failed": (
        QT_TRANSLATE_NOOP("Messages", "The download did not work."),
        QT_TRANSLATE_NOOP(
            "Messages", "Check the connection and try again: it goes on where it stopped."
        ),
    ),
    "model.package_missing": (
        QT_TRANSLATE_NOOP(
            "Messages", "A part of Cloakroom that this model needs is not installed."
        ),
        QT_TRANSLATE_NOOP("Messages", "Install Cloakroom again."),
    ),
    "model.no_statistics": (
        QT_TRANSLATE_NOOP(
            "Messages",
            "It was never measured what this recogniser makes of strangers, so it cannot judge.",
        ),
        QT_TRANSLATE_NOOP("Messages", "Choose another recogniser for checking."),
    ),
    "device.unavailable": (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The graphics card that was chosen cannot be used; the processor is used instead.",
        ),
        QT_TRANSLATE_NOOP("Messages", "See Settings for the reason."),
    ),
    "device.out_of_memory": (
        QT_TRANSLATE_NOOP("Messages", "The graphics card ran out of memory."),
        QT_TRANSLATE_NOOP("Messages", "Choose the processor in Settings and go on."),
    ),
    "fleet.missing": (
        QT_TRANSLATE_NOOP("Messages", "Ray, which many machines need, is not installed."),
        QT_TRANSLATE_NOOP("Messages", "Install it with pip install 'cloakroom[fleet]'."),
    ),
    "fleet.unavailable": (
        QT_TRANSLATE_NOOP("Messages", "No cluster answers at that address."),
        QT_TRANSLATE_NOOP("Messages", "Check the address and that its Ray is the same."),
    ),
    "fleet.no_workers": (
        QT_TRANSLATE_NOOP("Messages", "The cluster gives no worker."),
        QT_TRANSLATE_NOOP(
            "Messages", "See that it has free processors and Cloakroom on its machines."
        ),
    ),
    "fleet.other_models": (
        QT_TRANSLATE_NOOP("Messages", "A machine of the cluster has other models."),
        QT_TRANSLATE_NOOP("Messages", "Install the same models on all of its machines."),
    ),
    "fleet.other_version": (
        QT_TRANSLATE_NOOP("Messages", "A machine of the cluster has another Cloakroom."),
        QT_TRANSLATE_NOOP("Messages", "Install the same Cloakroom on all of its machines."),
    ),
    "fleet.sealed": (
        QT_TRANSLATE_NOOP("Messages", "What a worker sent back was altered on its way."),
        QT_TRANSLATE_NOOP("Messages", "Nothing of it was used. Look after the cluster's network."),
    ),
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
    "cloak.missing": (
        QT_TRANSLATE_NOOP("Messages", "There is no cloak for this person yet."),
        QT_TRANSLATE_NOOP("Messages", "Confirm some of their faces, then protect again."),
    ),
    "cloak.no_surrogate": (
        QT_TRANSLATE_NOOP(
            "Messages", "There is no recogniser that a cloak could be learnt against."
        ),
        QT_TRANSLATE_NOOP("Messages", "Download one under Models."),
    ),
    "worker.protocol": (
        QT_TRANSLATE_NOOP("Messages", "The window and its engine are of different versions."),
        QT_TRANSLATE_NOOP("Messages", "Install Cloakroom again, so that both are of one version."),
    ),
    "worker.busy": (
        QT_TRANSLATE_NOOP("Messages", "The engine is at work on something else."),
        QT_TRANSLATE_NOOP("Messages", "Try again in a moment."),
    ),
    "worker.died": (
        QT_TRANSLATE_NOOP(
            "Messages", "The engine stopped unexpectedly. Nothing of yours was lost."
        ),
        QT_TRANSLATE_NOOP("Messages", "It starts again by itself: try once more."),
    ),
    "cancelled": (QT_TRANSLATE_NOOP("Messages", "Stopped."), ""),
    "usage": (
        QT_TRANSLATE_NOOP("Messages", "The window asked its engine for something impossible."),
        QT_TRANSLATE_NOOP("Messages", "Please report this."),
    ),
    "internal": (
        QT_TRANSLATE_NOOP("Messages", "Something went wrong inside Cloakroom."),
        QT_TRANSLATE_NOOP("Messages", "Try again; if it happens twice, please report it."),
    ),
}

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
