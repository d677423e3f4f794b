"""Guarded SPARQL over what a build left, and the saved queries."""
