"""Before and after, side by side."""
