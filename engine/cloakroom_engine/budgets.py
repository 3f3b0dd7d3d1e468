"""What anything that comes from outside may cost, in one table. Standard library only.

Photos, models and messages are made by whoever likes to: each is refused before it takes more
than any honest one does. What an honest one takes was measured on one core of a desktop processor.
"""

from __future__ import annotations

from typing import Final

KIB: Final = 1 << 10
MIB: Final = 1 << 20
GIB: Final = 1 << 30

# One photo's file.
PHOTO_FILE_BYTES: Final = 2 * GIB
"""200 megapixels of 16-bit RGB and alpha, uncompressed, are 1.5 GiB."""
PHOTO_PIXELS: Final = 200_000_000
"""The largest phone cameras make just under 200 megapixels; what claims more is an attack."""
PHOTO_SAMPLE_BYTES: Final = 800_000_000
"""Decoded samples: 200 megapixels of 8-bit RGB and alpha, or 100 of 16-bit."""
SLOW_PIXELS: Final = {"jpeg2000": 50_000_000, "avif": 100_000_000, "heic": 120_000_000}
"""Pixels of formats that decode at 10 megapixels a second and less (phones stay below)."""
PHOTO_SCANS: Final = 200
"""A progressive JPEG has about ten scans; thousands of them are an attack on the decoder's time."""
PHOTO_SCANNED_PIXELS: Final = 1_500_000_000
"""Pixels times scans: 100 megapixels with fifteen."""
PHOTO_PARTS: Final = 20_000
"""Chunks, segments and markers in a file; each is handled by Python."""

# Pictures inside a photo's file.
INSIDE_PICTURES: Final = 64
INSIDE_PIXELS: Final = 100_000_000
"""Of all pictures inside one file together."""
INSIDE_TEXT_BYTES: Final = 64 * MIB
"""A picture that is written as text in XMP."""

REGION_TEXT_BYTES: Final = 16 * MIB
"""XMP of one photo in which names of faces are looked for."""
REGION_FACES: Final = 1000

# Model packs.
CARD_BYTES: Final = 1_000_000
"""A card is a page of text, not a payload."""
MODEL_BYTES: Final = 2 * GIB
MODEL_SIDE_PX: Final = 1024
"""A recogniser's chip; those in use have 112 to 224."""
TRIAL_S: Final = 120.0
"""Loading a model and looking at two chips; the largest of the catalogue take five seconds."""
TRIAL_BYTES: Final = 2 * GIB
"""Memory of that beside four times the model's file."""
STATISTICS_BYTES: Final = 64 * MIB

# What is moved from one library to another.
PARCEL_BYTES: Final = 1 * GIB
"""Sixty thousand faces of people who are known, with a picture and two embeddings of each."""
PARCEL_CROP_BYTES: Final = 256 * KIB
PARCEL_CROP_PX: Final = 1024
PARCEL_EMBEDDING: Final = 4096
"""Numbers of one embedding; those in use have 128 to 512."""
PARCEL_MASK_BYTES: Final = 64 * MIB

# Messages between the window and its engine.
LINE_BYTES: Final = 64 * MIB
"""The paths of several hundred thousand photos."""

# Clips. ffmpeg decodes them in a process of its own.
CLIP_FILE_BYTES: Final = 64 * GIB
CLIP_PIXELS: Final = 8192 * 4352
"""Of a frame: 8K, a little over."""
CLIP_FRAMES: Final = 1_080_000
"""Five hours at 60 a second."""
CLIP_STREAMS: Final = 64
CLIP_FRAME_S: Final = 60.0
"""The next frame of a clip, or the end; an 8K frame takes a second."""
CLIP_PROBE_S: Final = 600.0
"""Reading a whole file once, without decoding it."""
CLIP_CHILD_BYTES: Final = 8 * GIB
"""Address space of one ffmpeg; encoding 4K takes 3 GiB of it."""
CLIP_LINE_BYTES: Final = 1 * MIB
"""A line that ffmpeg tells: it prints unknown messages inside a frame byte by byte."""
ANIMATED_PIXELS: Final = 600_000_000
"""Of all frames of a GIF or WebP together: a minute at 800 by 600 and 20 a second."""
