"""Labelled messages, and the programs that fit the checker to them and measure it."""
