"""How the attribution of quotations fares, on articles that a person annotated."""
