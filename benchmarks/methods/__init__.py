"""Methods that were tried, with their figures, and are not in the program."""
