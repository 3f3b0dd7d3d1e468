"""People and albums, taken from one machine to another."""
