"""Would a detector of manipulated pictures flag a copy? What it looks at, and what it says."""
