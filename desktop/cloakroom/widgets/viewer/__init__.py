"""One photo, its faces and who they are."""
