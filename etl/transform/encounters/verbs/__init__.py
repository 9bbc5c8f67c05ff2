"""Encounters told by a verb: which verbs tell of one, who its sides are, how far it proves that they met."""
