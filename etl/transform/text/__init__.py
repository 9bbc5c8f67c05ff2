"""Text: sentences, words and clauses of a parsed paragraph, before anybody is known."""
