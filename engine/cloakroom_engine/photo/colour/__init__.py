"""What a photo's numbers mean as colours: read from wherever formats say it, written as our own.

Data walks ``elsewhere``/``read`` (what the file says) -> ``settle`` (a known colour space, pixels
converted where it is none) -> ``write`` (a profile of ours, the same bytes for everybody).
"""
