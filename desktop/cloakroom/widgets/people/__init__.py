"""People, groups of faces, and names."""
