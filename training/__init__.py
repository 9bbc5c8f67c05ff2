"""How the English pipeline was trained, and how well it does."""
