"""Room ``person``: which of the faces found is whom."""
