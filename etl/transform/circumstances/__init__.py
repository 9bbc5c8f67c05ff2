"""Circumstances: when, where, how and whether something that a text tells of took place."""
