"""Figures about the comparison of summarizers: do its numbers tell what people say, and how fast."""
