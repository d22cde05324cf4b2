"""What holds for every test."""

from hypothesis import settings

# The same examples on every machine and in every run, however slow it is.
settings.register_profile("same everywhere", derandomize=True, database=None, deadline=None)
settings.load_profile("same everywhere")
