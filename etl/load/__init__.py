"""Load: documents and facts into Postgres, one transaction a batch."""
