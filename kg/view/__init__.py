"""Stage view."""
