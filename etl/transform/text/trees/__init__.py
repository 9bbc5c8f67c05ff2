"""What a small parser gets wrong again and again, put right in its tree before anything reads it."""
