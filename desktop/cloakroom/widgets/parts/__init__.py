"""What any page may be built from."""
