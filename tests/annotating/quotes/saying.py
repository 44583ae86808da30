"""Sentences as an article, and who is heard in them."""

from digest.annotating.quotes import quotes
from digest.models import Article, Unit

__all__ = ["article", "said"]


def article(*sentences: str, lang: str = "fr") -> Article:
    """Sentences as the units of one paragraph."""
    text, units = "", list[Unit]()
    for sentence in sentences:
        units.append(Unit(sentence, len(text), len(text) + len(sentence), 0))
        text += f"{sentence}\n"
    return Article("a", "a.txt", text, lang, units=tuple(units))


def said(*sentences: str, lang: str = "fr") -> dict[str, str]:
    """The speaker of each quotation."""
    return {quote.text: quote.speaker for quote in quotes(article(*sentences, lang=lang))}
