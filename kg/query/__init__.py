"""Stage query."""
