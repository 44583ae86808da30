"""From each article's own evidence to its date: landmarks, other articles, copies, overrides."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from digest.dating.background import settle_background
from digest.dating.conclude import conclude
from digest.dating.copies import Twin, twin_evidence, twins_of
from digest.dating.measuring import Measured, by_family, landmark_evidence, stated_evidence
from digest.dating.quoting import Quoter, quotation_evidence, quoters
from digest.dating.stating import stated_landmarks
from digest.desk import Landmark
from digest.models import Article, Dating, Days, Decision, Evidence, Link

__all__ = ["resolve"]

_ROUNDS = 5  # an article dates another, which dates a third; longer chains of inference are not believed


def resolve(
    articles: Sequence[Article],
    *,
    landmarks: Sequence[Landmark] = (),
    overrides: Sequence[Decision] = (),
    copies: tuple[Link, ...] = (),
    elsewhere: Sequence[Landmark] = (),
) -> tuple[Article, ...]:
    """The articles, in their order, dated as far as the evidence goes; the others keep their candidates.

    Takes what `find_evidence` gives; of `overrides`, the dates that an editor decided count. Every round
    sees the whole result of the round before, so that the order of the articles does not matter. `elsewhere`
    is what `stated_landmarks` gives of dated articles that are not among these: both are told by id.
    """
    decided = {one.target: (one, one.day) for one in overrides if one.day}
    base = tuple(_decide(one, *decided[one.id]) if one.id in decided else one for one in articles)
    open_ = {one.id for one in base if one.id not in decided and not one.dating.conflicts}
    current = _inferred(base, open_, landmarks, twins_of(articles, copies), elsewhere)
    if not decided:
        return current
    stated = by_family(stated_landmarks(current))
    own = {
        one.id: _measured(one, Measured(one, landmarks), landmarks, stated)
        for one in articles
        if one.id in decided
    }
    return tuple(_decide(own[one.id], *decided[one.id]) if one.id in decided else one for one in current)


def _inferred(
    base: tuple[Article, ...],
    open_: set[str],
    landmarks: Sequence[Landmark],
    twins: Mapping[str, tuple[Twin, ...]],
    elsewhere: Sequence[Landmark],
) -> tuple[Article, ...]:
    """The articles after as many rounds as change anything; those that are not `open_` stay as they are."""
    measured = {
        one.id: Measured(one, landmarks)
        for one in base
        if one.id in open_ and (landmarks or (not one.dating.day and one.dating.days.weekdays is not None))
    }
    alike = quoters([one for one in base if one.id in open_], base)
    current = base
    for _ in range(_ROUNDS):
        known = {one.id: one for one in current}
        told = [*stated_landmarks(current), *elsewhere]
        stated = by_family(sorted(told, key=lambda one: one.origin) if elsewhere else told)
        following = tuple(
            _with_others(_measured(one, measured.get(one.id), landmarks, stated), twins, alike, known)
            if one.id in open_
            else one
            for one in base
        )
        if following == current:
            break
        current = following
    return current


def _decide(article: Article, decision: Decision, day: date) -> Article:
    """The article on the day that the editor decided; what it says itself stays to be seen."""
    words = decision.reason or day.isoformat()
    proof = Evidence("override", words, Days.only_on(day), origin=decision.who or "overrides")
    told = sorted((*article.dating.evidence, *article.dating.conflicts), key=lambda one: one.start)
    seen = tuple(replace(one, kind="overruled") if day not in one.days else one for one in told)
    background = settle_background(article.dating.background, proof.days)
    return replace(article, dating=Dating(proof.days, "exact", (proof, *seen), background))


def _measured(
    article: Article,
    measured: Measured | None,
    landmarks: Sequence[Landmark],
    stated: Mapping[str, Sequence[Landmark]],
) -> Article:
    """The article with what the landmarks add, the editor's before those that other articles state."""
    if measured:
        article = _with(article, landmark_evidence(measured, landmarks))
    if measured and article.dating.day is None and article.dating.candidates:
        article = _with(article, stated_evidence(measured, stated, article.dating.days))
    return article


def _with_others(
    article: Article,
    twins: Mapping[str, tuple[Twin, ...]],
    alike: Mapping[str, tuple[Quoter, ...]],
    articles: Mapping[str, Article],
) -> Article:
    """The article with the day of its copies, or the year of those that quote it, where it has none."""
    if article.dating.day is None:
        article = _with(article, twin_evidence(article, twins.get(article.id, ()), articles))
    if article.dating.day is None:
        article = _with(article, quotation_evidence(article, alike.get(article.id, ()), articles))
    return article


def _with(article: Article, more: Sequence[Evidence]) -> Article:
    """The article concluded again with more evidence; what says the same of the same words counts once."""
    dating = article.dating
    known = {(one.kind, one.start, one.days) for one in dating.evidence}
    new = [one for one in more if one.start < 0 or (one.kind, one.start, one.days) not in known]
    return replace(article, dating=conclude([*dating.evidence, *new], dating.background)) if new else article
