"""The commands of `readout`, one module each: they take options, call what does the work, and print."""
