"""Encounters: every mention of people meeting, as verbs, nouns and scenes tell it."""
