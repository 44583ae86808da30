"""The turns of an interview: its questions and answers, and the articles that are none."""

import pytest

from digest.cleaning import clean
from digest.models import Article

HEAD = "Ouest-France, le 18 mars 2025\n\nLa géographe Anne Morel publie un rapport sur le recul des côtes."
ASKED = "Pourquoi publiez-vous ce rapport ?"
ANSWERED = "Je l'ai promis aux élus en 2019. Quarante communes reculent."
AGAIN = "Le fonds sera de 100 millions d'euros. Est-ce assez, selon vous ?"
SAID = "Je crois qu'il couvrira dix communes."


def kinds(*paragraphs: str, title: str = "Le littoral recule", lang: str = "fr", **credit: str) -> str:
    """`qa` for a question and an answer; `.` for a paragraph that is no part of an interview."""
    byline, section = credit.get("byline", ""), credit.get("section", "")
    text = "\n\n".join(paragraphs)
    article = clean(Article("a", "a.txt", text, lang, title=title, byline=byline, section=section))
    last = {unit.paragraph: unit for unit in article.units}
    turns = [[one.kind for one in article.turns if one.start < unit.end <= one.end] for unit in last.values()]
    return "".join(kind[0][0] if kind else "." for kind in turns)


@pytest.mark.parametrize(
    ("paragraphs", "told"),
    [
        ((HEAD, ASKED, ANSWERED, AGAIN, SAID), ".qaqa"),
        ((HEAD, f"**{ASKED}**", ANSWERED, f"**{AGAIN}**", SAID), ".qaqa"),
        ((HEAD, f"— {ASKED}", ANSWERED, f"— {AGAIN}", SAID), ".qaqa"),
        ((HEAD, f"La Croix : {ASKED}", f"Anne Morel : {ANSWERED}"), ".qa"),
        ((HEAD, f"LFI : {ASKED}", f"Anne Morel : {ANSWERED}", "LFI : Merci.", f"A. M. : {SAID}"), ".qaqa"),
        ((HEAD, f"Q. {ASKED}", f"R. {ANSWERED}", f"Q. {AGAIN}", f"R. {SAID}"), ".qaqa"),
        ((HEAD, f"QUESTION - {ASKED}", f"REPONSE - {ANSWERED}", f"Q - {AGAIN}", f"R - {SAID}"), ".qaqa"),
        ((HEAD, f"Le Monde : {ASKED}", f"Anne Morel : {ANSWERED}", AGAIN, SAID, "Le sable part."), ".qaqam"),
    ],
)  # fmt: skip
def test_questions_and_answers_are_told_from_the_introduction(paragraphs: tuple[str, ...], told: str) -> None:
    assert kinds(*paragraphs) == told


def test_an_english_interview() -> None:
    asked = ("Q: Why did you write this?", "A: I saw the coast move.", "Q: Will you stay?", "A: I will.")
    assert kinds("The geographer has a new report.", *asked, lang="en") == ".qaqa"


@pytest.mark.parametrize(
    "paragraphs",
    [
        # One question is rhetoric, and so are two that speak to nobody.
        (HEAD, "Qui l'aurait cru ?", "Je l'ai vu venir, dit un pêcheur. Il vend son bateau."),
        (HEAD, "Faut-il s'en inquiéter ?", "Les élus le pensent.", "Et demain ?", "Le fonds sera voté."),
        # A question within quotation marks is somebody's.
        (HEAD, "« Que voulez-vous ? »", "Je pars, dit-il.", "« Vous me suivez ? »", "Je reste, dit-il."),
        # The paper asks and answers.
        (HEAD, "Que devez-vous faire ?", "Rien : le calcul est refait.", "Qui paie ?", "Les caisses paient."),
        (HEAD, "Q : Suis-je assuré ?", "R : Oui.", "Q : Qui paie ?", "R : Les caisses paient."),
        # A live blog, where readers ask.
        ("12h40 : Le train part-il, pouvez-vous me dire ?", "12h30 : Je pars à Rennes, dit Luc.",
         "12h10 : Avez-vous des nouvelles ?", "12h02 : Je n'ai rien vu."),
        # A long paragraph tells before it asks.
        (HEAD, f"{'Le sable part. ' * 3}Et vous ?", ANSWERED, f"{'La mer monte. ' * 3}Et vous ?", SAID),
    ],
)  # fmt: skip
def test_other_questions_are_no_interview(paragraphs: tuple[str, ...]) -> None:
    assert set(kinds(*paragraphs)) == {"."}


