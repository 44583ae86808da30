"""The methods of sumy by the names its own command line gives them, and where each one is."""

from dataclasses import dataclass
from typing import Literal

__all__ = ["SUMY_METHODS", "Method"]

_PAIRS = 600  # units; a method that compares every pair needs about 4 s for them
_GREEDY = 200  # units; one that re-reads them all for each choice (cubic) needs about 6 s


@dataclass(frozen=True, slots=True)
class Method:
    """A summarizer of sumy: its module under `sumy.summarizers`, its class, and the units it can bear.

    `numbered` says that it goes through sets of words: it is given numbers for words, which, unlike
    strings, stand in a set in the same order in every run. `reads` says what it needs to see of a unit: its
    terms, its terms with the gaps between them, or all its words. `weights` are options of the class.
    """

    module: str
    attribute: str
    most: int = _PAIRS
    numbered: bool = False
    reads: Literal["terms", "gaps", "words"] = "terms"
    weights: tuple[str, ...] = ()


SUMY_METHODS: dict[str, Method] = {
    "edmundson": Method(
        "edmundson",
        "EdmundsonSummarizer",
        reads="words",
        weights=("cue_weight", "key_weight", "title_weight", "location_weight"),
    ),
    "kl": Method("kl", "KLSummarizer", most=_GREEDY),
    "lex-rank": Method("lex_rank", "LexRankSummarizer", numbered=True),
    "lsa": Method("lsa", "LsaSummarizer", numbered=True),
    "luhn": Method("luhn", "LuhnSummarizer", reads="gaps"),
    "random": Method("random", "RandomSummarizer"),
    "reduction": Method("reduction", "ReductionSummarizer"),
    "sum-basic": Method("sum_basic", "SumBasicSummarizer"),
    "text-rank": Method("text_rank", "TextRankSummarizer"),
}
