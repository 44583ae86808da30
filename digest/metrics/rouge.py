"""ROUGE: the runs of words that a summary shares with what people wrote."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from typing import TypeVar

from digest.metrics.base import MetricSettings
from digest.metrics.lcs import Aligned, length, places
from digest.metrics.rouge_texts import Sentences, language, sentences_of, sentences_printed
from digest.metrics.rouge_tokens import tokenizer
from digest.models import Column, Item, Output

__all__ = ["Rouge", "jackknife"]

_KEPT = 2048  # references kept ready, some 20 kB each at 100 words

_Gram = TypeVar("_Gram")


class Rouge:
    """F1 of common words, pairs of words, and longest common subsequences: of the texts, of their sentences.

    Source: Lin (2004), ROUGE: a package for automatic evaluation of summaries. `rougeLsum` is his 3.2, each
    word counted once, as ROUGE-1.5.5 and rouge-score do. Of several references `rouge1` to `rougeLsum` are
    the jackknife estimate (his section 5), `rouge1_max` and `rouge2_max` are of the nearest reference. With
    the tokenizer "rouge-score" the numbers are that package's, of the same texts with a sentence a line.
    """

    name = "rouge"
    needs_references = True
    columns = tuple(
        Column(name, "higher", scale=100.0)
        for name in ("rouge1", "rouge2", "rougeL", "rougeLsum", "rouge1_max", "rouge2_max")
    )

    def __init__(self, settings: MetricSettings) -> None:
        """Uses `tokenizer` and `stem` of the settings."""
        self._cut = tokenizer(settings.tokenizer, stemmed=settings.stem)
        stems = "yes" if settings.stem else "no"
        self.signature = f"rouge:{settings.tokenizer}|stem:{stems}|refs:jackknife"
        self._reference = lru_cache(_KEPT)(self._read)

    def score(self, item: Item, output: Output) -> tuple[float | None, ...]:
        """Shares, 0 to 1; the last two are None where there is one reference."""
        lang = language(item)
        printed = _Counted(sentences_printed(item, output, lang, self._cut))
        scores = [self._reference(text, lang).shared(printed) for text in item.references]
        if len(scores) == 1:
            return (*scores[0], None, None)
        by_measure = [*zip(*scores, strict=True)]
        return (*map(jackknife, by_measure), *map(max, by_measure[:2]))

    def _read(self, text: str, lang: str) -> "_Reference":
        return _Reference(sentences_of(text, lang, self._cut))


def jackknife(scores: Sequence[float]) -> float:
    """The mean, over all choices of all references but one, of the best score among those that are left.

    So a summary is measured against as many people as a person is, who is compared with the others. Of one
    reference it is the score itself.
    """
    if len(scores) == 1:
        return scores[0]
    second, best = sorted(scores)[-2:]
    return best + (second - best) / len(scores)  # the best one is left out once


class _Counted:
    """A text, its words and pairs of words counted; runs go on across sentences."""

    def __init__(self, sentences: Sentences) -> None:
        self.sentences = sentences
        self.words = tuple(chain.from_iterable(sentences))
        self.singles = Counter(self.words)
        self.pairs = Counter(pairwise(self.words))


class _Reference(_Counted):
    """A reference, ready to be compared with many texts."""

    def __init__(self, sentences: Sentences) -> None:
        super().__init__(sentences)
        self._places = places(self.words)
        self._aligned = Aligned(sentences)
        standing = self._aligned.places.items()
        self._repeated = [(word, bits) for word, bits in standing if bits & (bits - 1)]

    def shared(self, text: _Counted) -> tuple[float, float, float, float]:
        """ROUGE-1, 2, L and Lsum of a text."""
        both = len(self.words) + len(text.words)
        if not (self.words and text.words):
            return (0.0, 0.0, 0.0, 0.0)
        longest = length(self._places, len(self.words), text.words)
        alone = len(self.sentences) == len(text.sentences) == 1
        return (
            2 * _common(self.singles, text.singles) / both,
            2 * _common(self.pairs, text.pairs) / max(1, both - 2),
            2 * longest / both,
            2 * (longest if alone else self._in_sentences(text)) / both,
        )

    def _in_sentences(self, text: _Counted) -> int:
        """Words in the unions of subsequences, none more often than it stands in the text."""
        union = self._aligned.union(text.sentences)
        too_often = (max(0, (union & bits).bit_count() - text.singles[word]) for word, bits in self._repeated)
        return union.bit_count() - sum(too_often)


def _common(one: Mapping[_Gram, int], other: Mapping[_Gram, int]) -> int:
    return sum(min(one[gram], other[gram]) for gram in one.keys() & other.keys())
