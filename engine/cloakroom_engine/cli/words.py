"""Sentences for codes on the command line: what happened, and what to do next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

SENTENCES: dict[str, str] = {
    "photo.missing": "The file is not there. Check the path.",
    "photo.folder_closed": "The folder cannot be looked into, so what is in it was left out.",
    "photo.unreadable": "The file cannot be opened as a photo. It may be damaged.",
    "photo.unsupported": "This kind of file is not supported. Convert it to JPEG or PNG first.",
    "photo.truncated": "The file ends too early. Copy it again from where it came from.",
    "photo.too_large": "The photo is larger than Cloakroom opens. Make it smaller first.",
    "photo.too_costly": (
        "Opening this file takes more time or memory than a photo should, so it was left out."
    ),
    "photo.too_small": "The photo is too small to hold a face.",
    "photo.empty": "The file is empty.",
    "photo.animated": "Moving pictures are not supported. Save one frame as a photo.",
    "photo.no_preview": (
        "This raw camera file holds no picture large enough to share. Develop it and use the JPEG."
    ),
    "photo.hdr": (
        "This is an HDR photo (PQ or HLG), whose look no copy would keep. Export it as an ordinary "
        "(SDR) photo first."
    ),
    "photo.gain_map": (
        "A photo also holds what an HDR screen adds to it. That part is a picture of the face "
        "without a cloak and was left out: the copy looks as the photo does on every other screen."
    ),
    "photo.no_face": "No face was found, so nothing could be protected and nothing was written.",
    "photo.person_not_found": "The person was not found in this photo; nothing was written.",
    "photo.person_uncertain": (
        "It is not certain that the person is in this photo, so nothing was written. "
        "If it is them, say so with 'person add' and this photo."
    ),
    "photo.not_protected": "This is not a protected copy that Cloakroom made of this person.",
    "photo.other_cloak": "This copy was made with an older cloak: audit such copies by themselves.",
    "photo.crashed_engine": "The engine broke down on this photo twice; it was left out.",
    "photo.ends_workers": "Two workers broke down on this photo; it was left out.",
    "photo.nobody_known": (
        "Nobody in this photo is to be protected or hidden, so nothing was written. Say who is in "
        "it, or choose what becomes of bystanders."
    ),
    "photo.is_copy": "This is a protected copy itself; nothing was written.",
    "photo.is_clip": "This is a clip; this is for photos. See 'clip --help'.",
    "photo.too_different": (
        "This looks like none of the protected copies. A cropped or edited one cannot be told."
    ),
    "photo.clean_twin": (
        "The folder holds clean pictures of photos whose protected copies are there too: together "
        "they undo the cloak. Move them away; 'cloakroom-engine check twins' lists them."
    ),
    "photo.film_beside": (
        "A film lies beside the photo and belongs to it by its name (a Live Photo): it still shows "
        "everybody as they are. Protect it, too, with 'clip protect', or share the photo alone."
    ),
    "photo.maybe_left": (
        "A copy also shows a face that may be the person's and was left as it is, because that is "
        "not certain. If it is theirs, say so with 'person add' or in the window, remove the copy "
        "and protect the photo again."
    ),
    "clip.no_tool": (
        "Clips need ffmpeg, 5.1 or newer (6 is better), and none was found. "
        "Install it from ffmpeg.org or your system's store, and try again."
    ),
    "clip.unreadable": (
        "The file cannot be opened as a clip. It may be damaged. "
        "Copy it again from where it came from."
    ),
    "clip.no_frames": "There is no picture in this clip. Choose a clip that shows something.",
    "clip.no_decoder": (
        "This ffmpeg cannot open this kind of clip. "
        "Install a newer ffmpeg, or save the clip as MP4 (H.264)."
    ),
    "clip.codec_refused": (
        "This clip is packed in a way that phones, cameras and messengers do not use. Cloakroom "
        "opens only what they do, because faults hide in the rest. "
        "Save it as MP4 (H.264) with another program and add that."
    ),
    "clip.no_encoder": (
        "This ffmpeg cannot write this kind of clip. "
        "Install an ffmpeg that can write AV1, VP9 or H.264."
    ),
    "clip.hdr": (
        "This is an HDR clip, whose tone no copy would keep. "
        "Export it as an ordinary (SDR) clip and add that."
    ),
    "clip.too_large": "The clip is larger than Cloakroom opens. Make it smaller and add that.",
    "clip.too_long": "The clip is longer than Cloakroom opens. Cut it into parts and add those.",
    "clip.too_costly": (
        "The clip takes more to open than any honest one does. "
        "Save it anew with another program and add that."
    ),
    "clip.failed": (
        "The program that reads and writes clips failed. Nothing was written. "
        "Try again; if it stays so, install another version of ffmpeg."
    ),
    "clip.nobody_known": (
        "Nobody in this clip is to be protected or hidden, so nothing was written. Say who is in "
        "it, or choose what becomes of bystanders."
    ),
    "clip.is_photo": "This is no clip. 'audit' checks photos.",
    "clip.shorter": (
        "The clip breaks off before the end that it speaks of. "
        "What is there was treated: copy it again if it should be longer."
    ),
    "clip.transparent": (
        "Parts of this clip are transparent; in the copy they are white. "
        "Look at the copy before you share it."
    ),
    "clip.eight_bits": (
        "This clip has finer shades (10 bits) than the copy (8 bits). "
        "Look at skies and other smooth parts of the copy before you share it."
    ),
    "clip.one_picture": (
        "This clip holds more than one picture track; the copy has the first only. "
        "Look at the copy before you share it."
    ),
    "output.exists": "A file of that name is there already. Choose another folder.",
    "output.already_protected": (
        "This photo was protected before, with another cloak or strength. "
        "Remove that copy or choose another folder."
    ),
    "output.not_moved": "The former copy could not be moved to the bin. Move it away yourself.",
    "output.is_original": "That would overwrite the original. Choose another folder.",
    "output.not_writable": "The folder cannot be written to. Choose another one.",
    "output.disk_full": "The disk is full. Make room and run this again.",
    "output.swept": (
        "Somebody was erased while this copy was on its way, so it was not written. Run this again."
    ),
    "output.format": "The photo is too large for that format. Choose another one.",
    "model.missing": "A model file is missing. Run 'cloakroom-engine models verify'.",
    "model.unknown": "There is no model of that name. See 'cloakroom-engine models list'.",
    "model.hash_mismatch": "A model file is not the one its card describes. Install it again.",
    "model.card_invalid": "The model's card is wrong or missing.",
    "model.pickle_refused": "Pickled models can run any code and are never opened. Export to ONNX.",
    "model.output_mismatch": "The model does not do what its card says.",
    "model.unsupported_operator": "The model uses an operation that has no gradient here.",
    "model.too_costly": "The model takes more time or memory than looking at a face may.",
    "model.exists": "A model of that name or content is installed already.",
    "model.licence_not_accepted": (
        "This model is not free for every use. Read its licence and, if it allows what you do, "
        "repeat with --accept-licence."
    ),
    "model.fetch_failed": "The download did not work.",
    "model.package_missing": "A Python package that this model needs is not installed.",
    "model.no_statistics": (
        "Nobody measured what this model makes of strangers. "
        "Run 'cloakroom-engine models calibrate', or name real strangers with --gallery."
    ),
    "device.unavailable": "That device is not available. Use --device auto.",
    "device.out_of_memory": "The device ran out of memory. Use --device cpu.",
    "library.newer": "This library was made by a newer Cloakroom. Update this one.",
    "library.corrupt": "The library is damaged. Restore it from a backup.",
    "library.locked": "The library's key could not be had. Unlock the keyring or check the "
    "passphrase (CLOAKROOM_PASSPHRASE).",
    "library.busy": "Another Cloakroom is using the library. Try again when it has finished.",
    "library.key_missing": "The library's key is gone, or is another one: nothing in the library "
    "can be read. Bring the key back, or begin anew with --home.",
    "library.not_writable": "The library's folder cannot be written to. Choose one with --home.",
    "parcel.not_ours": (
        "This is no file of people and albums that Cloakroom wrote, or it was damaged. Nothing was "
        "taken in. Copy it again from where it came from."
    ),
    "parcel.newer": "A newer Cloakroom wrote this file. Update this one first.",
    "parcel.locked": "The passphrase does not open this file. Nothing was taken in.",
    "parcel.passphrase_short": (
        "The passphrase is too short: whoever finds the file can try as many as they like. "
        "Take at least eight characters, better several words."
    ),
    "person.unknown": "There is nobody of that name. See 'cloakroom-engine person list'.",
    "album.exists": "There is an album of that name already.",
    "album.unknown": "There is no such album any more.",
    "person.exists": "There is somebody of that name already.",
    "person.no_photos": "None of the photos could be used to know this person.",
    "person.ambiguous_photo": "Several people are in this photo; it is not clear which is meant.",
    "person.never_export": "Somebody in this photo is never to be shared; nothing was written.",
    "face.unknown": "There is no such face in the library. Scan the photo first.",
    "face.outside": "The box does not lie in the photo, or is too small to hold a face.",
    "face.not_by_hand": "Only a face that was boxed by hand can be removed. Ignore this one.",
    "audit.unknown": "There is no such audit in the library.",
    "cloak.missing": "There is no cloak for this person yet. Run 'cloakroom-engine cloak' first.",
    "cloak.no_surrogate": "There is no recogniser that a cloak could be learnt against.",
    "worker.protocol": "The other side speaks another version of the protocol.",
    "worker.busy": "A job is running already.",
    "worker.died": "The engine stopped unexpectedly.",
    "worker.not_started": "The engine could not be started.",
    "fleet.missing": "For many machines Ray is needed: pip install 'cloakroom[fleet]'.",
    "fleet.unavailable": "No cluster answers there. Check its address, and that its Ray is 2.60.0.",
    "fleet.no_workers": (
        "The cluster gives no worker. See that it has free processors and that Cloakroom is "
        "installed on its machines."
    ),
    "fleet.other_models": (
        "A machine of the cluster has other models than this one, so its results would differ. "
        "Install the same models there."
    ),
    "fleet.other_version": "A machine of the cluster has another Cloakroom: install the same.",
    "fleet.sealed": "What came back from a worker was altered on its way. Nothing of it was used.",
    "cancelled": "Stopped.",
    "usage": "These words do not fit together. See --help.",
    "internal": "Something went wrong inside Cloakroom. Please report it.",
}


def sentence(code: str, params: Mapping[str, Any]) -> str:
    """What to tell a person, with the details in brackets."""
    details = ", ".join(f"{key} {value}" for key, value in params.items() if value is not None)
    return SENTENCES[code] + (f" ({details})" if details else "")


def note_sentence(code: str, params: Mapping[str, Any]) -> str:
    """What to tell while a job runs on."""
    if code == "estimate":
        return f"Refining {params['photos']} photo(s) will take about {params['seconds']} s."
    if code == "written":
        return f"wrote {params.get('path')}"
    return f"note: {sentence(code, params)}"
