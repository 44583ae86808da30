"""An interview in a brief: no question, no answer told as a fact, and no article lost."""

from dataclasses import replace
from datetime import date

import pytest

from digest.cleaning import clean
from digest.composing import Settings, annotated, rewritten
from digest.composing.rivals import choice
from digest.models import Article, Brief, Dating, Days
from tests.composing.builders import brief_of, story, told

TITLE = "Entretien avec la climatologue Anne Morel"
INTRO = "La climatologue Anne Morel publie un rapport sur le recul des côtes de Bretagne."
ASKED = "La Croix : Le gouvernement a présenté son plan de lutte contre l'érosion. Qu'en dites-vous ?"
NAMED = "Le gouvernement ne donne pas assez de moyens aux communes du littoral."
ANSWER = f"Je regrette ces choix. {NAMED}"


def interview(*paragraphs: str, title: str = TITLE) -> Article:
    article = clean(Article("a", "a.txt", "\n\n".join(paragraphs), "fr", title=title))
    assert article.turns
    return replace(article, dating=Dating(Days.only_on(date(2025, 1, 10)), "high"))


def brief(*articles: Article) -> Brief:
    return annotated(brief_of(story(*articles)))


def quoted(made: Brief) -> list[tuple[str, str]]:
    return [(one.speaker, one.text) for entry in made.told for one in entry.notes.quotes]


def test_the_introduction_is_told_and_the_answer_quoted() -> None:
    made = brief(interview(INTRO, ASKED, ANSWER, "Et demain, que ferez-vous ?", "Je partirai."))
    assert told(made) == [INTRO]
    assert quoted(made) == [("Anne Morel", NAMED)]


def test_an_interview_without_an_introduction_stands_by_its_quotations() -> None:
    made = brief(interview(ASKED, f"Anne Morel : {ANSWER}"))
    assert [entry.headline for entry in made.told] == [TITLE]
    assert told(made) == []
    assert quoted(made) == [("Anne Morel", NAMED)]
    assert [source.cited for source in made.sources] == [True]


def test_answers_of_nobody_are_left_out_and_the_article_stays() -> None:
    asked = ("Pourquoi publiez-vous ?", ANSWER, "Que ferez-vous ?", f"Je pars. {NAMED}")
    made = brief(interview(*asked, title="Le littoral"))
    assert (told(made), quoted(made)) == ([], [])
    assert [(source.article.id, source.cited) for source in made.sources] == [("a", False)]


def test_no_headline_is_made_of_a_question_or_an_answer() -> None:
    made = brief(interview(ASKED, f"Anne Morel : {ANSWER}", title=""))
    assert [entry.headline for entry in made.told] == [""]


def test_why_says_that_a_sentence_is_of_an_interview() -> None:
    made = brief(interview(INTRO, ASKED, ANSWER, "Et demain, que ferez-vous ?", "Je partirai."))
    found = choice(made, made.told[0].story.id, Settings(), lambda *_: {})
    assert found
    assert [one.reason for one in found.rivals] == [
        "question",
        "question",
        "answer",
        "answer",
        "question",
        "answer",
    ]


def test_a_model_is_not_asked_about_an_interview_alone() -> None:
    made = brief(interview(ASKED, f"Anne Morel : {ANSWER}"))
    (same,) = rewritten([made], lambda jobs: [pytest.fail("asked") for _ in jobs], Settings(), system="essai")
    assert same.told == made.told
