"""What the window knows of the engine: a process that is spoken to in JSON lines."""
