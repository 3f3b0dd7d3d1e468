"""What a clip's page is built of."""
