"""Visits: the journeys that a text tells of, put together trip by trip."""
