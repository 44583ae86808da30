"""`digest feeds`, `digest fetch`, and every command that takes `feeds:` as a source."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.feeds.making import item, rss
from tests.feeds.serving import Served, serving

MORE = "Les cheminots rejoignent le mouvement. Le gouvernement a reçu les syndicats jeudi matin à Matignon."


@pytest.fixture
def served() -> Iterator[Served]:
    with serving() as server:
        yield server


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """No test touches the store of whoever runs it; the settings have no pause."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    (tmp_path / "digest.toml").write_text("[feeds]\npause = 0\n")
    return tmp_path


def test_two_commands_make_a_brief(run: Run, served: Served, home: Path) -> None:
    url = served.put("/rss", rss(item("a", "La réforme"), item("b", "La grève", text=MORE)))
    assert run("feeds", "add", url).out == "1 fil ajouté\n"
    assert (home / "data" / "digest" / "feeds.sqlite").exists()
    fetched = run("fetch", "--allow-private")
    assert (fetched.code, fetched.err) == (0, "1 fil · 2 articles nouveaux\n")
    assert "La Gazette" in fetched.out
    built = run("build", "feeds:")
    assert (built.code, built.out) == (0, "")
    assert built.err == "2 articles · 2 datés · 0 à dater · 1 semaine · out\n"
    page = (home / "out" / "2025-W02.md").read_text(encoding="utf-8")
    assert "La Gazette" in page
    assert "Le ministre a annoncé vendredi" in page


def test_every_command_takes_feeds(run: Run, served: Served, home: Path) -> None:
    (home / "digest.toml").write_text('[feeds]\npause = 0\nstore = "desk/mine.sqlite"\n')
    run("feeds", "add", served.put("/rss", rss(item("a", "La réforme"))))
    run("fetch", "--allow-private", "-q")
    assert (home / "desk" / "mine.sqlite").exists()
    for source in ("feeds:", "feeds:desk/mine.sqlite"):
        for command in ("dates", "units"):
            (row,) = map(json.loads, run(command, source, "--json").out.splitlines())
            assert row["id"] == "a"
        for command in ("stories", "summarize"):
            assert run(command, source, "--json").code == 0
    files = [
        run("build", source, "--out", out, "-q")
        for source, out in (("feeds:", "x"), ("feeds:desk/mine.sqlite", "y"))
    ]
    assert [one.code for one in files] == [0, 0]
    assert (home / "x" / "2025-W02.json").read_bytes() == (home / "y" / "2025-W02.json").read_bytes()
    assert run("build", "feeds:", "--out", "x", "--locked").code == 0
    assert run("build", "feeds:", "--out", "z", "--executor", "serial").code == 0
    assert (home / "z" / "2025-W02.json").read_bytes() == (home / "x" / "2025-W02.json").read_bytes()


def test_the_report_as_json(run: Run, served: Served) -> None:
    run("feeds", "add", served.put("/a", rss(item("a"))), served.base + "/b", "--store", "s.sqlite")
    told = run("fetch", "--allow-private", "--json", "-q", "--store", "s.sqlite")
    assert (told.code, told.err) == (0, "")
    first, second = map(json.loads, told.out.splitlines())
    assert first == {
        "url": served.base + "/a", "title": "La Gazette", "outcome": "new", "new": 1, "updated": 0,
        "articles": 1, "reason": None, "detail": None, "moved": None,
    }  # fmt: skip
    assert (second["outcome"], second["reason"], second["detail"]) == ("failed", "status", "404")
    listed = [
        json.loads(line) for line in run("feeds", "list", "--json", "--store", "s.sqlite").out.splitlines()
    ]
    assert [(one["title"], one["articles"], one["reason"]) for one in listed] == [
        ("La Gazette", 1, None),
        (None, 0, "status"),
    ]
    assert run("fetch", "--allow-private", "--strict", "--store", "s.sqlite").code == 3
    assert run("fetch", served.base + "/a", "--allow-private", "--strict", "--store", "s.sqlite").code == 0


