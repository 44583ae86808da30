"""What is asked of servers, what is kept, and what is told of each feed."""

import gzip
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

from digest import __version__
from digest.feeds import fetch, opened
from tests.feeds.conftest import SETTINGS, Articles, Fetched
from tests.feeds.making import item, rss
from tests.feeds.serving import Handler, Served

FORMS = Path(__file__).parent / "forms"


def test_new_then_unchanged_then_updated(served: Served, fetched: Fetched, articles: Articles) -> None:
    url = served.put("/rss", rss(item("a", "Premier"), item("b", "Second", text="Un autre texte, long.")))
    (first,) = fetched(url)
    assert (first.outcome, first.title, first.new, first.updated, first.entries) == (
        "new",
        "La Gazette",
        2,
        0,
        2,
    )
    (second,) = fetched()
    assert (second.outcome, second.new, second.updated, second.entries) == ("unchanged", 0, 0, 2)
    served.put("/rss", rss(item("a", "Premier, corrigé")))
    (third,) = fetched()
    assert (third.outcome, third.new, third.updated) == ("new", 0, 1)
    assert [one.title for one in articles()] == ["Premier, corrigé", "Second"]


def test_a_server_is_asked_only_for_what_changed(served: Served, fetched: Fetched) -> None:
    def answer(handler: Handler) -> None:
        if handler.headers["If-None-Match"] == '"v1"':
            handler.send_response(304)
            handler.end_headers()
        else:
            handler.reply(
                200,
                rss(item("a")).encode(),
                {"ETag": '"v1"', "Last-Modified": "Fri, 10 Jan 2025 08:00:00 GMT"},
            )

    fetched(served.do("/rss", answer))
    assert [one.outcome for one in fetched()] == ["unchanged"]
    assert [one.outcome for one in fetched()] == ["unchanged"]
    (_, first), (_, second), (_, third) = served.asked
    assert "if-none-match" not in first
    assert (second["if-none-match"], second["if-modified-since"]) == ('"v1"', "Fri, 10 Jan 2025 08:00:00 GMT")
    assert third == second


def test_who_asks(served: Served, fetched: Fetched) -> None:
    settings = replace(SETTINGS, contact="revue@example.org")
    fetched(served.put("/rss?key=1", rss(item("a"))), settings=settings)
    ((path, headers),) = served.asked
    assert path == "/rss?key=1"
    assert headers["user-agent"] == f"press-digest/{__version__} (feed reader; revue@example.org)"
    assert headers["host"] == served.base.removeprefix("http://")


def test_packed(served: Served, fetched: Fetched) -> None:
    packed = gzip.compress(rss(item("a")).encode())
    fetched(served.put("/rss", packed[:50] + packed[50:], Content_Encoding="gzip"))
    fetched(
        served.put(
            "/two",
            gzip.compress(rss(item("a")).encode()[:90]) + gzip.compress(rss(item("a")).encode()[90:]),
            Content_Encoding="gzip",
        )
    )
    assert [one.outcome for one in fetched()] == ["unchanged", "unchanged"]
    assert served.asked[0][1]["accept-encoding"] == "gzip"


def test_every_form(served: Served, fetched: Fetched, articles: Articles) -> None:
    names = ("atom.xml", "feed.json", "rdf.xml")
    urls = [served.put(f"/{name}", (FORMS / name).read_bytes()) for name in names]
    assert [(one.outcome, one.new) for one in fetched(*urls)] == [("new", 1)] * 3
    by_atom, by_json, by_rdf = articles()
    assert (by_atom.id, by_atom.title, by_atom.text, by_atom.byline) == (
        "t1",
        "Par Atom",
        "Un.\n\nDeux.",
        "Anne, Bruno",
    )
    assert (by_atom.source, by_atom.url, by_atom.lang) == ("Atome", f"{served.base}/un", "fr")
    assert [(one.kind, one.text) for one in by_atom.stated] == [("feed", "2025-01-11T00:30:00+01:00")]
    assert (by_json.id, by_json.byline, by_json.section) == ("7", "Zoé", "Monde")
    assert [(one.kind, one.text) for one in by_rdf.stated] == [("feed_updated", "2025-01-12")]


