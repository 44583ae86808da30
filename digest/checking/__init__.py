"""Checking: what a sentence says, held against the story that it is about."""
