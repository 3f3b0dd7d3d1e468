"""Cloakroom's engine: photo, faces, person, cloak, protect, audit, report."""

__version__ = "0.1.0"
