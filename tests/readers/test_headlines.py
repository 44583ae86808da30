"""The headline, the day and the standfirst of pages whose templates are broken, or set them apart."""

import json

import pytest

from digest.models import Article
from digest.readers.blocks import paragraphs, parse
from digest.readers.html import read_page
from digest.readers.pagetitle import page_title
from digest.readers.standfirst import standfirst

TITLE = "La piscine municipale fermera en mars"
BODY = (
    "<p>La mairie a voté jeudi soir la fermeture de la piscine. Le bassin perd de l'eau chaque jour.</p>"
    "<p>Le coût des travaux dépasse les moyens de la commune, a reconnu le maire, Luc Fournier.</p>"
)
FIRST = "Le conseil a tranché jeudi : le bassin, trop coûteux, ne sera pas rénové."


def page(head: str, top: str = f"<h1>{TITLE}</h1>") -> Article:
    shown = f"<head>{head}</head><body><article>{top}{BODY}</article></body>"
    read = read_page(f'<!doctype html><html lang="fr">{shown}</html>'.encode(), "a.html")
    assert isinstance(read, Article)
    return read


def linked(data: str) -> str:
    return f'<title>{TITLE}</title><script type="application/ld+json">{data}</script>'


LIVE = json.dumps(
    {
        "@type": "LiveBlogPosting",
        "headline": TITLE,
        "datePublished": "2025-09-12",
        "liveBlogUpdate": [{"@type": "BlogPosting", "headline": "Un vote", "datePublished": "2025-09-13"}],
    }
)


@pytest.mark.parametrize(
    "data",
    [
        '{"@type":"NewsArticle","headline":"La piscine "municipale" fermera en mars"}',
        LIVE,
        '{"@type":"NewsArticle","headline":"La piscine mun',
    ],
)
def test_a_headline_that_the_page_does_not_bear_out_is_not_taken(data: str) -> None:
    assert page(linked(data)).title == TITLE


@pytest.mark.parametrize(
    ("head", "top", "title"),
    [
        (f"<title>Sports. {TITLE} | Vallée</title>", f"<h1><b>Sports</b> {TITLE}</h1>", f"Sports {TITLE}"),
        ('<title>Une page</title><meta property="og:title" content="Bassin fermé">', "", "Bassin fermé"),
        (f"<title>{TITLE} - Vallée Infos</title>", f"<h1>Vallée Infos</h1><h1>{TITLE}</h1>", TITLE),
    ],
)
def test_a_headline_that_the_page_states_stays(head: str, top: str, title: str) -> None:
    assert page(head, top).title == title


@pytest.mark.parametrize(
    ("data", "dates"),
    [
        (
            '{"@type":"NewsArticle","author":[{"name":"J. Riou",}],"datePublished":"2025-01-24",}',
            ["2025-01-24"],
        ),
        (
            '//<![CDATA[\n{"@type":"NewsArticle","datePublished":"2025-01-24"}\n//]]>',
            ["2025-01-24"],
        ),
        ('{"@type":"NewsArticle","headline":"Le "bassin"","datePublished":"2025-01-24"}', ["2025-01-24"]),
        ('{"@type":"WebPage","headline":"Le "bassin"","datePublished":"2025-01-24"}', []),
        (
            '{"@type":"NewsArticle","headline":"U"a""},{"@type":"NewsArticle","datePublished":"2024-03-02"}',
            [],
        ),
    ],
)
def test_the_day_of_broken_data_is_read_where_there_is_one(data: str, dates: list[str]) -> None:
    stated = page(linked(data)).stated
    assert [one.text for one in stated if one.kind == "html_meta"] == dates


@pytest.mark.parametrize(
    ("top", "found"),
    [
        (f"<header><h1>{TITLE}</h1><p>{FIRST}</p><p>Par Anne Morel</p></header>", [FIRST]),
        (f"<header><p>{FIRST}</p><h1>{TITLE}</h1></header>", []),
        (f"<header><nav>Une</nav><h1>{TITLE}</h1><p>{FIRST}</p></header>", []),
        (f"<header><h1>{TITLE}</h1><aside><p>{FIRST}</p></aside></header>", []),
        (f"<header><h1>{TITLE}</h1><p>Temps de lecture : 3 min.</p></header>", []),
        (f"<h1>{TITLE}</h1><p>{FIRST}</p>", []),
    ],
)
def test_the_standfirst_in_the_header_is_text(top: str, found: list[str]) -> None:
    tree = parse(f"<html><body><article>{top}{BODY}</article></body></html>")
    assert tree is not None
    assert standfirst(tree, paragraphs(tree)) == found


