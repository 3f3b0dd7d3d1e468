"""People and faces as rows, and words for them."""
