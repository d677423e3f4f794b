"""Stage check."""
