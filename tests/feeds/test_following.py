"""What is followed: addresses, and OPML files whatever they hold."""

from pathlib import Path

import pytest

from digest.errors import UsageError, WriteError
from digest.feeds import follow, named_feeds, opened
from digest.readers import read_sources

OPML = """<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0"><head><title>Mes fils</title></head><body>
<outline text="Presse"><outline type="rss" text="La Gazette" xmlUrl="https://gazette.example/rss"/>
<outline text="Sans type" title="Le Phare" xmlURL="https://phare.example/feed?k=1#haut"/></outline>
<outline text="La Gazette, encore" xmlUrl="https://gazette.example/rss"/>
<outline text="Rien"/><outline text="Local" xmlUrl="file:///etc/passwd"/>
</body></opml>"""


def test_an_opml_file(tmp_path: Path, place: Path) -> None:
    (tmp_path / "fils.opml").write_text(OPML, encoding="utf-8")
    feeds = named_feeds(str(tmp_path / "fils.opml"))
    with opened(place, create=True) as store:
        done = follow(store, feeds)
        assert (done.new, done.known, done.refused) == (2, 0, (("file:///etc/passwd", "scheme"),))
        assert follow(store, [feeds[0]], "Ma Gazette").known == 1
        assert follow(store, feeds).known == 2
        assert [(one.url, one.title) for one in store.feeds()] == [
            ("https://gazette.example/rss", "Ma Gazette"),
            ("https://phare.example/feed?k=1", "Le Phare"),
        ]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not XML",
        b"<rss/>",
        b"<opml><body><outline xmlUrl='http://x.org/'</body></opml>",
        b'<!DOCTYPE o [<!ENTITY a "' + b"a" * 1000 + b'">]><opml><body>' + b"&a;" * 10 + b"</body>",
    ],
)
def test_a_file_that_is_no_opml(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "fils.opml").write_bytes(data)
    with pytest.raises(UsageError, match=r"fils.opml: no list of feeds \("):
        named_feeds(str(tmp_path / "fils.opml"))


def test_entities_of_a_list_are_not_unfolded(tmp_path: Path) -> None:
    entity = f'<!ENTITY a SYSTEM "file://{tmp_path}/secret">'
    (tmp_path / "secret").write_text("https://secret.example/")
    (tmp_path / "o").write_text(
        f"<!DOCTYPE o [{entity}]><opml><body><outline text='a'>&a;</outline></body></opml>"
    )
    assert named_feeds(str(tmp_path / "o")) == []


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ("ftp://x.org/rss", r"\(scheme\)"),
        ("https://user:secret@x.org/rss", r"\(address\)"),
        ("https://", r"\(address\)"),
        ("https://x.org:99999/", r"\(address\)"),
        ("https://x.org/\nHost:", r"\(address\)"),
        ("nowhere", "neither an address nor a file"),
    ],
)
def test_what_cannot_be_followed(named: str, told: str) -> None:
    with pytest.raises(UsageError, match=told) as caught:
        named_feeds(named)
    assert "secret" not in str(caught.value)


def test_an_address_is_kept_as_it_is_asked(place: Path) -> None:
    with opened(place, create=True) as store:
        follow(store, [("HTTPS://Exämple.org:443/é?q=1", "")])
        assert [one.url for one in store.feeds()] == ["https://xn--exmple-cua.org/%C3%A9?q=1"]


def test_a_store_that_is_none(tmp_path: Path, place: Path) -> None:
    with pytest.raises(UsageError, match="no feeds are kept here"):
        read_sources([f"feeds:{place}"])
    with opened(place, create=True):
        pass
    with pytest.raises(UsageError, match="no feed is followed"):
        read_sources([f"feeds:{place}"])
    with opened(place) as store:
        store.add("https://x.org/")
    with pytest.raises(UsageError, match=r"no feed has given an article. Run digest fetch first"):
        read_sources([f"feeds:{place}"])
    (tmp_path / "notes.txt").write_text("mes notes " * 200)
    with pytest.raises(WriteError, match="the store of feeds cannot be used"):
        read_sources([f"feeds:{tmp_path / 'notes.txt'}"])
    assert (tmp_path / "notes.txt").read_text() == "mes notes " * 200
