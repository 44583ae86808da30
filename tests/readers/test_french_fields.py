"""Fields under French names, and under those of feeds."""

import pytest

from digest.models import Article
from digest.readers.choice import read_document

BODY = "Le conseil a voté le budget lundi soir. Il augmente."
HEAD = "titre: Le budget\nauteur: Anne Roux\ndate: 3 janvier 2025\nlangue: fr"


@pytest.mark.parametrize(
    ("path", "document"),
    [
        ("a.md", f"---\n{HEAD}\n---\n\n{BODY}\n"),
        ("a", f"---\n{HEAD}\n---\n\n{BODY}\n"),
        (
            "a.json",
            (
                f'{{"titre": "Le budget", "texte": "{BODY}", "auteur": "Anne Roux", "langue": "fr",'
                ' "date_publication": "3 janvier 2025"}'
            ),
        ),
        (
            "a.jsonl",
            (
                f'{{"title": "Le budget", "content": "", "description": "{BODY}", "author": "Anne Roux",'
                ' "lang": "fr", "pubDate": "3 janvier 2025"}'
            ),
        ),
    ],
)
def test_fields_under_other_names(path: str, document: str) -> None:
    (article,) = read_document(document.encode(), path)
    assert isinstance(article, Article)
    assert (article.title, article.byline, article.lang, article.text) == (
        "Le budget",
        "Anne Roux",
        "fr",
        BODY,
    )
    assert [one.text for one in article.stated] == ["3 janvier 2025"]
