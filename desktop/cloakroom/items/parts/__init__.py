"""What several models share: rows by id, pictures, counts."""
