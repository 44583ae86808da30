"""The pages that entries link to: fetched once, read as pages are, told apart from what failed."""

from pathlib import Path

from digest.config import Config
from digest.feeds import fetch_pages, opened
from digest.feeds.pages import Page
from digest.pipeline import prepare
from tests.feeds.conftest import SETTINGS, Articles, Fetched
from tests.feeds.making import item, rss
from tests.feeds.serving import Served

FIRST = "Le ministre a parlé aux maires de la région. Il a promis des trains plus nombreux dès l’automne."
SECOND = "Les maires attendent des dates. Ils en auront le mois prochain, a dit le président de la région."
PAGE = f"""<!doctype html><html lang="fr"><head><title>Un titre</title>
<meta property="article:published_time" content="2025-01-10T07:30:00+01:00">
<meta name="author" content="Anne Roy">
</head><body><nav>Accueil</nav><article><h1>Un titre</h1><p>{FIRST}</p><p>{SECOND}</p>
</article></body></html>"""


def pages(place: Path) -> list[Page]:
    with opened(place) as store:
        return sorted(fetch_pages(store, SETTINGS, allow_private=True), key=lambda one: one.link)


def test_the_text_of_the_page(served: Served, fetched: Fetched, articles: Articles, place: Path) -> None:
    link = served.put("/article", PAGE, Content_Type="text/html; charset=utf-8")
    fetched(served.put("/rss", rss(item("a", text="Le ministre a parlé […]", date="", link=link))))
    assert [one.reason for one in pages(place)] == [""]
    (article,) = articles()
    assert article.text == f"{FIRST}\n\n{SECOND}"
    assert (article.title, article.byline) == ("Un titre", "Anne Roy")
    assert article.references == ("Le ministre a parlé […]",)
    assert [one.text for one in article.stated] == ["2025-01-10T07:30:00+01:00"]
    (dated,) = prepare([f"feeds:{place}"], Config()).articles
    assert str(dated.dating.day) == "2025-01-10"
    assert pages(place) == []
    assert served.paths().count("/article") == 1


def test_what_gave_no_text_is_tried_again_but_not_for_ever(
    served: Served, fetched: Fetched, articles: Articles, place: Path
) -> None:
    links = {
        "/gone": "status",
        "/list": "no_text",
        "/pdf": "not_page",
        "/slow": "",
    }
    served.put("/list", "<!doctype html><html><body></body></html>", Content_Type="text/html")
    served.put("/pdf", b"%PDF-1.4", Content_Type="application/pdf")
    served.put("/slow", b"", status=503)
    fetched(served.put("/rss", rss(*(item(link, link, link=served.base + link) for link in links))))
    assert [one.reason for one in pages(place)] == ["status", "no_text", "not_page", "status"]
    served.put("/slow", PAGE, Content_Type="text/html")
    assert [one.reason for one in pages(place)] == list(links.values())
    assert [one.tries for one in pages(place)] == [3, 3, 3]
    assert pages(place) == []
    assert [one.text.startswith("Le ministre a annoncé") for one in articles()] == [True, True, True, False]


def test_a_private_page_is_not_asked_for(served: Served, fetched: Fetched, place: Path) -> None:
    fetched(served.put("/rss", rss(item("a", link=served.put("/page", PAGE)))))
    with opened(place) as store:
        (page,) = fetch_pages(store, SETTINGS)
    assert (page.reason, served.paths()) == ("private", ["/rss"])
