"""fitting: which articles an erratum can be about: by outlet, day, title, names and words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from digest.annotating.errata import Erratum
from digest.annotating.errata_claims import Claim
from digest.annotating.plain import plain
from digest.clustering.errata_touching import Reading, tells
from digest.models import Article
from digest.text.stems import content_stems
from digest.text.tokens import words

__all__ = ["Fitting", "fitting"]

_SHARE = 0.4  # of the stems of an erratum, beside a full name; the rest tells what is right
_WITHOUT = 0.6  # beside single names
_NAMELESS = 0.75  # beside none
_FEWEST = 3  # stems without a name
_SENTENCE = 0.5  # of those of a sentence; of 60 errata on what a week does not have, this leaves 4 others
_ALIKE = 0.8  # of the stems of two titles
_PRINTED = timedelta(days=1)  # a page stands online on the eve of its edition
_SITE = (".fr", ".com", ".org", ".net", ".be", ".ch", ".co.uk")


@dataclass(frozen=True, slots=True)
class Fitting:
    """An article that an erratum can be about. Those whose `rank` is higher fit better.

    It `tells` what was wrong, and the outlets or the days agree. `sure` is whether it would do by itself: a
    sentence of the erratum is about one of its own.
    """

    article: Article
    rank: tuple[bool, bool, bool]
    sure: bool
    tells: bool = False


def fitting(
    article: Article, erratum: Erratum, claim: Claim, others: Iterable[Reading], alike: frozenset[str]
) -> list[Fitting]:
    """Of some other articles; `alike` are those (ids) that share their text with this one."""
    found = [
        one
        for other in others
        if _may_be(article, other.article)
        and (
            one := _version(article, other.article, alike)
            if erratum.kind == "version"
            else _fit(article, claim, other, answers=erratum.kind == "reply")
        )
    ]
    return sorted(found, key=lambda one: one.rank, reverse=True)


def _may_be(article: Article, other: Article) -> bool:
    """Whether the other is of the same language and outlet, where both are known, and no later."""
    mine, its = _outlet(article), _outlet(other)
    day, before = article.dating.day, other.dating.day
    late = day and before and before > day
    return article.lang == other.lang and not (mine and its and mine != its) and not late


def _outlet(article: Article) -> str:
    name = plain(article.source).strip()
    for end in _SITE:
        name = name.removesuffix(end)
    return "".join(char for char in name if char.isalnum())


def _version(article: Article, other: Article, alike: frozenset[str]) -> Fitting | None:
    """An earlier version of itself has its title or its text, and nothing of its correction."""
    mine, its = (frozenset(content_stems(words(one.title), one.lang)) for one in (article, other))
    titled = bool(mine) and len(mine & its) >= _ALIKE * len(mine | its)
    if not titled and other.id not in alike:
        return None
    known = bool(_outlet(article) and _outlet(other))
    sure = known or (titled and other.id in alike)
    return Fitting(other, (other.id in alike, titled, known), sure=sure, tells=sure)


def _fit(article: Article, claim: Claim, reading: Reading, *, answers: bool) -> Fitting | None:
    other = reading.article
    title = " ".join(words(plain(other.title)))
    titled = bool(title) and any(title.startswith(one) or one.startswith(title) for one in claim.titles)
    day = other.dating.day
    dated = claim.day is not None and day is not None and day in {claim.day, claim.day - _PRINTED}
    if not titled and ((claim.day and not dated) or not _shares(claim, reading)):
        return None
    told = any(tells(unit, one) for one in claim.wrong for unit in reading.units)
    wrong = told or answers or not claim.wrong
    known = bool(_outlet(article) and _outlet(other))
    agrees = known or dated
    sure = titled or (wrong and agrees and _is_sharp(claim, reading))
    return Fitting(other, (titled, wrong, day == claim.day), sure=sure, tells=sure or (told and agrees))


def _is_sharp(claim: Claim, reading: Reading) -> bool:
    """Whether a sentence of the erratum is told, mostly, by one of the article's."""
    long = [one for one in claim.sentences if len(one) >= _FEWEST] or [claim.stems]
    return any(len(unit & one) >= _SENTENCE * len(one) for one in long for unit in reading.units)


def _shares(claim: Claim, other: Reading) -> bool:
    """Whether an article names whom the erratum names and tells enough of what it tells."""
    if not claim.stems:
        return False
    spoken, shared = other.spoken, len(claim.stems & other.stems)
    share = shared / len(claim.stems)
    named = [before for last, before in claim.names if last in spoken and (not before or before in spoken)]
    if any(named):
        return share >= _SHARE
    return share >= (_WITHOUT if named else _NAMELESS) and shared >= _FEWEST
