"""Readout: extract, transform, resolve and load what diplomacy says it did."""
