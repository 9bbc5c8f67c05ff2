"""How sure each report is."""
