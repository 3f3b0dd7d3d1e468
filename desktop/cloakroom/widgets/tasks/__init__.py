"""What is under way, and what it made."""
