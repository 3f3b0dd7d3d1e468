"""Room ``cloak``: one loop that learns a person's mask, and one that refines it on a photo.

``frame`` and ``scene`` say where a face is, ``perception`` what the eye sees, ``views`` what may
happen to a photo, ``subspace`` and ``objective`` what to move away from, ``optimise`` and
``refine`` how.
"""
