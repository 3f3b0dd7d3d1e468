"""A cloak that moves with the face: laid through steadied landmarks, refined on key frames.

``steady`` takes the wobble out of landmarks, ``keys`` says where a track is refined and does it,
``lay`` puts what lies between two keys on a frame, ``play`` walks a clip's frames through it all.
"""
