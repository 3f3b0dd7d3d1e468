"""A clip's facts, read from what ffmpeg tells: ffprobe is often not beside it.

One run reads the file through once without decoding it (when every picture is shown, and how many
bytes it takes) and decodes the first picture (what its numbers mean, how it stands).
"""

from __future__ import annotations

import os
import re
from array import array
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Final

import numpy as np

from cloakroom_engine import budgets, opening
from cloakroom_engine.clip import allowed, animated
from cloakroom_engine.clip.child import Child, source
from cloakroom_engine.clip.records import ClipFacts, Colour, Stream
from cloakroom_engine.errors import EngineError
from cloakroom_engine.photo import files

_STREAM: Final = re.compile(
    r"^ +Stream #0:(\d+)(?:\[0x[0-9a-f]+\])?(?:\((\w+)\))?: "
    r"(Video|Audio|Subtitle|Data|Attachment): ([^ ,]+)"
)
_LASTS: Final = re.compile(r"^  Duration: (\d+):(\d\d):(\d\d)\.(\d+)")
_FORMAT: Final = re.compile(r"^Input #0, (\S+), from ")
_TURNED: Final = re.compile(r"[Dd]isplay ?[Mm]atrix: rotation of (-?[\d.]+) degrees")
_SHOWN: Final = re.compile(
    r"^\[Parsed_showinfo_0 @ 0x[0-9a-f]+\] n: *\d+ .*?fmt:(\S+) "
    r".*?sar:(\d+)/(\d+) s:(\d+)x(\d+) i:(.)"
)
_NOMINAL: Final = re.compile(r"^\[Parsed_showinfo_0 @ .*config in .*frame_rate: (\d+)/(\d+)")
_COLOUR: Final = re.compile(
    r"^\[Parsed_showinfo_0 @ 0x[0-9a-f]+\] color_range:(\S+) color_space:(\S+) "
    r"color_primaries:(\S+) color_trc:(\S+)"
)
_ALPHA: Final = re.compile(r"^(yuva|rgba|bgra|argb|abgr|gbrap|ya\d|pal8)")
_BITS: Final = re.compile(r"(\d+)(?:le|be)$")
_HDR: Final = {"smpte2084": "PQ", "arib-std-b67": "HLG"}
_UNSET: Final = -(2**62)


@dataclass
class _Heard:
    """What came over standard error, line by line."""

    container: str = ""
    claimed: Fraction = Fraction(0)
    streams: list[Stream] = field(default_factory=list)
    chapters: int = 0
    rotation: int = 0
    dolby: bool = False
    alpha: bool = False
    nominal: Fraction = Fraction(0)
    pixel_format: str = ""
    sar: Fraction = Fraction(1)
    size: tuple[int, int] = (0, 0)
    interlaced: bool = False
    colour: Colour = field(default_factory=Colour)
    inside: bool = False
    """Whether the lines are about the input."""

    def line(self, line: str) -> None:
        if found := _FORMAT.match(line):
            self.container, self.inside = found[1].rstrip(","), True
        elif line.startswith(("Stream mapping:", "Output #")):
            self.inside = False
        elif self.inside:
            self._of_input(line)
        elif found := _SHOWN.match(line):
            self.pixel_format, self.interlaced = found[1], found[6] in "TB"
            self.sar = Fraction(int(found[2]), int(found[3]) or 1) or Fraction(1)
            self.size = int(found[4]), int(found[5])
        elif found := _NOMINAL.match(line):
            self.nominal = Fraction(int(found[1]), int(found[2]) or 1)
        elif found := _COLOUR.match(line):
            self.colour = Colour(found[2], found[3], found[4], found[1])

    def _of_input(self, line: str) -> None:
        if found := _STREAM.match(line):
            if len(self.streams) >= budgets.CLIP_STREAMS:
                raise EngineError("clip.too_costly", streams=len(self.streams) + 1)
            kind = "picture" if line.endswith("(attached pic)") else found[3].lower()
            # Streams that belong together are told of together, out of their order.
            self.streams.append(Stream(int(found[1]), kind, found[4], found[2] or ""))
        elif found := _LASTS.match(line):
            hours, minutes, seconds, parts = found.groups()
            whole = int(hours) * 3600 + int(minutes) * 60 + int(seconds)
            self.claimed = whole + Fraction(int(parts), 10 ** len(parts))
        elif line.lstrip().startswith("Chapter #"):
            self.chapters += 1
        elif sum(each.kind == "video" for each in self.streams) == 1:
            # Of the first picture stream, which is the one that is read.
            if found := _TURNED.search(line):
                self.rotation = round(-float(found[1])) % 360
            self.dolby = self.dolby or "DOVI configuration record" in line
            self.alpha = self.alpha or re.match(r"^ +alpha_mode +: 1$", line) is not None


@dataclass
class _Packets:
    """When the pictures are shown, in ticks, and the bytes of each."""

    time_base: Fraction = Fraction(0)
    codec: str = ""
    at: array[int] = field(default_factory=lambda: array("q"))
    long: array[int] = field(default_factory=lambda: array("q"))
    size: array[int] = field(default_factory=lambda: array("q"))

    def line(self, line: bytes) -> None:
        if line.startswith(b"#"):
            if line.startswith(b"#tb 0: "):
                self.time_base = Fraction(line[7:].decode().strip())
            elif line.startswith(b"#codec_id 0: "):
                self.codec = line[13:].decode().strip()
            return
        parts = line.split(b",")
        if len(parts) < 5:
            return
        decoded_at, shown_at, long, size = (int(each) for each in parts[1:5])
        at = shown_at if shown_at > _UNSET else decoded_at
        if at < 0:
            return  # before where the file says that it begins: read, not shown
        self.at.append(at)
        self.long.append(long)
        self.size.append(size)
        if len(self.at) > budgets.CLIP_FRAMES:
            raise EngineError("clip.too_long", frames=len(self.at))


