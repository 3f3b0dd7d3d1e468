"""Clips through the walk: what a photo's verbs do where a photo lasts."""
