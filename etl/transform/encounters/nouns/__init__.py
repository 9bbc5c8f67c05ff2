"""Encounters told by a noun ("talks", "his meeting"): in which sense, whose, with whom, as one more round of others."""
