"""What hangs on what in a parsed text: words below a word, prepositions, noun phrases."""

from collections.abc import Sequence

from digest.annotating.syntax import Word

__all__ = ["NOUNS", "below", "case", "cased", "phrase"]

NOUNS = frozenset(["NOUN", "PROPN"])


def below(words: Sequence[Word], at: int) -> list[int]:
    """The numbers of the words that hang on a word."""
    return [there for there, word in enumerate(words) if word.head == at and there != at]


def cased(words: Sequence[Word], at: int) -> int:
    """The number of the preposition of a word that has one."""
    return next(one for one in below(words, at) if words[one].relation == "case")


def case(words: Sequence[Word], at: int) -> str:
    """The preposition of a word, in lower case; "" for none."""
    return next((words[one].text.lower() for one in below(words, at) if words[one].relation == "case"), "")


def phrase(words: Sequence[Word], at: int) -> int | None:
    """The head of the noun phrase that ends with a word."""
    while words[at].pos not in NOUNS or words[at].relation.startswith("flat"):
        if words[at].head == at or not words[at].relation.startswith(("amod", "flat")):
            return None
        at = words[at].head
    return at
