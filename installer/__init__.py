"""What turns the program into something a person double-clicks. Never part of the program."""
