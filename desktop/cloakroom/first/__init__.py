"""The steps of the guided first minute, each a widget that knows nothing of the others."""
