"""A paragraph cut into units: words of titles, names, countries, and the words that no list knows."""
