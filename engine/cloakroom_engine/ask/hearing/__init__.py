"""From a sentence to a wish: pure, and without a photo, a model or a library at hand."""
