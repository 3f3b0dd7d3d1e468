"""Models, and the folder that is watched."""
