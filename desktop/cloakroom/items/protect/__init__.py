"""What will be protected, how long it takes, what it keeps."""
