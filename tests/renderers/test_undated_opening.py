"""How the page of undated articles opens each of them."""

import pytest

from digest.models import Article, Held, Issue, Unit
from digest.renderers.undated_view import undated_view
from digest.renderers.wording import Wording


def opening(*texts: str) -> str:
    units = tuple(Unit(text, 0, len(text), 0) for text in texts)
    article = Article(id="a", path="a.txt", text="\n".join(texts), lang="fr", units=units)
    return undated_view(Issue("fr", "", (), (Held(article),), ()), Wording("fr")).waiting[0].opening


@pytest.mark.parametrize("label", ["REPORTAGE.", "Lyon, Rhône.", "Le direct."])
def test_a_label_says_nothing_of_an_article(label: str) -> None:
    assert opening(label, "Le conseil a voté le budget.") == "Le conseil a voté le budget."


def test_an_article_of_nothing_but_labels_opens_with_the_first() -> None:
    assert opening("REPORTAGE.", "Le direct.") == "REPORTAGE."
