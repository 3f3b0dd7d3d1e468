"""Photos as rows, and what state each is in."""