def test_an_explainer_says_that_it_is_one() -> None:
    asked = (HEAD, ASKED, ANSWERED, AGAIN, SAID)
    assert "q" not in kinds(*asked, title="Vos questions, nos réponses sur le littoral")


@pytest.mark.parametrize("between", ["\n\n", " "])
def test_answers_in_the_paragraphs_of_their_questions_are_nobodys(between: str) -> None:
    told = (f"{ASKED} {ANSWERED}", f"Le fonds sera de 100 millions. Est-ce assez, selon vous ? {SAID}")
    text = between.join(["Un rapport paraît.", *told, "Propos recueillis par Jean Le Goff"])
    article = clean(Article("a", "a.txt", text, "fr", title="Le littoral recule"))
    kinds = {
        one.text: turn.kind for one in article.units for turn in article.turns if one.start == turn.start
    }
    assert kinds[ASKED] == kinds["Est-ce assez, selon vous ?"] == "question"
    assert kinds[SAID] == kinds["Le fonds sera de 100 millions."] == "more"
    assert "Un rapport paraît." not in kinds
    assert not clean(
        Article("a", "a.txt", between.join(["Un rapport.", *told]), "fr", title="Le sable")
    ).turns


@pytest.mark.parametrize(
    ("fields", "paragraphs", "told"),
    [
        # One question that speaks to nobody, and what the interviewer says without asking.
        ({"byline": "Propos recueillis par Jean Le Goff"},
         (HEAD, "Pourquoi avoir choisi Ouistreham ?", "Ma mère y est née.", "Le maire part.", "Faux."),
         ".qamm"),
        ({"section": "Culture / Entretien"},
         (HEAD, "Pourquoi avoir choisi Ouistreham ?", "Ma mère y est née. Le maire ment."), ".qa"),
        ({"title": "INTERVIEW. « Le sable part »"},
         (HEAD, "Pourquoi fermez-vous ?", "La facture a doublé. L'État nous a abandonnés."), ".qa"),
        # Turns with dashes, under the line of whoever asked.
        ({}, ("Entretien réalisé par Jean Le Goff", HEAD, "— Qu'est-ce qui change ?", "— Rien. L'État dort.",
              "— Le guide est-il juste ?", "— Non. Il aime le sud.", "— Vous partez, dit-on.", "— Faux."),
         ".qaqamm"),
    ],
)  # fmt: skip
def test_under_the_words_of_an_interview_one_question_is_enough(
    fields: dict[str, str], paragraphs: tuple[str, ...], told: str
) -> None:
    assert kinds(*paragraphs, **fields) == told
    assert set(kinds(*paragraphs[-len(told) :])) == {"."}  # without these words


@pytest.mark.parametrize(
    "fields",
    [
        {"section": "Auto"},
        {"section": "Entretien"},  # of cars
        {"title": "Ménage, entretien, lavage : ce qui change"},
        {"title": "Interview : vos questions, nos réponses", "section": "Interview"},
    ],
)
def test_a_rubric_alone_makes_no_interview(fields: dict[str, str]) -> None:
    asked = ("Quand devez-vous changer l'huile ?", "On la change chaque année.")
    assert set(kinds(HEAD, *asked, "Faut-il tout laver ?", "Rien ne presse.", **fields)) == {"."}


@pytest.mark.parametrize(
    ("line", "told"), [("Principaux extraits de cet entretien :", "..qa"), ("Il tient bon :", "....")]
)
def test_a_line_before_the_questions_announces_them(line: str, told: str) -> None:
    assert kinds(HEAD, line, "- Quel est l'effet de la mer ?", "Elle a pris ma maison.") == told