def test_where_all_fail(run: Run, served: Served) -> None:
    run("feeds", "add", served.put("/rss", rss(item("a"))))
    outcome = run("fetch", "--lang", "en")
    assert outcome.code == 1
    assert "an address of this machine or its network (127.0.0.1)" in " ".join(outcome.out.split())
    assert outcome.err.splitlines() == [
        "1 feed · 0 new articles · 1 failure",
        "digest: no feed gave anything (1 failed). `digest feeds list` shows why",
    ]
    assert served.asked == []


def test_full_text(run: Run, served: Served) -> None:
    page = f"<!doctype html><html lang='fr'><body><article><h1>T</h1><p>{MORE}</p></article></body></html>"
    link = served.put("/page", page, Content_Type="text/html")
    run("feeds", "add", served.put("/rss", rss(item("a", text="Les cheminots […]", link=link))))
    outcome = run("fetch", "--allow-private", "--full-text")
    assert outcome.err == "1 fil · 1 article nouveau\n1 page lue sur 1\n"
    (row,) = map(json.loads, run("units", "feeds:", "--json").out.splitlines())
    assert [unit["text"] for unit in row["units"]] == [
        "Les cheminots rejoignent le mouvement.",
        "Le gouvernement a reçu les syndicats jeudi matin à Matignon.",
    ]


def test_feeds_are_removed_and_their_articles_stay(run: Run, served: Served) -> None:
    url = served.put("/rss", rss(item("a")))
    run("feeds", "add", url, "--title", "Mon journal")
    run("fetch", "--allow-private", "-q")
    near = run("feeds", "remove", url + "x")
    assert (near.code, url in near.err) == (2, True)
    assert run("feeds", "remove", url).out == "1 fil n’est plus suivi · 1 article gardé\n"
    assert run("feeds", "list", "--json").out == ""
    assert json.loads(run("units", "feeds:", "--json").out)["source"] == "Mon journal"
    assert run("feeds", "add", url).out == "1 fil ajouté\n"
    assert run("feeds", "add", url).out == "0 fil ajouté · 1 déjà suivi\n"
    assert run("feeds", "remove", url, "--articles").out == "1 fil n’est plus suivi · 1 article supprimé\n"
    assert run("units", "feeds:").code == 2


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("feeds", "list"), "no feeds are kept here. Add a feed first: digest feeds add"),
        (("fetch",), "no feeds are kept here"),
        (("build", "feeds:"), "no feeds are kept here"),
        (("dates", "feeds:nowhere.sqlite"), "nowhere.sqlite: no feeds are kept here"),
        (("feeds", "add", "ftp://x.org/"), "no address of a feed (scheme)"),
        (("feeds", "add", "nowhere"), "nowhere: neither an address nor a file"),
        (
            ("feeds", "add", "https://x.org/", "https://y.org/", "--title", "T"),
            "--title goes with one address",
        ),
        (("schedule",), "schedule installs nothing. Give --print"),
        (("schedule", "--print", "--at", "25:00"), "write it as 07:00"),
    ],
)
def test_mistakes(run: Run, arguments: tuple[str, ...], told: str) -> None:
    outcome = run(*arguments)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    assert told in outcome.err


def test_a_setting_that_no_fetch_can_keep_to(run: Run, home: Path) -> None:
    for line in ("seconds = 0", "pause = -1", "parallel = 1000", 'contact = "a\\nb"', "nonsense = 1"):
        (home / "digest.toml").write_text(f"[feeds]\n{line}\n")
        outcome = run("feeds", "list")
        assert (outcome.code, outcome.err.count("\n")) == (2, 1)
        assert line.split()[0] in outcome.err


def test_a_file_that_is_no_store(run: Run, home: Path) -> None:
    (home / "notes.txt").write_text("mes notes " * 500)
    for arguments in (("feeds", "add", "https://x.org/"), ("feeds", "list"), ("fetch",)):
        outcome = run(*arguments, "--store", "notes.txt")
        assert (outcome.code, outcome.out, outcome.err.count("\n")) == (1, "", 1)
        assert "notes.txt: the store of feeds cannot be used" in outcome.err
    assert (home / "notes.txt").read_text() == "mes notes " * 500
