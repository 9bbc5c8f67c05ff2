"""Registers: tables and records of who held which office, who met whom and who travelled; one folder a register."""
