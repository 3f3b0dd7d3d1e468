"""Methods that were tried beside the shipped one: one file per hook, one entry per idea."""
