"""The texts that ROUGE compares: in sentences, each cut into words."""

from digest.metrics.rouge_tokens import Tokenize
from digest.models import Item, Output
from digest.text.sentences import split_sentences

__all__ = ["Sentences", "language", "sentences_of", "sentences_printed"]

Sentences = tuple[tuple[str, ...], ...]


def language(item: Item) -> str:
    """The language of the leading article, French where it says none."""
    return (item.story.articles[0].lang if item.story.articles else "") or "fr"


def sentences_of(text: str, lang: str, cut: Tokenize) -> Sentences:
    """A text from elsewhere: each line is a sentence, as for rouge-score; of one line we find them."""
    lines = text.split("\n") if "\n" in text else [text[a:b] for a, b in split_sentences(text, lang)]
    return tuple(words for line in lines if (words := cut(line, lang)))


def sentences_printed(item: Item, output: Output, lang: str, cut: Tokenize) -> Sentences:
    """A system's text: the units that it chose, each one a sentence, or else those of the text."""
    units = {article.id: article.units for article in item.story.articles}
    chosen = [units[extract.article][extract.unit].text for extract in output.extracts]
    if chosen and " ".join(chosen) == output.text:
        return tuple(words for text in chosen if (words := cut(text, lang)))
    return sentences_of(output.text, lang, cut)
