"""Resolve: which reports speak of the same official, meeting or visit."""
