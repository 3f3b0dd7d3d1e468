"""A decoder that rebuilds faces from embeddings: what a stolen template gives away."""
