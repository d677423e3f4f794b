"""Sample reports, gold, lexicons and gazetteer, as a package (kg.data) so that a wheel carries them."""
