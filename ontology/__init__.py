"""The ontology, its alignments and shapes, as a package (kg.ontology) so that a wheel carries them."""
