"""Each code is found in a message that has its fault, and in no clean one."""

import pytest

from digest.models.proofing import Finding
from digest.proofing import proof
from digest.proofing.codes import LEVELS
from tests.proofing.messages import HTML, TEXT, message, page

LONG = "mot " * 300
PAGES: dict[str, str] = {
    "unread": page(body="<div>" * 3000),
    "lang_missing": page(without='<html lang="fr" dir="ltr">', instead="<html>"),
    "title_missing": page(without="<title>La semaine en bref</title>"),
    "charset_missing": page(without='<meta charset="utf-8">'),
    "viewport_missing": page(without='name="viewport"', instead='name="other"'),
    "color_scheme_missing": page(without='name="color-scheme"', instead='name="other"'),
    "dark_missing": page(without="prefers-color-scheme: dark", instead="max-width: 600px"),
    "article_missing": page(without='role="article" '),
    "h1_missing": page(without="h1", instead="h2"),
    "h1_many": page(body="<h1>Encore</h1>"),
    "heading_skipped": page(body="<h3>Trop bas</h3>"),
    "table_role_missing": page(body="<table><tr><td>1</td></tr></table>"),
    "clipped": page(body=f"<p>{'é' * 60_000}</p>"),
    "heavy": page(body=f"<p>{'é' * 48_000}</p>"),
    "style_heavy": page(head=f"<style>{'p { margin: 0 }' * 1200}</style>"),
    "contrast_low": page(body='<p style="color:#999999">Gris</p>'),
    "image_alt_missing": page(body='<img src="https://example.org/a.png" width="10">'),
    "image_width_missing": page(body='<img src="https://example.org/a.png" alt="">'),
    "image_data": page(body='<img src="data:image/png;base64,AAAA" alt="" width="9">'),
    "image_insecure": page(body='<img src="http://example.org/a.png" alt="" width="9">'),
    "image_relative": page(body='<img src="images/a.png" alt="" width="9">'),
    "image_svg": page(body='<img src="https://example.org/a.svg?v=2" alt="" width="9">'),
    "svg": page(body="<svg><path d='M0 0'/></svg>"),
    "script": page(body="<script>alert(1)</script>"),
    "handler": page(body='<p onClick="x()">Non</p>'),
    "form": page(body="<input name=a>"),
    "embedded": page(body='<iframe src="https://example.org"></iframe>'),
    "media": page(body="<video></video>"),
    "base": page(head='<base href="https://example.org/">'),
    "refresh": page(head='<meta http-equiv="Refresh" content="0; url=https://example.org">'),
    "stylesheet_remote": page(head='<style>@import url("https://example.org/a.css");</style>'),
    "web_font": page(head="<style>@font-face { font-family: A; src: url(https://example.org/a) }</style>"),
    "css_remote": page(body='<p style="background:url(https://example.org/a.png)">Image</p>'),
    "pixel": page(body='<img src="https://example.org/o.gif" alt="" width="1" height="1">'),
    "link_tracker": page(body='<a href="https://example.org/?a=1&amp;utm_source=revue">Lire</a>'),
    "link_unsafe": page(body='<a href="java&#10;script:alert(1)">Lire</a>'),
    "link_relative": page(body='<a href="suite.html">Lire</a>'),
    "link_insecure": page(body='<a href="http://example.org">Lire</a>'),
    "link_empty": page(body='<a href="#">Lire</a>'),
    "link_deceptive": page(body='<a href="https://example.com/x">www.banque.fr</a>'),
    "anchor_broken": page(body='<a href="#notes">Notes</a>'),
    "preheader_hidden": page(without="<h1", instead='<div style="display:none">Aperçu</div><h1'),
    "text_hidden": page(body='<p style="font-size:0">Mots pour les filtres</p>'),
}
MESSAGES: dict[str, bytes] = {
    "title_differs": message(without=b"Subject: La semaine", instead=b"Subject: Le mois"),
    "text_missing": message(without=b"text/plain", instead=b"text/x-none"),
    "html_missing": message(without=b"text/html", instead=b"text/x-none"),
    "text_not_first": message(TEXT, HTML)
    .replace(b"text/plain", b"text/@", 1)
    .replace(b"text/html", b"text/plain", 1)
    .replace(b"text/@", b"text/html", 1),
    "alternative_missing": message(without=b"multipart/alternative", instead=b"multipart/mixed"),
    "charset_other": message(without=b'charset="utf-8"', instead=b'charset="iso-8859-1"'),
    "cid_missing": message(page(body='<img src="cid:logo" alt="" width="9">')),
    "text_headings": message(text=TEXT.replace("La semaine en bref", "Accords")),
    "text_short": message(text="La semaine en bref\nhttps://example.org/accord\n"),
    "text_links": message(text=TEXT.replace("/accord", "/autre")),
    "text_lines": message(text=TEXT + LONG + "\n"),
    "header_missing": message(without=b"To: lectrice@example.net\r\n"),
    "header_repeated": message(without=b"To: ", instead=b"To: autre@example.net\r\nTo: "),
    "header_control": message(without=b"Subject: ", instead=b"Subject: =?utf-8?q?=E2=80=AE?="),
    "header_raw": message(without=b"Subject: La", instead="Subject: Lé".encode()),
    "line_long": message(without=b"To: ", instead=b"X-Long: " + b"a" * 999 + b"\r\nTo: "),
    "line_bare": message(without=b"Trois villes", instead=b"Trois\nvilles"),
    "line_lf": message().replace(b"\r\n", b"\n"),
    "octet_nul": message(without=b"Trois villes", instead=b"Trois\0villes"),
    "octets_8bit": message(without=b"Trois villes", instead=b"Trois villes \xe9"),
    "date_bad": message(without=b" +0100", instead=b" -0000"),
    "message_id_bad": message(without=b"<2025-w02@example.org>", instead=b"2025-w02"),
    "unsubscribe_missing": message(without=b"List-Unsubscribe: ", instead=b"X-List: "),
    "unsubscribe_https": message(without=b"<https://example.org/quitter>, "),
    "unsubscribe_mailto": message(without=b", <mailto:quitter@example.org>"),
    "one_click_missing": message(without=b"List-Unsubscribe-Post", instead=b"X-Post"),
    "list_id_missing": message(without=b"List-ID", instead=b"X-ID"),
    "auto_submitted_missing": message(without=b"Auto-Submitted", instead=b"X-Auto"),
    "subject_empty": message(without=b"Subject: La semaine en bref", instead=b"Subject: "),
    "subject_long": message(without=b"Subject: La", instead=b"Subject: " + b"La " * 30),
}


