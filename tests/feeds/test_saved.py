"""A feed saved as a file: its articles are those that its server would have given."""

import json
from pathlib import Path

import pytest

from digest.config import Config
from digest.models import Article, Skipped
from digest.pipeline import prepare
from digest.readers.choice import read_document
from tests.feeds.making import TEXT, item, rss

ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Le Phare</title><entry><id>a</id>'
    f"<title>Un titre</title>"
    f"<updated>2025-01-10T08:00:00+01:00</updated><content>{TEXT}</content></entry></feed>"
)
JSON = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Le Phare",
    "items": [{"id": "a", "title": "Un titre", "content_text": TEXT}],
}
RDF = (
    '<?xml version="1.0"?>\n<!-- saved --><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
    ' xmlns="http://purl.org/rss/1.0/"><channel><title>Le Phare</title></channel>'
    f"<item><title>Un titre</title><description>{TEXT}</description></item></rdf:RDF>"
)


@pytest.mark.parametrize(
    ("name", "body", "source"),
    [
        ("fil.rss", rss(item("a")), "La Gazette"),
        ("fil.xml", rss(item("a")), "La Gazette"),
        ("fil.txt", rss(item("a")), "La Gazette"),
        ("fil", "\ufeff" + rss(item("a")), "La Gazette"),
        ("fil.atom", ATOM, "Le Phare"),
        ("fil.xml", RDF, "Le Phare"),
        ("fil.json", json.dumps(JSON), "Le Phare"),
        ("fil.json", json.dumps(JSON, indent=2).replace("/", r"\/"), "Le Phare"),
    ],
)
def test_what_opens_like_a_feed_is_read_as_one(name: str, body: str, source: str) -> None:
    (article,) = read_document(body.encode(), name)
    assert isinstance(article, Article)
    assert (article.title, article.source, article.text) == ("Un titre", source, TEXT)
    assert article.path.startswith(f"{name}!")


def test_the_day_that_a_saved_feed_gives_is_the_proof(tmp_path: Path) -> None:
    (tmp_path / "fil.xml").write_text(rss(item("a"), item("b", "Un autre")), encoding="utf-8")
    articles = prepare([str(tmp_path)], Config()).articles
    assert [(one.id, str(one.dating.day)) for one in articles] == [("a", "2025-01-10"), ("b", "2025-01-10")]


def test_what_is_broken_in_a_feed_is_named_behind_what_was_read_of_it() -> None:
    cut = rss(item("a"), item("b", "Un autre"))[:-60]
    first, second, fault = read_document(cut.encode(), "fil.rss")
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert isinstance(fault, Skipped)
    assert (fault.path, fault.reason) == ("fil.rss", "bad_feed")
    assert fault.detail


@pytest.mark.parametrize(
    ("name", "body", "reason"),
    [
        ("fil.rss", "<html><body><p>Connectez-vous.</p></body></html>", "bad_feed"),
        ("fil.rss", "<rss", "bad_feed"),
        ("fil.atom", "Un texte.", "bad_feed"),
        ("plan.xml", '<?xml version="1.0"?><urlset><url/></urlset>', "unsupported"),
        ("plan.xml", "<urlset><url/></urlset>", "unsupported"),
    ],
)
def test_what_is_no_feed_is_named(name: str, body: str, reason: str) -> None:
    (skipped,) = read_document(body.encode(), name)
    assert isinstance(skipped, Skipped)
    assert skipped.reason == reason
