"""Comparing: summarizers × metrics on the same stories, under the same budget."""
