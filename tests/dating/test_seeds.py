"""The five seeds: every step of inference gives exactly the days that the evidence admits."""

from datetime import date
from itertools import permutations

import pytest

from digest.dating import hold, resolve
from digest.desk import Landmark
from digest.models import Article, Days, Link

INVESTITURE = Landmark(
    "investiture_trump_2025",
    "Investiture de Donald Trump",
    date(2025, 1, 20),
    ("mandat", "bureau ovale", "investiture"),
    ("Donald", "Trump"),
)
ELECTION = Landmark(
    "election_us_2024", "Élection de Donald Trump", date(2024, 11, 5), ("élection", "victoire"), ("Trump",)
)
KELLOGG = Landmark("kellogg_kiev", "Keith Kellogg à Kiev", date(2025, 2, 20), ("Keith Kellogg",))
COPY = Link("000", "001", "copy", 0.2)

Seeds = dict[str, Article]


def days(*texts: str) -> tuple[date, ...]:
    return tuple(date.fromisoformat(text) for text in texts)


def texts(article: Article) -> dict[str, str]:
    return {one.kind: one.text for one in article.dating.evidence}


def test_every_seed_alone(seeds: Seeds) -> None:
    assert seeds["000"].dating.candidates == days(
        "2025-01-03", "2025-01-10", "2025-01-17", "2025-01-24", "2025-01-31"
    )
    assert seeds["002"].dating.candidates == days("2025-02-06", "2025-02-13", "2025-02-20", "2025-02-27")
    assert (seeds["002"].dating.confidence, seeds["002"].dating.precision) == ("ambiguous", "week_unknown")
    assert (seeds["003"].dating.day, seeds["003"].dating.confidence) == (date(2025, 2, 12), "high")
    assert (seeds["004"].dating.day, seeds["004"].dating.confidence) == (date(2024, 11, 8), "exact")


def test_a_friday_without_a_year_is_no_date(seeds: Seeds) -> None:
    dating = seeds["001"].dating
    assert (dating.day, dating.confidence, dating.precision) == (None, "none", "none")
    assert dating.days == Days(weekdays=(4,))


def test_evidence_is_verbatim(seeds: Seeds) -> None:
    known = resolve(tuple(seeds.values()), landmarks=(INVESTITURE, ELECTION, KELLOGG), copies=(COPY,))
    for article in known:
        assert article.dating.evidence
        for one in (*article.dating.evidence, *article.dating.background):
            assert article.text[one.start : one.end] == one.text or (one.start < 0 and one.origin), one


def test_what_the_evidence_says(seeds: Seeds) -> None:
    assert texts(seeds["000"]) == {
        "header_month": "date 2025-01",
        "weekday": "a déclaré vendredi",
        "weekday_before": "a affirmé jeudi",
    }
    assert texts(seeds["002"])["today"] == "aujourd’hui (jeudi)"
    assert texts(seeds["003"])["written"] == "Mercredi 12 février"
    assert texts(seeds["003"])["today"] == "a déclaré ce mercredi"
    assert texts(seeds["004"]) == {"byline": "VTC NewsVTC News08/11/2024"}


def test_background_dates_are_resolved_but_are_not_the_date(seeds: Seeds) -> None:
    background = {one.text: one.days.listing(31) for one in seeds["004"].dating.background}
    assert background["Le 14 juin"] == (date(2024, 6, 14),)
    background = {one.text: one.days.listing(31) for one in seeds["003"].dating.background}
    assert background["depuis son retour au pouvoir le 20 janvier"] == (date(2025, 1, 20),)
    assert background["hier"] == (date(2025, 2, 11),)
    assert seeds["000"].dating.background[0].days == Days.month(2022, 2)


def test_the_landmark_dates_the_countdown(seeds: Seeds) -> None:
    (article,) = resolve([seeds["000"]], landmarks=(INVESTITURE,))
    assert (article.dating.day, article.dating.confidence) == (date(2025, 1, 10), "high")
    assert texts(article)["countdown"] == "10 jours de mandat"
    assert texts(article)["before_event"] == "après l'entrée de M. Trump dans le bureau ovale"


def test_a_date_that_another_article_states_dates_the_countdown(seeds: Seeds) -> None:
    article, _ = resolve([seeds["000"], seeds["003"]])
    assert article.dating.day == date(2025, 1, 10)
    assert {one.origin for one in article.dating.evidence if one.kind == "countdown"} == {"003"}


def test_between_two_landmarks(seeds: Seeds) -> None:
    (article,) = resolve([seeds["001"]], landmarks=(INVESTITURE, ELECTION))
    assert article.dating.day is None
    assert len(article.dating.candidates) == 11
    assert article.dating.candidates[0] == date(2024, 11, 8)
    assert article.dating.candidates[-1] == date(2025, 1, 17)


def test_the_event_of_the_same_day(seeds: Seeds) -> None:
    (article,) = resolve([seeds["002"]], landmarks=(KELLOGG,))
    assert article.dating.day == date(2025, 2, 20)
    words = "doit rencontrer aujourd’hui l’envoyé spécial américain Keith Kellogg"
    assert texts(article)["same_day_event"] == words
    assert hold(seeds["002"]).settle == (words,)


def test_after_a_landmark_supports_the_byline(seeds: Seeds) -> None:
    (article,) = resolve([seeds["004"]], landmarks=(ELECTION,))
    assert article.dating.confidence == "exact"
    assert "depuis son élection" in [one.text for one in article.dating.evidence if one.kind == "after_event"]


@pytest.mark.parametrize("order", list(permutations(["000", "001", "002", "003", "004"]))[::7])
def test_all_together_in_any_order(seeds: Seeds, order: tuple[str, ...]) -> None:
    known = {one.id: one.dating for one in resolve([seeds[name] for name in order], copies=(COPY,))}
    assert tuple(known) == order
    found = {name: dating.day and dating.day.isoformat() for name, dating in known.items()}
    assert found == {
        "000": "2025-01-10",
        "001": "2025-01-10",
        "002": None,
        "003": "2025-02-12",
        "004": "2024-11-08",
    }
    assert known["001"].confidence == "medium"
    assert [one.origin for one in known["001"].evidence if one.kind == "same_story"] == ["000"]


def test_what_would_settle(seeds: Seeds) -> None:
    assert hold(seeds["000"]).settle[0] == "10 jours de mandat"
    assert hold(seeds["001"]).settle[0] == "après l’entrée de M. Trump dans le Bureau ovale"
