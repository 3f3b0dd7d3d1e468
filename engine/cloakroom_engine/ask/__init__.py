"""In words: a sentence becomes tokens, a wish, a plan of verbs, and an answer."""
