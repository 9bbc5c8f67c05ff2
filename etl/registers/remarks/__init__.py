"""The telegraphic remarks of registers of journeys ("Met with President A; attended NATO Summit"), read by cues."""

from etl.registers.remarks.meetings import Stay, Told, told
from etl.registers.remarks.people import Scene

__all__ = ["Scene", "Stay", "Told", "told"]
