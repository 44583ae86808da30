"""How easily a summary reads."""

from digest.metrics.base import MetricSettings
from digest.metrics.spoken import language, sentence_words
from digest.metrics.syllables import is_counted, syllables
from digest.models import Column, Item, Output

__all__ = ["Readability"]

# Of a language: what 0 syllables would give, what a word more in a sentence costs, a syllable more in a word.
_FORMULAS = {
    "fr": (207.0, 1.015, 73.6),  # Kandel & Moles (1958), who give syllables for 100 words
    "en": (206.835, 1.015, 84.6),  # Flesch (1948)
}


class Readability:
    """Reading ease (0 hard, 100 easy) and words for a sentence: facts, neither better.

    A press summary reads as its sources do: short words and sentences raise the ease, and so does what is
    cut short or left out. Systems are told apart by it, not ranked.

    Source: French as in Kandel & Moles (1958), "Application de l'indice de Flesch à la langue française";
    English as in Flesch (1948), "A new readability yardstick". Other languages have no ease. Syllables
    are counted by rules, so that the ease is good to a point or two.
    """

    name = "readability"
    columns = (Column("ease", decimals=1), Column("sentence_words", decimals=1))
    needs_references = False
    signature = ""

    def __init__(self, settings: MetricSettings) -> None:
        """Nothing is to be set."""

    def score(self, item: Item, output: Output) -> tuple[float | None, ...]:
        """Ease and words for a sentence; None for a summary without a word that has a syllable."""
        lang = language(item)
        sentences = sentence_words(output, lang)
        if not sentences:
            return None, None
        length = sum(map(len, sentences)) / len(sentences)
        return _ease([word for sentence in sentences for word in sentence], len(sentences), lang), length


def _ease(spoken: list[str], sentences: int, lang: str) -> float | None:
    if lang not in _FORMULAS or not is_counted(lang):
        return None
    read = [count for word in spoken if (count := syllables(word, lang))]
    if not read:
        return None
    base, per_word, per_syllable = _FORMULAS[lang]
    return base - per_word * len(read) / sentences - per_syllable * sum(read) / len(read)
