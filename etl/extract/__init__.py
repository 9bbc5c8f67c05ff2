"""Extract: files, feeds and addresses in; documents out."""
