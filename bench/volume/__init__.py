"""Archives of any size, made from real articles by seeded edits, and what is measured on them."""
