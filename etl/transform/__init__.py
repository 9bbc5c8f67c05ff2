"""Transform: a document in; the facts that it states out. Pure functions, no database."""
