"""Statements: who said what, in which way, and which act it is."""
