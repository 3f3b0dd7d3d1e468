"""One loss a file: cosines of a batch to the people's rows in, a scalar out."""
