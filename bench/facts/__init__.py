"""How the check of facts fares: pairs of a sentence and the same with one thing changed."""
