"""Annotating: what a text claims: its numbers, dates, names, quotations and who says them."""
