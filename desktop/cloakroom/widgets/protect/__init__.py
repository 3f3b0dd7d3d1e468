"""What is decided before photos are protected."""
