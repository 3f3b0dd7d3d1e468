"""Which encoder writes a clip, and in which container: those that may be shipped freely first.

SVT-AV1 and libvpx give the most of a picture for its bytes and are BSD; OpenH264 (BSD) makes what
every device plays, at twice the bytes. x264 is the person's own program's: it is used where H.264
is asked for and that ffmpeg has it, and is never shipped. Figures: benchmarks/results/clips.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from cloakroom_engine.clip.records import ClipFacts
from cloakroom_engine.clip.spending import MOST, Spending
from cloakroom_engine.clip.tool import Tool, takes
from cloakroom_engine.errors import EngineError
from cloakroom_engine.records import CODECS

_ENCODERS: Final[dict[str, tuple[str, ...]]] = {
    "av1": ("libsvtav1",),
    "vp9": ("libvpx-vp9",),
    "h264": ("libx264", "libopenh264"),
}
_MP4_SOUND: Final = frozenset({"aac", "mp3", "ac3", "eac3", "opus", "flac", "alac"})
_WEBM_SOUND: Final = frozenset({"opus", "vorbis"})
_ANIMATED: Final = {"gif": "gif", "webp": "libwebp_anim"}
_SMALL: Final = 64
_ALONE: Final = {
    "libx264": ("-threads", "1"),
    "libsvtav1": ("-svtav1-params", "lp=1"),
}
"""With a rate to keep to, one thread of these asks how far the others have come: on a busy machine
no two runs end in the same bytes, and an audit would say something else the second time."""
LOW_BITS: Final = Fraction(120_000, 640 * 360 * 15)
"""A low bit rate, in bits for each pixel of each frame: that of benchmarks/results/clips.md, a
megabit a second at 720p and 30 frames."""
ENDINGS: Final = {
    "mp4": ".mp4", "matroska": ".mkv", "webm": ".webm", "gif": ".gif", "webp": ".webp",
}  # fmt: skip
"""What a file of each container is called."""


@dataclass(frozen=True)
class Plan:
    """How a clip is written: ``muxer`` and ``encoder`` are ffmpeg's names."""

    codec: str
    encoder: str
    muxer: str

    @property
    def ending(self) -> str:
        """What the file is called at its end."""
        return ENDINGS[self.muxer]

    @property
    def animated(self) -> bool:
        """Whether it is a picture that moves, and no film."""
        return self.muxer in _ANIMATED


def plan(facts: ClipFacts, tool: Tool, codec: str | None = None) -> Plan:
    """Choose how to write a clip like ``facts``; ``codec`` is one of ``CODECS`` or None.

    The container stays the source's where it holds what is written: QuickTime becomes MP4, and
    what is none of MP4, WebM and GIF becomes Matroska, as does sound they cannot hold.

    Raises:
        EngineError: ``clip.no_encoder``.
    """
    if facts.container in _ANIMATED:
        encoder = _ANIMATED[facts.container]
        if encoder not in tool.encoders:
            raise EngineError("clip.no_encoder", codec=facts.container)
        return Plan(facts.container, encoder, facts.container)
    for wanted in (codec,) if codec else CODECS:
        for encoder in _ENCODERS[wanted]:
            if encoder in tool.encoders and _takes(tool, encoder, facts):
                return Plan(wanted, encoder, _muxer(facts, wanted))
    raise EngineError("clip.no_encoder", codec=codec or ", ".join(CODECS))


def writable(tool: Tool) -> tuple[str, ...]:
    """The codecs that an ffmpeg can write, of those we write."""
    films = [each for each in CODECS if any(name in tool.encoders for name in _ENCODERS[each])]
    return (*films, *(kind for kind, name in _ANIMATED.items() if name in tool.encoders))


def quality(encoder: str, spending: Spending) -> list[str]:
    """Arguments for a picture that is pressed as hard as ``spending`` says."""
    kilobits = f"{max(spending.bits // 1000, 32)}k"
    twice = f"{max(spending.bits // 500, 64)}k"
    loss = str(spending.loss)
    match encoder:
        case "libsvtav1":
            # With a rate to keep to, its threads decide what comes out: no two runs end in the same
            # file. ``spending`` keeps to the rate from segment to segment.
            return ["-preset", "9", "-crf", loss]
        case "libvpx-vp9":
            return [
                "-deadline", "good", "-cpu-used", "5", "-row-mt", "1", "-tile-columns", "2",
                "-threads", "4", "-crf", loss, "-b:v", kilobits,
            ]  # fmt: skip
        case "libx264":
            return [
                "-preset", "veryfast", "-crf", loss, "-maxrate", kilobits, "-bufsize", twice,
                "-bf", "0", *_ALONE["libx264"],
            ]  # fmt: skip
        case "libopenh264":
            return ["-rc_mode", "bitrate", "-b:v", kilobits, "-allow_skip_frames", "0"]
        case _:
            raise ValueError(encoder)


def pressed(facts: ClipFacts, tool: Tool) -> tuple[str, list[str]]:
    """How somebody else saves a clip at a low bit rate: the encoder and its arguments. H.264 where
    that ffmpeg has it, as messengers do, else what it has.

    Raises:
        EngineError: ``clip.no_encoder``.
    """
    bits = LOW_BITS * facts.width * facts.height * (facts.rate or 1)
    spent = Spending(int(bits), MOST)
    rate = ["-b:v", f"{max(spent.bits // 1000, 32)}k"]
    for encoder in (*_ENCODERS["h264"], *_ENCODERS["vp9"], *_ENCODERS["av1"]):
        if encoder in tool.encoders and _takes(tool, encoder, facts):
            break
    else:
        raise EngineError("clip.no_encoder", codec="h264")
    match encoder:
        case "libx264":
            twice = f"{max(spent.bits // 500, 64)}k"
            how = ["-preset", "veryfast", *rate, "-maxrate", rate[1], "-bufsize", twice]
            how += _ALONE[encoder]
        case "libopenh264":
            how = quality(encoder, spent)
        case "libvpx-vp9":
            how = ["-deadline", "realtime", "-cpu-used", "8", *rate]
        case _:
            how = ["-preset", "10", *rate, *_ALONE[encoder]]
    return encoder, how


def _muxer(facts: ClipFacts, codec: str) -> str:
    heard = {each.codec for each in facts.sound}
    if "mp4" in facts.container and heard <= _MP4_SOUND:
        return "mp4"
    if "webm" in facts.container and codec != "h264" and heard <= _WEBM_SOUND:
        return "webm"
    return "matroska"


def _takes(tool: Tool, encoder: str, facts: ClipFacts) -> bool:
    """Whether it takes pictures of this size. H.264 with halved colour has even ones only; SVT-AV1
    had until its second version, and took nothing under 64 pixels, so it is asked."""
    odd = bool(facts.width % 2 or facts.height % 2)
    if odd and "264" in encoder:
        return False
    small = min(facts.width, facts.height) < _SMALL
    return not (odd or small) or takes(tool.path, encoder, facts.width, facts.height)