def facts(path: Path) -> ClipFacts:
    """Look at a clip; ``Cancelled`` is not asked for, as this takes seconds.

    Raises:
        EngineError: ``photo.missing``, ``photo.unreadable``, ``photo.unsupported`` as for photos;
            ``clip.no_tool``, ``clip.unreadable``, ``clip.no_frames``, ``clip.no_decoder``,
            ``clip.codec_refused``, ``clip.too_large``, ``clip.too_long``, ``clip.too_costly``.
    """
    size = _looked_at(path)
    if size > budgets.CLIP_FILE_BYTES:
        raise EngineError("clip.too_large", bytes=size)
    if animated.is_animated(path):
        return animated.facts(path)
    heard, packets, status, words = _asked(path)
    if not heard.container:
        raise EngineError("clip.unreadable", path=str(path), reason=words)
    shown = [each for each in heard.streams if each.kind == "video"]
    first = min(shown, key=lambda each: each.index, default=None)
    if first is not None and first.codec not in allowed.PICTURES:
        raise EngineError("clip.codec_refused", path=str(path), codec=first.codec)
    if not packets.at or first is None:
        raise EngineError("clip.no_frames", path=str(path))
    if heard.size == (0, 0):
        code = "clip.no_decoder" if "Decoder not found" in words else "clip.unreadable"
        raise EngineError(code, path=str(path), codec=packets.codec, reason=f"{status} {words}")
    if heard.size[0] * heard.size[1] > budgets.CLIP_PIXELS:
        raise EngineError("clip.too_large", width=heard.size[0], height=heard.size[1])
    return _facts(heard, packets)


def _looked_at(path: Path) -> int:
    files.status(path)
    if not opening.is_file(path):
        raise EngineError("photo.unsupported", path=str(path), reason="not a regular file")
    size = path.stat().st_size
    if not size:
        raise EngineError("photo.empty", path=str(path))
    if not os.access(path, os.R_OK):
        raise EngineError("photo.unreadable", path=str(path), reason="EACCES")
    return size


def _asked(path: Path) -> tuple[_Heard, _Packets, int | None, str]:
    heard, packets = _Heard(), _Packets()
    trouble: list[EngineError] = []

    def line(text: str) -> None:
        try:
            heard.line(text)
        except EngineError as problem:
            trouble.append(problem)

    with Child(
        [
            *source(path),
            "-map", "0:V:0", "-c", "copy", "-f", "framehash", "-hash", "crc32", "pipe:1",
            "-map", "0:V:0", "-vf", "showinfo=checksum=0", "-frames:v", "1", "-f", "null", "-",
        ],
        level="info",
        told=line,
        within=budgets.CLIP_PROBE_S,
    ) as child:  # fmt: skip
        rest = b""
        while chunk := child.out.read(1 << 16):
            *lines, rest = (rest + chunk).split(b"\n")
            for each in lines:
                packets.line(each)
        status = child.ended(budgets.CLIP_FRAME_S)
        words = child.last_words
        if child.overdue:
            raise EngineError("clip.too_costly", seconds=int(budgets.CLIP_PROBE_S))
    if trouble:
        raise trouble[0]
    return heard, packets, status, words


def _facts(heard: _Heard, packets: _Packets) -> ClipFacts:
    tick = packets.time_base
    at = np.asarray(packets.at, np.int64)
    last = int(at.argmax())
    at.sort()
    gaps = np.diff(at)
    span = int(at[-1] - at[0]) * tick
    variable = bool(gaps.size and gaps.max() - gaps.min() > 1)
    rate = (len(at) - 1) / span if span else Fraction(0)
    if not variable and heard.nominal and abs(rate - heard.nominal) * 100 < heard.nominal:
        rate = heard.nominal
    usual = 1 / rate if rate else Fraction(0)
    duration = span + (packets.long[last] * tick if packets.long[last] > 0 else usual)
    bits = 8 * sum(packets.size)
    return ClipFacts(
        container=heard.container,
        codec=packets.codec,
        width=heard.size[0],
        height=heard.size[1],
        sar=heard.sar,
        rotation=heard.rotation,
        pixel_format=heard.pixel_format,
        depth=_depth(heard.pixel_format),
        alpha=heard.alpha or _ALPHA.match(heard.pixel_format) is not None,
        interlaced=heard.interlaced,
        colour=heard.colour,
        hdr="Dolby Vision" if heard.dolby else _HDR.get(heard.colour.transfer, ""),
        time_base=tick,
        frames=len(at),
        rate=rate,
        variable=variable,
        start=int(at[0]) * tick,
        duration=duration,
        claimed=heard.claimed,
        bit_rate=int(bits / duration) if duration else bits,
        streams=tuple(sorted(heard.streams, key=lambda each: each.index)),
        chapters=heard.chapters,
        ticks=at,
    )


def _depth(pixel_format: str) -> int:
    """Bits of one sample: 10 of yuv420p10le and p010le, 16 of rgb48le."""
    found = _BITS.search(pixel_format)
    bits = int(found[1]) if found else 8
    return 16 if bits in {48, 64} else bits
