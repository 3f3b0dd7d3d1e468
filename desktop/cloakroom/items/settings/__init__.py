"""The models that there are."""
