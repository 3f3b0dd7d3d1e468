"""Where a cloak stands: at low resolution, weaker and stronger than it was laid on."""
