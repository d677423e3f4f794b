"""The graph over HTTP: SPARQL, search, saved queries, pages. One process, and workers that can be killed."""
