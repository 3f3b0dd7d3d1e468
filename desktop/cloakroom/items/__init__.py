"""Item models: rows of the library as Qt's views want them."""
