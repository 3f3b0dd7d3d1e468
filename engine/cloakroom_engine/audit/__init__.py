"""The audit: is a saved, decoded and re-found face still recognised? See docs/ARCHITECTURE.md."""
