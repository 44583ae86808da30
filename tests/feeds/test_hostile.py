"""Feeds that mean ill: none takes long, fills the memory, reads a file or leaves anything but text."""

from collections.abc import Iterator
from html import escape
from itertools import pairwise
from pathlib import Path

import pytest

from digest.errors import FetchError
from digest.feeds.workshop import Workshop
from tests.feeds.conftest import Articles, Fetched
from tests.feeds.making import item, rss
from tests.feeds.serving import Served

TEXT = {"content-type": "text/xml"}


def with_entities(declared: str, title: str) -> bytes:
    body = rss(item("a", "TITLE")).replace("TITLE", title).replace("<rss", f"<!DOCTYPE r [{declared}]><rss")
    return body.encode()


def laughs() -> bytes:
    names = "abcdefghij"
    declared = '<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in pairwise(names)
    )
    return with_entities(declared, "&j;")


@pytest.fixture(scope="module")
def workshop() -> Iterator[Workshop]:
    with Workshop(seconds=120) as opened:  # whatever else the machine does
        yield opened


@pytest.mark.parametrize("body", [laughs(), with_entities(f'<!ENTITY a "{"a" * 50_000}">', "&a;" * 20_000)])
def test_bombs(body: bytes, workshop: Workshop) -> None:
    parsed = workshop.parse(body, "http://x.org/", TEXT)
    assert parsed.fault.startswith("limit on input amplification factor")
    assert sum(len(one.title.text) for one in parsed.entries) < 200_000


def test_no_file_is_read(workshop: Workshop, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("le secret")
    for system in (f"SYSTEM 'file://{tmp_path}/secret'", f"PUBLIC 'x' '{tmp_path}/secret'"):
        body = with_entities(f"<!ENTITY a {system}>", "&a;")
        parsed = workshop.parse(body, "http://x.org/", TEXT)
        assert "secret" not in repr(parsed)


def test_one_that_takes_too_long_is_given_up_and_the_next_is_parsed() -> None:
    deep = b"<rss version='2.0'><channel><title>t</title>" + b"<a>" * 200_000
    with Workshop(seconds=2) as hasty:
        with pytest.raises(FetchError) as caught:
            hasty.parse(deep, "http://x.org/", TEXT)
        assert (caught.value.reason, caught.value.detail) == ("slow", "2 s")
    with Workshop() as workshop:
        killed = workshop._running()
        assert workshop.parse(b"x" * 9 + rss(item("a")).encode(), "http://x.org/", TEXT).entries
        killed.kill()
        killed.wait()
        with pytest.raises(FetchError, match="broken"):
            workshop.parse(rss(item("a")).encode(), "http://x.org/", TEXT)
        assert len(workshop.parse(rss(item("a")).encode(), "http://x.org/", TEXT).entries) == 1


def test_what_is_left_is_text(served: Served, fetched: Fetched, articles: Articles) -> None:
    nasty = (
        '<p onclick="x()">Un <b>texte</b>.</p><script>alert(1)</script><iframe src="javascript:x"></iframe>'
    )
    link = "javascript:alert(1)"
    fetched(served.put("/rss", rss(item("a", "<b>Gras</b>", text=nasty, link=link))))
    (article,) = articles()
    assert (article.title, article.text) == ("Gras", "Un texte.")


def test_halves_of_characters_and_nul(served: Served, fetched: Fetched, articles: Articles) -> None:
    body = (
        '{"version": "https://jsonfeed.org/version/1", "title": "J\\u0007\\ud800", "items": ['
        '{"id": "a\\ud800", "title": "T\\u0000\\udfff", "content_text": "Un texte \\ud83d seul."},'
        ' {"id": [], "title": 3}, 7]}'
    )
    (report,) = fetched(served.put("/json", body, Content_Type="application/feed+json"))
    assert (report.title, report.new) == ("J", 2)
    assert [one.text for one in articles()] == ["Un texte ? seul."]


def test_ids_that_climb_out_of_folders(served: Served, fetched: Fetched, articles: Articles) -> None:
    ids = ("../../etc/passwd", "/etc/passwd", "a\\b:c", "con", "." * 300, "x" * 3000)
    fetched(served.put("/rss", rss(*(item(one, f"T{number}") for number, one in enumerate(ids)))))
    found = articles()
    assert len({one.id for one in found}) == len(ids)
    assert not any(set(one.id) & set("/\\:") or one.id.startswith(".") or len(one.id) > 80 for one in found)


def test_text_that_only_looks_like_html(served: Served, fetched: Fetched, articles: Articles) -> None:
    plain = "date 2025-01\nUn titre\n\nPour 3 < 4 et 5 > 2, rien.\nUne ligne."
    marked = f"<![CDATA[{plain}]]>"
    feed = rss(item("a", "A", text="TEXT"), item("b", "B", text=plain)).replace("TEXT", marked)
    fetched(served.put("/rss", feed))
    assert [one.text for one in articles()] == [plain, plain]
    assert escape(plain) in feed
