"""From entries to articles: the day in the feed's own time zone, ids that stay, one brief in every form."""

from html import escape
from pathlib import Path

import pytest

from digest.config import Config
from digest.feeds.articles import articles_of
from digest.feeds.entries import Entry, Words
from digest.feeds.source import shown
from digest.models import Article
from digest.pipeline import build, prepare
from digest.renderers import render_issue
from tests.feeds.conftest import Articles, Fetched
from tests.feeds.making import TEXT, item, rss
from tests.feeds.serving import Served

SEEDS = Path(__file__).parents[2] / "seeds"


def described(text: str) -> str:
    return f"<description>{escape(text)}</description>"


def one_of(entry: Entry) -> Article:
    (article,) = articles_of([(shown("https://x.org/feed?key=secret"), "La Gazette", entry, None)])
    assert isinstance(article, Article)
    return article


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ("Sat, 11 Jan 2025 00:30:00 +0100", "2025-01-11"),  # 10 January in UTC
        ("Fri, 10 Jan 2025 23:30:00 -0500", "2025-01-10"),  # 11 January in UTC
        ("2025-01-11T00:30:00+01:00", "2025-01-11"),
    ],
)
def test_the_day_is_that_of_the_feed(
    date: str, day: str, served: Served, fetched: Fetched, place: Path
) -> None:
    text = "Le ministre a annoncé une réforme des retraites. Les syndicats appellent à la grève."
    fetched(served.put("/rss", rss(item("a", text=text, date=date))))
    (article,) = prepare([f"feeds:{place}"], Config()).articles
    assert str(article.dating.day) == day
    assert [(one.kind, one.origin) for one in article.dating.evidence] == [("metadata", "feed")]


def test_a_brief_is_the_same_from_files_and_from_a_feed(
    served: Served, fetched: Fetched, place: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "seeds"  # without the last line end, which no feed has
    folder.mkdir()
    items = []
    for file in sorted(SEEDS.iterdir(), reverse=True):
        text = file.read_text(encoding="utf-8").strip()
        (folder / file.name).write_text(text, encoding="utf-8")
        items.append(f'<item><guid isPermaLink="false">{file.stem}</guid>{described(text)}</item>')
    fetched(served.put("/rss", rss(*items, title="", lang="")))
    by_feed, by_files = (
        render_issue(build(prepare([source], Config()), Config()), formats=("md", "html", "txt", "email"))
        for source in (f"feeds:{place}", str(folder))
    )
    assert by_feed == by_files
    assert len(by_feed) > 10


def test_ids() -> None:
    assert one_of(Entry("000_c3", content=(Words(TEXT),))).id == "000_c3"
    long = one_of(Entry("https://x.org/2025/01/10/un-titre_12.html?x=1", content=(Words(TEXT),))).id
    assert long.startswith("un-titre_12-")
    assert len(long) == len("un-titre_12-") + 8
    pages = {one_of(Entry(f"https://x.org/?p={number}", content=(Words(TEXT),))).id for number in range(9)}
    assert len(pages) == 9


def test_no_key_of_a_subscriber_is_shown() -> None:
    assert one_of(Entry("a", content=(Words(TEXT),))).path == "feeds:x.org/feed!a"


def test_the_longer_text_is_the_article_and_the_summary_measures_it() -> None:
    article = one_of(Entry("a", summary=Words("En bref."), content=(Words(f"<p>{TEXT}</p>", "text/html"),)))
    assert (article.text, article.references) == (TEXT, ("En bref.",))
    assert one_of(Entry("a", summary=Words(TEXT))).references == ()


def test_the_outlet_is_the_one_that_the_entry_names() -> None:
    assert one_of(Entry("a", title=Words("T"), source="Le Phare")).source == "Le Phare"
    assert one_of(Entry("a", title=Words("T"))).source == "La Gazette"


@pytest.mark.parametrize(
    ("said", "text", "lang"),
    [
        ("en-US", TEXT, "fr"),  # what templates say
        ("fr-FR", TEXT, "fr"),
        ("", "The minister has said that the reform of the pensions will not wait for the unions.", "en"),
        (
            "de",
            "Der Minister hat am Freitag die Reform der Renten angekündigt, die Gewerkschaften streiken.",
            "de",
        ),
    ],
)
def test_languages(said: str, text: str, lang: str) -> None:
    assert one_of(Entry("a", lang=said, content=(Words(text),))).lang == lang


def test_a_run_gives_the_same_twice(served: Served, fetched: Fetched, articles: Articles) -> None:
    fetched(served.put("/a", rss(*(item(f"{number}", f"T{number}") for number in range(9)))))
    assert articles() == articles()
