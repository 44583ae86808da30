"""Other articles announced inside a paragraph or glued to it: the article's own sentences stay."""

import pytest

from tests.cleaning.cleaned import BODY, cleaned, reasons

UNITS = ["Le conseil municipal a voté le budget lundi soir.", "Il augmente de 3 % en un an."]
LAST = "Le maire attend la réponse de l'État."


def kept(text: str) -> list[str]:
    return [unit.text for unit in cleaned(text, title="Le budget").units]


@pytest.mark.parametrize(
    "announced",
    [
        "À lire également Canicule : les urgences de Vierzon débordées.",
        "Lire aussi Le pont de Vierzon ferme.",
        "LIRE AUSSI « Un gouffre » : la colère des élus.",
        ">> À lire aussi : Vierzon : la piscine ferme",
        "► Lire aussi Vierzon : la piscine ferme",
        "Lire aussiVierzon : la piscine fermeOrléans : le pont rouvre",
    ],
)
def test_what_is_announced_among_sentences_is_no_text(announced: str) -> None:
    assert kept(f"{BODY} {announced}\n\n{LAST}") == [*UNITS, LAST]


@pytest.mark.parametrize(
    "sentence",
    [
        "Lire aussi les annexes du rapport demande du temps.",
        "À lire également les comptes, on comprend la hausse.",
        "Voir aussi grand ne suffit pas, estime la cheffe de l'opposition.",
    ],
)
def test_a_sentence_that_opens_alike_stays(sentence: str) -> None:
    assert kept(f"{BODY} {sentence}\n\n{LAST}") == [*UNITS, sentence, LAST]


def test_the_sentences_after_an_announced_headline_stay() -> None:
    line = "Sur le même sujet : Trois départs de feu suspects à Vierzon."
    assert kept(f"{BODY}\n\n{line} {LAST}") == [*UNITS, LAST]
    assert reasons(cleaned(f"{BODY}\n\n{line} {LAST}"))[line] == "related"


def test_a_headline_of_several_parts_is_announced_whole() -> None:
    line = "Lire aussi : Vierzon. Le conseil municipal a voté le budget de la ville."
    assert kept(f"{BODY}\n\n{line}\n\n{LAST} Il la recevra en mars.")[:2] == UNITS


def test_a_short_sentence_after_an_announced_headline_stays() -> None:
    line = "À LIRE AUSSI «Un gouffre»: la colère des élus de la vallée"
    assert kept(f"{BODY}\n\n{line}\n\nLe spectacle est maintenu mardi.\n\n{LAST}")[2:] == [
        "Le spectacle est maintenu mardi.",
        LAST,
    ]


def test_a_sentence_with_a_headline_glued_behind_it_is_the_article_again() -> None:
    line = "À lire aussi : le conseil municipal a voté le budget de la ville"
    tail = "La mairie a confirmé le vote mardi soir. >> À lire aussi : la piscine ferme"
    assert kept(f"{BODY}\n\n{line}\n\n{tail}")[2:] == ["La mairie a confirmé le vote mardi soir."]


@pytest.mark.parametrize(
    "pointer",
    ["(Lire aussi page 4)", "(LIRE notre éditorial en page 2)", "[Voir ci-contre]", "(Lire l’encadré.)"],
)
def test_a_pointer_in_brackets_goes_alone(pointer: str) -> None:
    assert kept(f"{BODY} {pointer} {LAST}") == [*UNITS, LAST]
    assert kept(f"{BODY}\n\n{LAST} {pointer}") == [*UNITS, LAST]


@pytest.mark.parametrize(
    ("told", "left"),
    [
        (
            "La mairie garde le bonus (lire page 9) et la prime (voir ci-dessous).",
            "La mairie garde le bonus et la prime.",
        ),
        ("Le maire, inquiet (lire notre entretien), a voté.", "Le maire, inquiet, a voté."),
        ("Il veut voir la mer (voir Naples et mourir).", "Il veut voir la mer (voir Naples et mourir)."),
    ],
)
def test_a_pointer_inside_a_sentence_is_not_printed(told: str, left: str) -> None:
    assert kept(f"{BODY} {told}") == [*UNITS, left]


@pytest.mark.parametrize("aside", ["(Le maire s'est abstenu.)", "(Voir Naples et mourir, dit le proverbe.)"])
def test_what_the_article_says_in_brackets_stays(aside: str) -> None:
    assert kept(f"{BODY} {aside} {LAST}")[-1].endswith(LAST)
    assert aside in " ".join(kept(f"{BODY} {aside} {LAST}"))


@pytest.mark.parametrize(
    "end", ["... Lire la suite", "…\n\nLire la suite →", "[…] Lire l'article", " (...)\nEn savoir plus"]
)
def test_a_sentence_that_is_broken_off_is_no_text(end: str) -> None:
    assert kept(f"{BODY}\n\nLes commerçants, inquiets, demandent que la place{end}") == UNITS


def test_a_sentence_that_trails_off_stays() -> None:
    assert kept(f"{BODY}\n\nEt puis, plus rien…\n\nPartager\n\n{LAST}") == [
        *UNITS,
        "Et puis, plus rien…",
        LAST,
    ]
    assert kept("Les commerçants, inquiets, demandent que la place... Lire la suite") != []
