"""The Cloakroom window."""
