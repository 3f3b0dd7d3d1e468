"""How well a training gradient of a photo would give the photo back."""