def test_an_empty_feed_and_what_is_none(served: Served, fetched: Fetched) -> None:
    served.put("/empty", rss())
    served.put("/nothing", b"")
    served.put(
        "/page",
        "<!doctype html><html><title>Accueil</title><p>Bienvenue.</p></html>",
        Content_Type="text/html",
    )
    served.put("/object", "{}", Content_Type="application/json")
    names = ("/empty", "/gone", "/nothing", "/object", "/page")
    reports = fetched(*(served.base + name for name in names))
    assert [(one.outcome, one.reason, one.detail) for one in reports] == [
        ("empty", "", ""),
        ("failed", "status", "404"),
        ("failed", "not_feed", ""),
        ("failed", "not_feed", ""),
        ("failed", "not_feed", ""),
    ]


def test_what_can_be_read_of_a_broken_feed_is_kept(
    served: Served, fetched: Fetched, articles: Articles
) -> None:
    whole = rss(item("a", "Premier"), item("b", "Second"))
    (report,) = fetched(
        served.put("/rss", whole[: whole.index("</channel>")].replace("Second", "Second & fin"))
    )
    assert (report.outcome, report.new, report.reason) == ("new", 2, "broken")
    assert report.detail
    assert [one.title for one in articles()] == ["Premier", "Second & fin"]


def test_a_failure_keeps_what_was_there(served: Served, fetched: Fetched, articles: Articles) -> None:
    url = served.put("/rss", rss(item("a")))
    fetched(url, served.put("/other", rss(item("z"))))
    served.put("/rss", b"", status=500)
    reports = fetched()
    assert [(one.outcome, one.detail) for one in reports] == [("unchanged", ""), ("failed", "500")]
    assert [one.id for one in articles()] == ["z", "a"]
    served.put("/rss", rss(item("a"), item("c")))
    assert [one.reason for one in fetched()] == ["", ""]


def test_a_server_that_asks_for_patience_is_left_alone(served: Served, fetched: Fetched) -> None:
    soon = format_datetime(datetime.now(UTC) + timedelta(hours=2), usegmt=True)
    fetched(
        served.put("/seconds", b"", status=503, Retry_After="3600"),
        served.put("/date", b"", status=429, Retry_After=soon),
        served.put("/past", b"", status=429, Retry_After="Fri, 10 Jan 2025 08:00:00 GMT"),
        served.put("/words", b"", status=429, Retry_After="tomorrow"),
    )
    reports = fetched()
    assert {one.reason for one in reports} == {"later"}
    assert sorted(served.paths()) == ["/date", "/past", "/past", "/seconds", "/words", "/words"]


def test_one_id_for_two_articles(served: Served, fetched: Fetched, articles: Articles) -> None:
    same = (item("1", "Premier", link="http://x.org/1"), item("1", "Second", link="http://x.org/2"))
    assert [(one.new, one.updated) for one in fetched(served.put("/rss", rss(*same)))] == [(2, 0)]
    assert [(one.outcome, one.new, one.updated) for one in fetched()] == [("unchanged", 0, 0)]
    assert sorted(one.title for one in articles()) == ["Premier", "Second"]


def test_an_update_loses_nothing(served: Served, fetched: Fetched, articles: Articles) -> None:
    url = served.put("/rss", rss(item("a", "Premier", link="http://x.org/1")))
    fetched(url)
    served.put("/rss", rss(item("a", "Premier, suite", text="", date="", link="http://x.org/1")))
    assert [one.updated for one in fetched()] == [1]
    (article,) = articles()
    assert article.title == "Premier, suite"
    assert article.text.startswith("Le ministre")
    assert [one.kind for one in article.stated] == ["feed"]


def test_the_same_entry_in_two_feeds_is_one_article(
    served: Served, fetched: Fetched, articles: Articles
) -> None:
    fetched(served.put("/all", rss(item("a"), item("b"))), served.put("/one", rss(item("a"))))
    assert len(articles()) == 2
    served.put("/one", rss(item("a", text="Un tout autre texte, sous le même numéro.")))
    fetched()
    assert len({one.id for one in articles()}) == 3


def test_a_feed_that_is_followed_no_more(
    served: Served, fetched: Fetched, articles: Articles, place: Path
) -> None:
    url = served.put("/rss", rss(item("a")))
    fetched(url)
    with opened(place) as store:
        store.remove(url, articles=False)
        assert list(fetch(store, SETTINGS, allow_private=True)) == []
    assert [one.id for one in articles()] == ["a"]
    assert [one.outcome for one in fetched(url)] == ["unchanged"]
