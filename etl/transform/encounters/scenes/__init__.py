"""Encounters told by a scene: who was beside whom, whose guest or host, where, at what occasion."""
