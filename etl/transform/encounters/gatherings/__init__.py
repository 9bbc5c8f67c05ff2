"""Summits, forums and sessions of joint bodies, told by their names or by who belongs to them."""
