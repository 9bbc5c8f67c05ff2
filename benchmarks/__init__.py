"""How fast Readout is, and where the time goes."""
