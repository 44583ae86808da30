"""A small pile of articles over three weeks, and what a run with decisions makes of it."""

import tomllib
from dataclasses import replace
from datetime import date, timedelta

from digest.clustering import find_copies
from digest.config import Config
from digest.dating import resolve
from digest.desk import decisions_of, rule
from digest.models import Article, Issue, Span
from digest.pipeline import Prepared, build
from digest.renderers import render_issue
from tests.composing.builders import article

PLAIN = replace(Config(), summarizer="lead", formats=("md", "json"))
_MONDAY = date(2025, 1, 6)
_TEXTS = (
    (
        "Le maire de Lyon a ouvert le pont neuf.",
        "Le pont relie les deux rives du Rhône.",
        "Il a coûté 12 millions.",
    ),
    (
        "Le pont neuf de Lyon est ouvert par le maire.",
        "Les deux rives du Rhône sont reliées.",
        "La foule est venue.",
    ),
    (
        "Les pêcheurs de Brest refusent le quota de sardines.",
        "La ministre les reçoit jeudi.",
        "Le port est bloqué.",
    ),
    (
        "Un incendie détruit la halle du marché de Lille.",
        "Personne n'est blessé.",
        "La police enquête sur la cause.",
    ),
    (
        "Le maire de Lyon ferme le pont neuf.",
        "Le pont du Rhône tremble.",
        "Une fissure inquiète les experts.",
    ),
    (
        "La ministre propose un quota aux pêcheurs de Brest.",
        "Le port de Brest rouvre.",
        "Les sardines manquent.",
    ),
    ("Une exposition de photographies ouvre à Nice.", "Elle dure un mois.", "L'entrée est libre pour tous."),
)
_DAYS = (0, 1, 2, 8, 9, 15, None)
IDS = ("a-pont", "b-pont", "c-quota", "d-halle", "e-pont", "f-quota", "g-photos")


def pile() -> tuple[Article, ...]:
    """Seven articles, the last one without a date."""
    return tuple(
        article(
            name,
            *texts,
            day=None if day is None else _MONDAY + timedelta(days=day),
            title=texts[0].rstrip(".") if name[0] in "ace" else "",
        )
        for name, texts, day in zip(IDS, _TEXTS, _DAYS, strict=True)
    )


def issue_of(text: str, span: Span | None = None) -> Issue:
    """What a run makes of the pile under the decisions of a file. Raises ConfigError."""
    articles = pile()
    copies = find_copies(articles)
    ruling = rule(decisions_of(tomllib.loads(text), "overrides.toml"), articles, where="overrides.toml")
    dated = resolve(articles, overrides=ruling.decisions, copies=copies)
    return build(Prepared(dated, copies, (), ruling), PLAIN, span=span)


def files_of(text: str) -> dict[str, bytes]:
    """The files of such a run."""
    return render_issue(issue_of(text), formats=PLAIN.formats)


def accounted(issue: Issue) -> list[str]:
    """Every article of the issue, as often as it is accounted for."""
    return sorted(
        [
            *(source.article.id for brief in issue.briefs for source in brief.sources),
            *(held.article.id for held in issue.held),
            *(one.article.id for one in issue.excluded),
            *(one.id for one in issue.outside),
        ]
    )
