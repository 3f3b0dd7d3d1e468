"""What only macOS needs: the app around the bundle, and the disk image."""
