"""A story in two languages is told in that of the page."""

from dataclasses import replace

import pytest

from digest.composing.own_language import in_own_language
from tests.composing.builders import article, story

FRENCH = article("fr", "Le pont a rouvert.")
ENGLISH = article("en", "The bridge has reopened.", lang="en")


@pytest.mark.parametrize(("lang", "kept"), [("fr", ["fr"]), ("en", ["en"]), ("de", ["fr", "en"])])
def test_what_is_in_the_language_of_the_page_is_told(lang: str, kept: list[str]) -> None:
    told = in_own_language(story(FRENCH, ENGLISH), lang)
    assert [one.id for one in told.articles] == kept
    assert sorted(id_ for origin in told.origins for id_ in origin) == sorted(kept)


def test_an_opinion_hides_no_report() -> None:
    opinion = replace(FRENCH, opinion="Tribune")
    assert len(in_own_language(story(opinion, ENGLISH), "fr").articles) == 2
    assert len(in_own_language(story(opinion, replace(ENGLISH, opinion="Opinion")), "fr").articles) == 1


def test_an_article_without_a_sentence_hides_no_other() -> None:
    assert len(in_own_language(story(article("fr"), ENGLISH), "fr").articles) == 2
