"""The walk: photo, faces, person, cloak, protect, audit, report. One file per verb.

This is the only place that touches both the rooms and the library. ``desk`` is what every verb
works at: the open library, the models, the reporter. The verbs are the same words on the command
line, in the worker's protocol and on the window's buttons.
"""
