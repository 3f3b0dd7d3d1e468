"""Clips that cannot be used."""

from __future__ import annotations

from typing import Final

from cloakroom.i18n import QT_TRANSLATE_NOOP

CLIPS: Final[dict[str, tuple[str, str]]] = {
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
    "clip.codec_refused": (
        QT_TRANSLATE_NOOP(
            "Messages",
            "This clip is packed in a way that phones, cameras and messengers do not use. "
            "Cloakroom opens only what they do, because faults hide in the rest.",
        ),
        QT_TRANSLATE_NOOP("Messages", "Save it as MP4 (H.264) with another program and add that."),
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
}
