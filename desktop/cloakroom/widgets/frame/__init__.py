"""What stands around the pages, and the first steps into them."""
