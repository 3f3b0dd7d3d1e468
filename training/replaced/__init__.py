"""A generator that puts another face into a hole: for people who are not to be recognised."""
