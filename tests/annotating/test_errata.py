"""What says that its paper was wrong, and what only uses the words."""

import json
from datetime import date
from pathlib import Path

import pytest

from digest.annotating.errata import Erratum, erratum
from digest.annotating.errata_claims import Claim, claim_of
from digest.models import Article
from tests.composing.builders import article

SAMPLES = Path(__file__).parents[1] / "samples" / "annotating" / "errata.jsonl"
ROWS = [json.loads(line) for line in SAMPLES.read_text(encoding="utf-8").splitlines()]
FRIDAY = date(2025, 3, 14)


def found(one: Article) -> Erratum:
    said = erratum(one, one.lang)
    assert said
    return said


def claim(*texts: str, title: str = "Rectificatif", day: date | None = FRIDAY) -> Claim:
    one = article("a", *texts, day=day, title=title)
    return claim_of(one, found(one), "fr")


@pytest.mark.parametrize("row", ROWS, ids=[f"{at + 1}" for at in range(len(ROWS))])
def test_each_line(row: dict[str, str]) -> None:
    said = erratum(article("a", *row["units"], title=row["title"], lang=row["lang"]), row["lang"])
    assert (said.kind if said else "") == row["kind"]


def test_the_words_that_prove_it() -> None:
    one = article("a", "Le conseil s'est réuni.", "Contrairement à ce que nous écrivions hier, il a voté.")
    said = found(one)
    assert one.units[said.unit].text[said.start : said.end] == "Contrairement à ce que nous écrivions"
    assert (said.unit, said.last) == (1, 1)


def test_what_it_takes_back_in_the_next_sentence_belongs_to_it() -> None:
    texts = (
        "Dans notre édition du 12 mars, nous écrivions que Paul Hamon était condamné.",
        "Il n'en est rien.",
    )
    said = found(article("a", *texts))
    assert (said.unit, said.last, said.claim) == (0, 1, (0, 1))


def test_an_apology_says_nothing_of_its_matter() -> None:
    texts = (
        "Contrairement à ce que nous écrivions hier, le pont est ouvert.",
        "Toutes nos excuses à nos lecteurs.",
    )
    assert found(article("a", *texts)).claim == (0,)


def test_a_paragraph_of_a_long_article_is_not_all_of_it() -> None:
    texts = [f"Le chantier numéro {n} avance, selon la mairie de Brest." for n in range(12)]
    said = found(
        article("a", *texts, "Rectificatif : le pont ouvre lundi, et non mardi comme nous l'écrivions.")
    )
    assert (said.unit, said.alone) == (12, False)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Dans notre édition du 12 mars, nous écrivions par erreur que le pont rouvrait.", date(2025, 3, 12)),
        ("Dans notre édition datée du mercredi 12 mars, une erreur s'est glissée.", date(2025, 3, 12)),
        ("Dans l'article paru mardi, nous avons indiqué par erreur que le pont rouvrait.", date(2025, 3, 11)),
        ("Contrairement à ce que nous indiquions hier, le pont reste fermé.", date(2025, 3, 13)),
        ("Contrairement à ce que nous écrivions le 20 décembre, rien.", date(2024, 12, 20)),
        ("Contrairement à ce que nous écrivions, le pont rouvrira le 12 mars.", None),
        (
            "Elle est le 22 et non le 12 mars, comme écrit à tort dans notre édition de lundi.",
            date(2025, 3, 10),
        ),
    ],
)
def test_the_day_of_what_it_corrects(text: str, day: date | None) -> None:
    assert claim(text).day == day


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Contrairement à ce que nous écrivions, Paul Hamon n'a pas été condamné mais relaxé.", {"condamn"}),
        ("Le concert aura lieu à 20 h et non à 21 h, comme nous l'écrivions.", {"21"}),
        ("En page 3 de notre édition, il fallait lire 390 millions au lieu de 39 millions.", {"39"}),
    ],
)
def test_what_it_says_was_wrong(text: str, wrong: set[str]) -> None:
    assert wrong in [set(one) for one in claim(text).wrong]


def test_whom_it_names() -> None:
    told = claim("Contrairement à ce que nous écrivions, Paul Hamon n'a pas été condamné à Quimper.")
    assert told.names == (("hamon", "paul"), ("quimper", ""))


def test_a_language_without_words_has_none() -> None:
    assert (
        erratum(article("a", "Erratum: wir haben falsch berichtet.", title="Erratum", lang="de"), "de")
        is None
    )


def test_what_is_right_in_the_next_sentence_belongs_to_what_was_wrong() -> None:
    told = ("Dans notre article, nous avons écrit que la halle a coûté 26 millions.", "C'était 24 millions.")
    one = article("a", *told, "Nous prions nos lecteurs de nous excuser.", title="Rectificatif")
    assert (found(one).unit, found(one).last) == (0, 1)
    alone = article("a", told[0], "Nous prions nos lecteurs de nous excuser.", title="Rectificatif")
    assert (found(alone).unit, found(alone).last) == (0, 0)


def test_what_was_wrong_is_not_told_without_what_is_right() -> None:
    wrong = "Rectificatif. Dans notre article, nous écrivions par erreur que la halle a coûté 45 millions."
    right = "Elle en a coûté 54."
    more = "Par ailleurs, Paul Hamon est délégué de la CFDT et non de FO."
    sorry = "Nos excuses à nos lecteurs et à l'intéressé."
    assert found(article("a", wrong, right, sorry)).last == 1
    assert found(article("a", wrong, right, more, sorry)).last == 2
    assert found(article("a", wrong, sorry)).last == 0


def test_a_sentence_that_says_both_needs_no_other() -> None:
    both = "Rectificatif. Nous écrivions par erreur que la halle a coûté 45 millions : elle en a coûté 54."
    assert found(article("a", both, "Les travaux ont commencé au printemps.")).last == 0
