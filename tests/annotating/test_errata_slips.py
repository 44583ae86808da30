"""What an erratum corrects exactly: figures, days and spellings beside what is right; else nothing."""

import pytest

from digest.annotating.errata import erratum
from digest.annotating.errata_slips import slips_of
from tests.composing.builders import article

FRAME = "Contrairement à ce que nous écrivions dans notre édition du 12 mars, "


def slips(*texts: str, lang: str = "fr", title: str = "Erratum") -> list[tuple[str, list[str]]]:
    one = article("e", *texts, title=title, lang=lang)
    said = erratum(one, lang)
    assert said
    return [(slip.kind, sorted(slip.told)) for slip in slips_of(one, said, lang)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            f"{FRAME}le chantier coûtera 12 et non 21 millions d'euros.",
            [("amount", ["21000000"])],
        ),
        (
            f"{FRAME}le budget est de 3,2 millions d'euros, et non de 2,3 millions.",
            [("amount", ["2300000"])],
        ),
        (f"{FRAME}l'usine ne supprime pas 2 000 postes mais 200.", [("amount", ["2000"])]),
        (f"{FRAME}le concert aura lieu à 20 h et non à 21 h.", [("hour", ["21"])]),
        (f"{FRAME}la fête aura lieu le 22 juin et non le 21 juin.", [("day", ["21", "juin"])]),
        (f"{FRAME}le préfet s'appelle Gilles Morvan et non Jean Morvan.", [("name", ["jean"])]),
        (f"{FRAME}le préfet est Gilles Morvan, et non Gilles Morvant.", [("name", ["morvant"])]),
        (f"{FRAME}Luc Petit est délégué de la CFE-CGC et non de FO.", [("name", ["fo"])]),
        (
            "En page 2 de notre édition d'hier, il fallait lire 390 millions d'euros au lieu de 39 millions.",
            [("amount", ["39000000"])],
        ),
    ],
)
def test_figures_days_and_spellings(text: str, told: list[tuple[str, list[str]]]) -> None:
    assert slips(text) == told


def test_one_amount_and_one_name() -> None:
    texts = (
        "Deux erreurs se sont glissées dans notre article du 12 mars sur le port de Brest.",
        "Le chantier coûtera 12 millions d'euros, et non 21 millions.",
        "Le préfet s'appelle Marc Le Floch, et non Marc Le Foll.",
        "Nous présentons nos excuses à nos lecteurs.",
    )
    assert slips(*texts) == [("amount", ["21000000"]), ("name", ["foll"])]


OURS = "Dans notre article du 12 mars, nous avons écrit que l'inflation atteignait 2,6 %{}"
SORRY = "Nous prions nos lecteurs de nous excuser."


@pytest.mark.parametrize(
    "right",
    [
        (".", "Il s'agit de 2,4 %."),
        (".", "C'était 2,4 % en réalité."),
        (".", "Le chiffre exact est 2,4 %."),
        (" en mai.", "L'inflation atteint en fait 2,4 %."),
        (", alors qu'elle est de 2,4 %.",),
        (" ; il s'agit de 2,4 %.",),
    ],
)
def test_a_figure_that_the_next_words_put_right(right: tuple[str, ...]) -> None:
    told = [OURS.format(right[0]), *right[1:], SORRY]
    assert slips(*told) == [("amount", ["2.6%"])]


@pytest.mark.parametrize(
    "right",
    [
        "Il s'agit de 2,4 % dans la zone euro.",
        "Il s'agit de 24 millions d'euros.",
        "Il s'agit de 2,4 %, et le déficit de 3,1 %.",
        "Il s'agit du chômage.",
        "Ce n'est pas 2,4 %.",
    ],
)
def test_more_than_a_figure_put_right_is_in_doubt(right: str) -> None:
    assert slips(OURS.format("."), right, SORRY) == []


@pytest.mark.parametrize(
    "texts",
    [
        (f"{FRAME}Paul Hamon n'a pas été condamné mais relaxé.",),
        (f"{FRAME}le chantier coûtera 12 millions d'euros.",),
        (f"{FRAME}c'est Gilles Morvan, et non Jean Petit, qui a été condamné.",),
        (f"{FRAME}l'incendie s'est produit à Quimperlé et non à Quimper.",),
        (f"{FRAME}l'usine compte 12 démissions et non 21 licenciements.",),
        (f"{FRAME}le chantier coûtera 12 et non 21 millions.", "Il n'a pas encore été voté."),
        (
            f"{FRAME}le chantier coûtera 12 et non 21 millions.",
            "Nous avons aussi attribué par erreur ces propos à Luc Petit.",
        ),
        (f"{FRAME}le chantier coûtera 12 et non 21 millions.", "Cet article est retiré de notre site."),
        (f"{FRAME}les faits datent de mars et non d'un vol.",),
    ],
)
def test_what_takes_more_back_or_is_in_doubt_has_none(texts: tuple[str, ...]) -> None:
    assert slips(*texts) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "An article on Tuesday misstated the cost of the port. It is $12 million, not $21 million.",
            [("amount", ["21000000"])],
        ),
        (
            "An article on Tuesday misspelled the name of the mayor. He is Jon Smith, not John Smith.",
            [("name", ["john"])],
        ),
        (
            "In our article of March 12 we wrote that inflation was 2.6%. In fact, it is 2.4%.",
            [("amount", ["2.6%"])],
        ),
        ("An article on March 12 misstated the outcome of the trial. He was acquitted, not convicted.", []),
        ("An article on Tuesday misidentified the winner. It was Jon Smith, not Paul Reed.", []),
    ],
)
def test_in_english(text: str, told: list[tuple[str, list[str]]]) -> None:
    first, second = text.split(". ", 1)
    assert slips(f"{first}.", second, lang="en", title="Correction") == told
