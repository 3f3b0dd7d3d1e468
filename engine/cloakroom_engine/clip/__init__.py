"""Clips: frames in and out through ffmpeg, a program of its own; nothing here knows of faces."""
