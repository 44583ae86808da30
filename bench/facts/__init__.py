"""How the check of facts fares: on pairs that people wrote, on sentences changed by rule, on free prose."""
