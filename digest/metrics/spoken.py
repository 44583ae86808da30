"""The words of articles and outputs as the metrics count them: prose only, by the one tokenisation."""

from itertools import chain

from digest.models import Article, Item, Output
from digest.text.sentences import split_sentences
from digest.text.tokens import words

__all__ = ["article_words", "language", "sentence_words"]

_ASKED = "fr"  # the language of an article that does not say its own


def language(item: Item) -> str:
    """The language of the item's leading article."""
    articles = item.story.articles
    return (articles[0].lang if articles else "") or _ASKED


def article_words(article: Article) -> tuple[str, ...]:
    """The words of the article's units; of its whole text where it was not cut into units."""
    if not article.units:
        return words(article.text)
    return tuple(chain.from_iterable(unit.words or words(unit.text) for unit in article.units))


def sentence_words(output: Output, lang: str) -> list[tuple[str, ...]]:
    """The words of each sentence unit of an output that has any; a line's end ends a sentence."""
    lines = output.text.splitlines()
    found = (words(line[start:end]) for line in lines for start, end in split_sentences(line, lang))
    return [spoken for spoken in found if spoken]
