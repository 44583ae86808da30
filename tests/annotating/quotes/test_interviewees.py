"""Whose the answers of an interview are: proved by a label, the title or the introduction, or nobody's."""

import pytest

from digest.annotating.quotes import quotes
from digest.cleaning import clean
from digest.models import Article

FIRST = "Le fonds couvrira à peine dix communes sur quarante."
LAST = "Les maisons de la rue des Dunes seront évacuées."
ASKED = (
    "Le fonds suffira-t-il, selon vous ?",
    f"Je le redis. {FIRST}",
    "Que direz-vous ?",
    f"Je le dirai. {LAST}",
)
REPORT = "Un rapport paraît lundi sur le recul des côtes."


def spoken(*paragraphs: str, title: str = "") -> dict[str, str]:
    """The speaker of each quotation that has one."""
    article = clean(Article("a", "a.txt", "\n\n".join(paragraphs), "fr", title=title, source="Ouest-France"))
    assert article.turns
    return {one.text: one.speaker for one in quotes(article) if one.speaker}


@pytest.mark.parametrize(
    ("title", "intro"),
    [
        ("Littoral : entretien avec la géographe Anne Morel", REPORT),
        ("Anne Morel : « Le littoral recule »", REPORT),
        ("ENTRETIEN. Anne Morel : « Le littoral recule »", REPORT),
        ("L'invitée du jour | Anne Morel : « Le littoral recule »", REPORT),
        ("Le littoral recule", "Nous avons rencontré la géographe Anne Morel, qui publie un rapport."),
        ("Le littoral recule", "Anne Morel, géographe, répond à nos questions."),
        ("Entretien avec la maire de Brest Anne Morel", REPORT),
        ("Emmanuel Macron promet un fonds", "La géographe Anne Morel répond à nos questions."),
        ("Le littoral recule", "« Le littoral recule », a déclaré à Ouest-France la géographe Anne Morel."),
    ],
)  # fmt: skip
def test_the_title_or_the_introduction_says_who_answers(title: str, intro: str) -> None:
    found = spoken(intro, *ASKED, "Propos recueillis par Jean Le Goff", title=title)
    assert (found[FIRST], found[LAST]) == ("Anne Morel", "Anne Morel")


@pytest.mark.parametrize(
    ("title", "intro"),
    [
        ("Le littoral recule", REPORT),
        # He is the only one who speaks before the answers, and they are not his.
        ("Emmanuel Macron promet un fonds", "Emmanuel Macron a annoncé un fonds. Une géographe en juge."),
        ("Colère. Emmanuel Macron : « Un fonds viendra »", REPORT),
        ("Le fonds, selon Emmanuel Macron", "Emmanuel Macron l'a promis. La géographe Xanthe Roy réagit."),
        ("Le littoral", "Entretien avec Anne Morel. Entretien avec Luc Petit."),
        ("Le littoral", "Après son entretien avec Donald Trump, le ministre répond à nos questions."),
        ("Le littoral", "Anne Morel, qui succède à Luc Petit, répond à nos questions."),
        ("Le littoral", "Élu contre Anne Morel, le ministre répond à nos questions."),
        ("Entretien avec la fille de Luc Petit", REPORT),
    ],
)  # fmt: skip
def test_nobody_answers_who_is_not_proved(title: str, intro: str) -> None:
    assert FIRST not in spoken(intro, *ASKED, "Propos recueillis par Jean Le Goff", title=title)


def test_a_label_says_who_answers_and_initials_stand_for_it() -> None:
    found = spoken(
        REPORT,
        "La Croix : Le plan a été présenté. Est-ce suffisant ?",
        f"Valérie Masson-Delmotte : C'est un pas. {FIRST}",
        "Que manque-t-il ?",
        f"V. M.-D. : De la continuité. {LAST}",
    )
    assert (found[FIRST], found[LAST]) == ("Valérie Masson-Delmotte", "Valérie Masson-Delmotte")
    assert not any("Croix" in text or "présenté" in text for text in found)


def test_of_two_who_answer_each_has_what_stands_under_their_label() -> None:
    found = spoken(
        REPORT,
        "Le Monde : Faut-il un fonds ?",
        f"Yves Marin : Il est trop petit. {FIRST}",
        f"Anne Morel : Il faut partir. {LAST}",
        "Et les routes ?",
        "Les routes de la côte seront déplacées à partir de 2030.",
    )
    assert (found[FIRST], found[LAST]) == ("Yves Marin", "Anne Morel")
    assert "Les routes de la côte seront déplacées à partir de 2030." not in found


def test_what_a_question_or_an_answer_quotes_is_nobodys() -> None:
    found = spoken(
        "Anne Morel, géographe, répond à nos questions.",
        "« Le fonds suffira largement à tous », a dit Luc Petit. Qu'en pensez-vous ?",
        "Je n'y crois pas. « Nous paierons tout dès demain », a dit Luc Petit au conseil.",
        "Que direz-vous ?",
        f"Oui, je parlerai aux élus de Brest. {LAST}",
        "Le rapport compte deux cents pages et douze cartes.",
    )
    assert {text for text, speaker in found.items() if speaker} == {"Je n'y crois pas.", LAST}
