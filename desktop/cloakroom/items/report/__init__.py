"""An audit's document in words, tones and bars."""
