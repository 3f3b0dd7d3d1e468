"""What ffmpeg may use on a file that somebody else made: the one table of containers and codecs.

An ffmpeg holds some five hundred decoders, most for what no phone and no camera has written in
twenty years, and a file says itself which of them it wants. Holes are found in such corners
(MagicYUV's, CVE-2026-8461), so a decoder that is not named here is never started, whatever else
the ffmpeg on this machine brings. GIF and WebP are read by Pillow.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

CONTAINERS: Final = ("mov", "matroska", "avi", "mpegts", "mpeg")
"""Demuxers: MP4, QuickTime and 3GP are ``mov``, WebM is ``matroska``, the last two are camcorders'.
Playlists, scripts and picture sequences are not among them: those name other files."""

PICTURES: Final[Mapping[str, tuple[str, ...]]] = {
    "h264": ("h264", "libopenh264"),
    "hevc": ("hevc",),
    "av1": ("libdav1d", "libaom-av1", "av1"),
    "vp9": ("vp9", "libvpx-vp9"),
    "vp8": ("vp8", "libvpx"),
    "mpeg4": ("mpeg4",),
    "mjpeg": ("mjpeg",),
    "prores": ("prores",),
    "mpeg2video": ("mpeg2video",),
    "mpeg1video": ("mpeg1video",),
    "h263": ("h263",),
}
"""Codecs of pictures, as ffmpeg tells them, and the decoders of each: what phones, messengers and
browsers write, cameras' MJPEG and ProRes, camcorders' and old phones' own."""

SOUND: Final = ("aac", "ac3", "mp2", "mp2float", "mp3", "mp3float")
"""Sound is copied and not decoded; but what says in no header how fast it plays (in transport
streams) is asked of its decoder, and cannot be copied without."""

WORDS: Final = ("subrip", "srt", "ass", "ssa", "webvtt", "mov_text", "text")
"""Subtitles become those of another container on request."""

PROTOCOLS: Final = ("file", "pipe")

_DECODERS: Final = (*(each for every in PICTURES.values() for each in every), *SOUND, *WORDS)

OPTIONS: Final = (
    "-protocol_whitelist", ",".join(PROTOCOLS),
    "-format_whitelist", ",".join(CONTAINERS),
    "-codec_whitelist", ",".join(_DECODERS),
)  # fmt: skip
"""The same for ffmpeg, before the input that they are about."""