def codes(html: str, octets: bytes | None = None) -> set[str]:
    return {finding.code for finding in proof(html, octets).findings}


def one(html: str, code: str) -> Finding:
    return next(finding for finding in proof(html).findings if finding.code == code)


def test_a_clean_message_has_no_finding() -> None:
    assert proof(HTML, message()).findings == ()


def test_every_code_has_a_fault() -> None:
    assert set(PAGES) | set(MESSAGES) == set(LEVELS)


@pytest.mark.parametrize("code", PAGES)
def test_a_fault_of_the_page_is_found(code: str) -> None:
    assert code in codes(PAGES[code])


@pytest.mark.parametrize("code", MESSAGES)
def test_a_fault_of_the_message_is_found(code: str) -> None:
    html = PAGES.get(code, HTML)
    if code == "cid_missing":
        html = page(body='<img src="cid:logo" alt="" width="9">')
    found = codes(html, MESSAGES[code])
    assert code in found
    assert not found & (set(PAGES) - {"cid_missing"})


def test_a_finding_says_where_and_how_often() -> None:
    html = page(body='\n<img src="a.png" width="9">\n<img src="b.png" width="9">')
    found = one(html, "image_alt_missing")
    assert (found.level, found.what, found.count) == ("error", "a.png", 2)
    assert [html.splitlines()[line - 1] for line in found.lines] == [
        '<img src="a.png" width="9">',
        '<img src="b.png" width="9"></td></tr></table>',
    ]


def test_what_stands_in_a_hidden_box_is_hidden() -> None:
    found = one(page(body='<div style="display:none"><p>Un</p><p>Deux</p></div>'), "text_hidden")
    assert (found.what, found.count) == ("Un", 2)


def test_errors_come_first_and_cost_most() -> None:
    spoiled = proof(page(body='<script></script><h3>Bas</h3><a href="#">Rien</a>'))
    assert [finding.level for finding in spoiled.findings] == ["error", "warning", "note"]
    assert spoiled.score == spoiled.support - 6


@pytest.mark.parametrize(
    "body",
    [
        "<table><tr><th>Ville</th></tr></table>",
        '<p style="color:#777777;background-image:url(cid:a)">Sur une image</p>',
        '<p style="color:#888888;font-size:24px;background:#fff">Grand</p>',
        '<div style="font-size:0"><p style="font-size:14px">Entre deux blancs</p></div>',
        '<a href="https://www.example.org/a">example.org</a>',
        '<a id="notes"></a><a href="#notes">Notes</a>',
        '<a href="https://example.org/utm_source">Lire</a>',
        '<a href="mailto:a@example.org">Écrire</a><a href="tel:+33100000000">Appeler</a>',
        '<!--[if mso]><table><tr><td><v:rect onclick="x"></v:rect></td></tr></table><![endif]-->',
    ],
)
def test_what_is_right_is_not_found(body: str) -> None:
    assert codes(page(body=body)) == set()
