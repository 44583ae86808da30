"""How the check of facts fares: on pairs that people wrote, and on many sentences changed by rule."""
