"""Meetings: the mentions of one encounter put together, with day, place, mode and topics."""
