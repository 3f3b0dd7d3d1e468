"""Room ``tracking``: the faces of a clip through time, and who they are.

``shots`` tells where a cut is, ``track`` follows faces from frame to frame, ``who`` tells whose the
tracks are, ``fill`` what is to be hidden where nobody saw it. Frames are arrays from anywhere.
"""
