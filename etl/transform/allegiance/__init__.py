"""Allegiance: which country or organisation each official serves."""
