"""Small parts that pages are built from, by the page or idea they serve."""
