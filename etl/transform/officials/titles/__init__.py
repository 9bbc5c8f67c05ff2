"""Titles: the phrases that name an office, whom it serves, and the names that stand before or behind them."""
