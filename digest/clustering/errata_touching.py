"""touched: the titles and units of an article that tell what an erratum says was wrong."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from digest.annotating.errata_claims import Claim
from digest.annotating.names import names
from digest.annotating.plain import plain
from digest.models import TITLE, Article, Place
from digest.text.stems import content_stems
from digest.text.tokens import words

__all__ = ["Reading", "tells", "touched"]

_TOLD = 0.6  # of the stems of what was wrong; a clause is told in other words


@dataclass(frozen=True)
class Reading:
    """An article that may be corrected: the stems of its title and of each unit, its plain words."""

    article: Article

    @cached_property
    def units(self) -> tuple[frozenset[str], ...]:
        """The title first."""
        one = self.article
        told = (words(one.title), *(unit.words or words(unit.text) for unit in one.units))
        return tuple(frozenset(content_stems(each, one.lang)) for each in told)

    @cached_property
    def stems(self) -> frozenset[str]:
        """Those of all of it."""
        return frozenset().union(*self.units)

    @cached_property
    def spoken(self) -> frozenset[str]:
        """Its plain words."""
        return frozenset(words(plain(f"{self.article.title}\n{self.article.text}")))


def tells(unit: frozenset[str], wrong: frozenset[str]) -> bool:
    """Whether the stems of a unit are mostly those of what was wrong."""
    return len(unit & wrong) >= _TOLD * len(wrong)


def touched(claim: Claim, articles: Iterable[Reading]) -> tuple[Place, ...]:
    """The titles and units of some articles that tell what the erratum says was wrong, of whom it names."""
    return tuple((one.article.id, at) for one in articles for at in _touched(claim, one))


def _touched(claim: Claim, reading: Reading) -> Iterator[int]:
    article = reading.article
    told = ((TITLE, article.title), *enumerate(unit.text for unit in article.units))
    for (at, text), stems in zip(told, reading.units, strict=True):
        found = (wrong for wrong in claim.wrong if tells(stems, wrong))
        if any(_is_about(text, stems, (claim.named or claim.stems) - wrong, reading) for wrong in found):
            yield at


def _is_about(text: str, stems: frozenset[str], about: frozenset[str], reading: Reading) -> bool:
    """Whether a unit names what an erratum names, or nobody in an article that does."""
    if stems & about or not about:
        return True
    return bool(reading.stems & about) and next(names(text, reading.article.lang), None) is None
