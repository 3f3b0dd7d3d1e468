"""Where recognisers of our own are trained; never shipped, and nothing imports it."""
