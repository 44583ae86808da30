"""Quotes: who says what in an article, and whose words another text can be held against."""

from digest.annotating.quotes.ledger import quotes, quotes_of
from digest.annotating.quotes.likening import is_open, is_same, may_be
from digest.annotating.quotes.voicing import Part, Voices, voices

__all__ = ["Part", "Voices", "is_open", "is_same", "may_be", "quotes", "quotes_of", "voices"]
