"""found_corrections: the errata of a pile, and what each is about, as far as that is certain."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from digest.annotating.errata import Erratum, errata
from digest.annotating.errata_claims import Claim, claim_of
from digest.annotating.errata_slips import slips_of
from digest.clustering.errata_fitting import fitting
from digest.clustering.errata_slipped import slipped
from digest.clustering.errata_touching import Reading, tells
from digest.clustering.origins import group_copies
from digest.models import TITLE, Article, Correction, Link, Place

__all__ = ["Found", "found_corrections"]

_MOST = 3  # articles that are withdrawn for one of them; of more, only what tells what was wrong


@dataclass(frozen=True, slots=True)
class Found:
    """A correction, and what it is about, in its own words."""

    correction: Correction
    claim: Claim


def found_corrections(pile: Sequence[Article], copies: Sequence[Link]) -> list[Found]:
    """Those of all errata among some articles, in their order."""
    said = {one.id: (one, found) for one in pile if (found := errata(one, one.lang))}
    if not said:
        return []
    correcting = set(said)  # none of which is what another one corrects
    others = [Reading(one) for one in pile if one.id not in correcting]
    origins = {one.id: group for group in group_copies(pile, copies) for one in group}
    return [
        one
        for article, found in said.values()
        for one in _apart([_correction(article, each, others, correcting, origins) for each in found], pile)
    ]


def _apart(column: list[Found], pile: Sequence[Article]) -> list[Found]:
    """The corrections of an article; those of a column join nothing, but withhold what they correct."""
    if len({one.correction.of for one in column}) == 1:
        return column[:1]
    units = {one.id: range(TITLE, len(one.units)) for one in pile}
    return [
        replace(
            one,
            correction=replace(
                one.correction,
                apart=True,
                withdrawn=(),
                withheld=(
                    *one.correction.withheld,
                    *((id_, at) for id_ in one.correction.withdrawn for at in units[id_]),
                ),
            ),
        )
        for one in column
    ]


def _correction(
    article: Article,
    said: Erratum,
    others: Sequence[Reading],
    correcting: set[str],
    origins: Mapping[str, Sequence[Article]],
) -> Found:
    claim = claim_of(article, said, article.lang)
    alike = frozenset(one.id for one in origins[article.id])
    fits = fitting(article, said, claim, others, alike)
    best = list(takewhile(lambda one: one.rank == fits[0].rank, fits))
    one_origin = len({origins[one.article.id][0].id for one in best}) == 1
    of = tuple(one.article.id for one in best)
    certain = one_origin and best[0].sure if best else False
    its = tuple(sorted({one.id for id_ in of for one in origins[id_]} - {*of, *correcting}))
    copies = its if certain and said.kind == "correction" else ()
    wrong = certain or (len(best) <= _MOST and all(one.tells for one in best))
    slips = slips_of(article, said, article.lang) if certain else ()
    known = {one.id: one for id_ in (*of, *copies) for one in origins[id_]}
    exact = slipped(slips, [known[id_] for id_ in (*of, *copies)])
    if exact:  # what is right stands with it, in all its sentences
        said = replace(said, last=max(said.last, *(one.at for one in slips)))
    correction = Correction(
        kind=said.kind,
        by=article.id,
        unit=said.unit,
        last=said.last,
        start=said.start,
        end=said.end,
        day=claim.day,
        of=of,
        copies=copies,
        certain=certain,
        withdrawn=(*of, *copies) if wrong and said.kind != "reply" and not exact else (),
        withheld=(*_own(article, said, claim), *exact),
    )
    return Found(correction, claim)


def _own(article: Article, said: Erratum, claim: Claim) -> Iterable[Place]:
    """The units of an erratum that say nothing of its matter, and those that only say it together."""
    if said.kind != "reply" and said.last > said.unit:
        yield from ((article.id, at) for at in range(said.unit, said.last + 1))
    if not said.denied and any(tells(Reading(article).units[0], wrong) for wrong in claim.wrong):
        yield article.id, TITLE  # "Erratum : Paul Hamon condamné"
    if said.alone:
        yield from ((article.id, at) for at in range(len(article.units)) if at not in said.claim)
