"""Given the same units and terms, our classical methods choose what sumy's choose."""

from pathlib import Path
from random import Random

import pytest

from bench.summarizers.classical import IN_SUMY
from digest.cleaning import clean
from digest.models import Article, Story
from digest.summarizers import SUMMARIZERS
from digest.summarizers.ranking import Ranking
from digest.summarizers.sumy_adapter import Sumy
from digest.summarizers.terms import Terms, terms_of
from tests.summarizers.making import article

TEXTS = 300
# Texts of which two units diverge alike (to 60 decimals): the last bit of a sum decides in sumy
TIES = {"kl": 2}
SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))

# The likelier a word the nearer to the front, as in print; forms of one word share a stem.
_PRINT = """\
le de la et les à des l’ en un du une que d’ est pour dans il qui sur par au ne plus a pas avec ministre
président gouvernement pays grève ville maire loi ans euros vote projet police annoncé annonce annoncer
groupe millions travail travailleurs travaille entreprise entreprises hausse baisse accord négociations
négocier Lyon Paris Marseille Ukraine Russie guerre paix sécurité budget réforme retraites syndicats
syndicat manifestation manifestants juge procès enquête enquêteurs victime victimes incendie pompiers
crue pluie vent tempête champion finale match équipe entraîneur joueurs joueur but saison club élection
élections électeurs candidat candidate parti députés sénateurs amendement hôpital médecins patients
vaccin épidémie école élèves professeurs rentrée usine ouvriers fermeture production prix énergie pétrole
gaz électricité nucléaire climat forêt agriculteurs récolte marché bourse banque taux dette impôt 2022 12
300 3,5 aujourd’hui peut-être Saint-Denis
"""
_WORDS = _PRINT.split()
_WEIGHTS = [1 / (rank + 4) for rank in range(len(_WORDS))]


def _text(number: int) -> Story:
    chance = Random(number)
    sentences = [
        " ".join(chance.choices(_WORDS, _WEIGHTS, k=max(1, round(chance.gauss(18, 7))))).capitalize() + "."
        for _ in range(chance.randint(2, 24))
    ]
    return Story(f"s{number}", (article("a", list(dict.fromkeys(sentences))),))


@pytest.fixture(scope="module")
def counted() -> list[Terms]:
    """The terms of hundreds of texts, and of the seeds."""
    made = [_text(number) for number in range(TEXTS)]
    read = [Story(path.stem, (_read(path),)) for path in SEEDS]
    return [terms_of(story) for story in (*made, *read)]


def _read(path: Path) -> Article:
    return clean(Article(path.stem, path.name, path.read_text(encoding="utf-8"), "fr"))


def test_there_are_seeds() -> None:
    assert len(SEEDS) >= 5


@pytest.mark.parametrize(("ours", "theirs"), IN_SUMY.items())
def test_the_same_units_are_chosen(ours: str, theirs: str, counted: list[Terms]) -> None:
    method = SUMMARIZERS.load(ours)()
    assert isinstance(method, Ranking)
    sumy = Sumy(theirs)
    other = 0
    for terms in counted:
        own, sumys = list(method.order(terms)), sumy.order(terms)
        same = all(set(own[:most]) == set(sumys[:most]) for most in (1, 3, 5))
        other += not same or method.choose(terms, 40).extracts != sumy.choose(terms, 40).extracts
    assert other <= TIES.get(ours, 0)
