"""Every method of sumy as a summarizer, fed by our units, words, stems and stop words."""

import random
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from itertools import groupby
from math import isnan
from typing import Any

from digest.models import Story, Summary
from digest.summarizers.cues import cues
from digest.summarizers.selection import Candidate, candidates, chosen_within, summary_of
from digest.summarizers.sumy_methods import SUMY_METHODS, Method
from digest.text.stems import stem, stop_words
from digest.text.tokens import words

__all__ = ["Sumy"]

_NOISE = 9  # decimals; ratings that differ by less differ by the order of additions
_NO_WORD = "\0"  # edmundson refuses an empty list of words; this is in no text


class Sumy:
    """Ranks the units by a method of sumy (0.13); the budget and the order of printing are ours.

    sumy sees each unit under its number, so that it neither splits words its own way nor takes two
    units with the same words for one. Ties go to the earlier unit. A story of more units than the
    method can bear is cut to the openings of its articles. `seed` is for the method "random".
    """

    def __init__(self, method: str, *, seed: float = 1) -> None:
        """`method` is a key of `SUMY_METHODS`."""
        self.name = f"sumy:{method}"
        self._method, self._seed = SUMY_METHODS[method], seed

    def summarize(self, story: Story, budget: int) -> Summary:
        """The units in the order of the method's ratings, within the budget."""
        units = _bearable(candidates(story), self._method.most)
        if not units:
            return Summary(self.name, ())
        lang, title = units[0].lang, words(story.articles[0].title)
        ratings = _Ratings()
        with _alone(f"{self._seed} {story.id}"):
            _rater(self._method, lang, title)(_document(units, title), ratings)
        ranked = sorted(range(len(units)), key=lambda place: (-ratings.of.get(place, 0.0), place))
        return summary_of(story, self.name, chosen_within((units[place] for place in ranked), budget))


def _bearable(units: list[Candidate], most: int) -> list[Candidate]:
    if len(units) <= most:
        return units
    first = sorted(range(len(units)), key=lambda place: (units[place].index, place))[:most]
    return [units[place] for place in sorted(first)]


class _Ratings:
    """Takes the place of sumy's count of sentences, to be handed every sentence with its rating."""

    def __init__(self) -> None:
        self.of: dict[int, float] = {}

    def __call__(self, infos: Sequence[Any]) -> Sequence[Any]:
        for info in infos:
            rating = float(info.rating)
            self.of[int(str(info.sentence))] = 0.0 if isnan(rating) else round(rating, _NOISE)
        return infos


class _Numbered:
    """Takes the place of sumy's tokenizer: a "text" is the number of a unit, or -1 for the title."""

    def __init__(self, units: Sequence[Candidate], title: tuple[str, ...]) -> None:
        self._units, self._title = units, title

    def to_words(self, number: str) -> tuple[str, ...]:
        place = int(number)
        return self._title if place < 0 else self._units[place].words


def _document(units: Sequence[Candidate], title: tuple[str, ...]) -> object:
    """A document of sumy: the title as a heading, then the units in the articles' own paragraphs."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence  # noqa: PLC0415 - heavy, and only needed here

    tokenizer = _Numbered(units, title)
    groups = groupby(range(len(units)), key=lambda place: (units[place].article, units[place].unit.paragraph))
    sentences = [[Sentence(str(place), tokenizer) for place in group] for _, group in groups]
    sentences[0].insert(0, Sentence("-1", tokenizer, is_heading=True))
    return ObjectDocumentModel(Paragraph(group) for group in sentences)


def _rater(method: Method, lang: str, title: tuple[str, ...]) -> Callable[[object, _Ratings], object]:
    """The method, ready to rate: sumy's summarizers are set up by assignment."""
    module = import_module(f"sumy.summarizers.{method.module}")
    stemmed: Callable[[str], object] = partial(stem, lang=lang)
    numbers: dict[object, int] = {}
    rater = getattr(module, method.attribute)(
        (lambda word: numbers.setdefault(stemmed(word), len(numbers))) if method.numbered else stemmed
    )
    stops = stop_words(lang)
    if hasattr(rater, "null_words"):
        told = cues(lang)
        rater.bonus_words = [*told["bonus"], *(word for word in title if word not in stops), _NO_WORD]
        rater.stigma_words = [*told["stigma"], _NO_WORD]
        rater.null_words = [*sorted(stops), _NO_WORD]
    elif hasattr(rater, "stop_words"):
        rater.stop_words = stops
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
