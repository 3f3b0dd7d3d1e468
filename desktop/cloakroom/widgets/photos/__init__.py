"""The library: many photos, filtered and chosen."""
