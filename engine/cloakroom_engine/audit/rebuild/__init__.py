"""What a recogniser sees: a face rebuilt from an embedding alone."""
