"""What is said in words, and what comes of it, on the screen."""
