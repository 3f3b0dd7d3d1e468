"""What a scraper does to a file before recognising, and what he does with what he recognised."""
