"""One page, one file; ``registry`` says which there are and loads them when they are shown."""
