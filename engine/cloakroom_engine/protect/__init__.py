"""Room: see docs/ARCHITECTURE.md."""