def test_a_standfirst_that_extraction_leaves_out_is_read() -> None:
    body = "".join(f"<p>{' '.join([sentence] * 3)}</p>" for sentence in (FIRST[3:], TITLE + "."))
    desc = "Dans un rapport publié mardi, la chambre des comptes juge sévèrement la gestion des bassins."
    shown = f"<section><header><h1>{TITLE}</h1><p>{desc}</p></header><article>{body}</article></section>"
    read = read_page(f"<!doctype html><html><body><main>{shown}</main></body></html>".encode(), "a.html")
    assert isinstance(read, Article)
    assert read.text.startswith(desc)


def test_what_the_page_describes_itself_by_is_text_where_it_is_printed() -> None:
    meta = f'<meta property="og:description" content="{FIRST}">'
    top = f'<div class="hero"><h1>{TITLE}</h1><h2>{FIRST}</h2></div>'
    for shown, found in ((top, [FIRST]), (f"<h1>{TITLE}</h1>", [])):
        tree = parse(f"<html><head>{meta}</head><body>{shown}{BODY}</body></html>")
        assert tree is not None
        assert standfirst(tree, paragraphs(tree)) == found


@pytest.mark.parametrize("mark", ["intro", "article__desc", "fig-chapo", "standfirst big"])
def test_what_is_marked_as_a_standfirst_is_text(mark: str) -> None:
    top = f'<div class="intro">Le journal des cimes, de la vallée et des lacs.</div><h1>{TITLE}</h1>'
    shown = f'{top}<div class="{mark}"><b>{FIRST}</b></div><div class="introuvable">{BODY}</div>'
    tree = parse(f"<html><body>{shown}</body></html>")
    assert tree is not None
    assert standfirst(tree, paragraphs(tree)) == [FIRST]


OTHER = '{"@type":"NewsArticle","headline":"Un bal","datePublished":"2025-03-01","author":"B. Roux"}'
OWN = f'{{"@type":"NewsArticle","headline":"{TITLE}","datePublished":"2025-03-11","author":"A. Morel"}}'


def test_the_article_of_the_page_is_told_from_others_in_its_data() -> None:
    read = page(linked(f"[{OTHER},{OWN}]"))
    assert [one.text for one in read.stated if one.kind == "html_meta"] == ["2025-03-11"]
    assert read.byline == "A. Morel"
    unknown = page(linked(f"[{OTHER},{OWN}]".replace(TITLE, "Une noce")))
    assert [one.text for one in unknown.stated if one.kind == "html_meta"] == ["2025-03-01", "2025-03-11"]


def test_the_logo_of_a_site_is_no_headline() -> None:
    top = f"<header><h1>Vallée Infos</h1></header><h2>{TITLE}</h2>"
    assert page(f"<title>{TITLE} - Vallée Infos</title>", top).title == TITLE


def test_a_description_below_the_text_is_the_site_s() -> None:
    read = page(f'<meta name="description" content="{FIRST}">', f"<h1>{TITLE}</h1>")
    assert FIRST not in read.text
    head = f'<head><meta name="description" content="{FIRST}"></head>'
    shown = f"{head}<h1>{TITLE}</h1>{BODY}<footer>{FIRST}</footer>"
    foot = read_page(f"<!doctype html><html>{shown}</html>".encode(), "a.html")
    assert isinstance(foot, Article)
    assert not foot.text.startswith(FIRST)


def test_a_headline_of_sound_data_stays() -> None:
    tree = parse(f"<html><body><h1>{TITLE}</h1></body></html>")
    assert tree is not None
    assert page_title(tree, "Le bassin ferme", ["Le bassin ferme"]) == "Le bassin ferme"
    assert page_title(tree, "Le bassin ferme") == TITLE


def test_a_standfirst_that_was_extracted_is_not_told_twice() -> None:
    read = page("", f"<header><h1>{TITLE}</h1><p>{FIRST}</p></header><p>{FIRST}</p>")
    assert read.text.count(FIRST) == 1
