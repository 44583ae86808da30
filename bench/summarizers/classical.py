"""The classical methods of ours and the names that sumy has for the same ones."""

from digest.models import Article, Story, Unit
from digest.summarizers import make_summarizer
from digest.summarizers.ranking import Ranking
from digest.text.sentences import split_sentences
from digest.text.tokens import words

__all__ = ["IN_SUMY", "as_story", "methods"]

IN_SUMY = {
    "lexrank": "lex-rank",
    "textrank": "text-rank",
    "lsa": "lsa",
    "luhn": "luhn",
    "kl": "kl",
    "sumbasic": "sum-basic",
    "reduction": "reduction",
}


def methods() -> dict[str, Ranking]:
    """The seven, by name."""
    made = {name: make_summarizer(name) for name in IN_SUMY}
    return {name: one for name, one in made.items() if isinstance(one, Ranking)}  # all are: it tells mypy


def as_story(text: str, lang: str = "fr") -> Story:
    """A raw text as a story of one article: cut into units and words, nothing looked for and dropped."""
    units, at = [], 0
    for number, paragraph in enumerate(text.split("\n")):
        for start, end in split_sentences(paragraph, lang):
            sentence = paragraph[start:end]
            units.append(Unit(sentence, at + start, at + end, number, words(sentence)))
        at += len(paragraph) + 1
    return Story("text", (Article("text", "text", text, lang, units=tuple(units)),))
