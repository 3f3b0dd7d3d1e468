"""Training what tells a manipulated face: chips of copies and of clean faces in, weights out."""
