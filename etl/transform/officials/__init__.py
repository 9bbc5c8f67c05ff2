"""Officials: the people whom a text names, with their offices."""
