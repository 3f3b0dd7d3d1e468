"""The worker process: JSON lines in, JSON lines out. See ``protocol``."""
