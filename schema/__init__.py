"""The tables of the warehouse and the reference data they start with."""
