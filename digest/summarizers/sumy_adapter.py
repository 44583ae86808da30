"""Every method of sumy as a summarizer, fed by the terms that our own methods count."""

import random
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from itertools import groupby
from math import isnan
from typing import Any

import numpy as np

from digest.summarizers.cues import cues
from digest.summarizers.ranking import Ranking, by_rating
from digest.summarizers.selection import Candidate, openings
from digest.summarizers.sumy_methods import SUMY_METHODS, Method
from digest.summarizers.terms import Terms
from digest.text.stems import content_stemmer, stem, stop_words
from digest.text.tokens import words

__all__ = ["Sumy"]

_NO_WORD = "\0"  # edmundson refuses an empty list of words; this is in no text


class Sumy(Ranking):
    """Ranks the units by a method of sumy (0.13); the budget and the order of printing are ours.

    sumy sees each unit under its number, so that it does not take two units with the same words for one,
    and of its words the terms that our own methods count (content stems): its splitting, stemming and stop
    words have no part. Luhn's method, which measures gaps, sees "" for each other word; edmundson, which
    looks words up in lists, sees all, and the title as a heading. Ties go to the earlier unit. A story of
    more units than the method can bear is cut to the openings of its articles.
    """

    def __init__(self, method: str, *, seed: float = 1, **weights: float) -> None:
        """`method` is a key of `SUMY_METHODS`, `seed` is for "random", `weights` are the method's own.

        Those are edmundson's: `cue_weight`, `key_weight` (0 unless said), `title_weight` and
        `location_weight`. sumy 0.13 only looks whether they are 0. Raises TypeError for another, ValueError
        for one below 0.
        """
        self.name = f"sumy:{method}"
        self._method, self._seed, self._weights = SUMY_METHODS[method], seed, weights
        if not set(weights) <= set(self._method.weights):
            raise TypeError("unexpected weights")
        if any(weight < 0 for weight in weights.values()):
            raise ValueError("weights are not below 0")

    def order(self, terms: Terms) -> list[int]:
        """The units by the method's ratings."""
        places = openings(terms.units, self._method.most)
        units = [terms.units[place] for place in places]
        title = words(terms.story.articles[0].title) if self._method.reads == "words" else ()
        ratings = _Ratings(len(units))
        with _alone(f"{self._seed} {terms.story.id}"):
            rater = _rater(self._method, units[0].lang, title, self._weights)
            rater(_document(units, _Numbered(units, title, self._method)), ratings)
        return [places[number] for number in by_rating(ratings.of)]


class _Ratings:
    """Takes the place of sumy's count of sentences, to be handed every sentence with its rating."""

    def __init__(self, units: int) -> None:
        self.of = np.zeros(units)

    def __call__(self, infos: Sequence[Any]) -> Sequence[Any]:
        for info in infos:
            rating = float(info.rating)
            self.of[int(str(info.sentence))] = 0.0 if isnan(rating) else rating
        return infos


class _Numbered:
    """Takes the place of sumy's tokenizer: a "text" is the number of a unit, or -1 for the title."""

    def __init__(self, units: Sequence[Candidate], title: tuple[str, ...], method: Method) -> None:
        self._units, self._title, self._reads = units, title, method.reads

    def to_words(self, number: str) -> tuple[str, ...]:
        place = int(number)
        if place < 0:
            return self._title
        unit = self._units[place]
        if self._reads == "words":
            return unit.words
        stems = map(content_stemmer(unit.lang), unit.words)
        return tuple(stems if self._reads == "gaps" else filter(None, stems))


def _document(units: Sequence[Candidate], tokenizer: _Numbered) -> object:
    """A document of sumy: the title as a heading, then the units in the articles' own paragraphs."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence  # noqa: PLC0415 - heavy, and only needed here

    groups = groupby(range(len(units)), key=lambda place: (units[place].article, units[place].unit.paragraph))
    sentences = [[Sentence(str(place), tokenizer) for place in group] for _, group in groups]
    sentences[0].insert(0, Sentence("-1", tokenizer, is_heading=True))
    return ObjectDocumentModel(Paragraph(group) for group in sentences)


def _rater(
    method: Method, lang: str, title: tuple[str, ...], weights: dict[str, float]
) -> Callable[[object, _Ratings], object]:
    """The method, ready to rate: sumy's summarizers are set up by assignment."""
    module = import_module(f"sumy.summarizers.{method.module}")
    numbers: dict[str, int] = {}
    stemmed: Callable[[str], object] = str
    if method.numbered:
        stemmed = lambda word: numbers.setdefault(word, len(numbers))  # noqa: E731 - one of three functions
    elif method.reads == "words":
        stemmed = partial(stem, lang=lang)
    rater = getattr(module, method.attribute)(stemmed, **weights)
    if method.reads == "words":
        told, stops = cues(lang), stop_words(lang)
        rater.bonus_words = [*told["bonus"], *(word for word in title if word not in stops), _NO_WORD]
        rater.stigma_words = [*told["stigma"], _NO_WORD]
        rater.null_words = [*sorted(stops), _NO_WORD]
    elif method.reads == "gaps":
        rater.stop_words = [""]
    return rater  # type: ignore[no-any-return]  # sumy has no types


@contextmanager
def _alone(seed: str) -> Iterator[None]:
    """Keeps what sumy does to the process to itself: warnings (numpy's too) and the state of chance."""
    before = random.getstate()
    random.seed(seed)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        random.setstate(before)
