"""The families: what a feature costs whom, and where."""

import pytest

from digest.models.proofing import Family, Lack
from digest.proofing import proof
from tests.proofing.messages import HTML, page

FLEX = page(body='<div style="display:flex">Deux colonnes</div>')
FLEX_IN_SHEET = page(head="<style>.deux { display: flex }</style>")


def family(html: str, name: str) -> Family:
    return next(one for one in proof(html).families if one.name == name)


def lack(html: str, name: str, feature: str) -> Lack | None:
    return next((one for one in family(html, name).lacks if one.feature == feature), None)


def test_the_families_of_the_table() -> None:
    names = [one.name for one in proof(HTML).families]
    assert names[:3] == ["gmail", "outlook_windows", "outlook"]
    assert {"apple", "yahoo", "orange", "sfr", "laposte", "gmx", "proton", "thunderbird", "samsung"} <= set(
        names
    )


def test_what_is_not_supported_costs_who_lacks_it() -> None:
    assert family(FLEX, "outlook_windows").score < family(HTML, "outlook_windows").score
    assert family(FLEX, "apple").score == family(HTML, "apple").score
    told = lack(FLEX, "outlook_windows", "css-display-flex")
    assert told is not None
    assert (told.support, told.group, told.inline) == ("no", "layout", True)
    assert told.clients == ("outlook.windows", "outlook.windows-mail")
    assert "display:flex" in FLEX.splitlines()[told.lines[0] - 1]


def test_a_sheet_weighs_less_than_the_page() -> None:
    there, here = family(FLEX_IN_SHEET, "outlook_windows"), family(FLEX, "outlook_windows")
    assert here.score < there.score
    told = lack(FLEX_IN_SHEET, "outlook_windows", "css-display-flex")
    assert told is not None
    assert not told.inline


def test_what_only_a_sheet_asks_is_lost_where_sheets_are_dropped() -> None:
    html = page(head="<style>.noir { letter-spacing: 1px }</style>")
    assert [client.drops_style for client in family(html, "laposte").clients] == [True]
    assert lack(html, "laposte", "css-letter-spacing") is not None
    inline = page(head="<style>p { letter-spacing: 1px }</style>", body='<p style="letter-spacing:1px">a</p>')
    assert lack(inline, "laposte", "css-letter-spacing") is None
    gmail = {client.name: client.drops_style for client in family(html, "gmail").clients}
    assert gmail["gmail.mobile-webmail"]
    assert not gmail["gmail.desktop-webmail"]


@pytest.mark.parametrize(
    ("plain", "rare", "feature"),
    [
        ("margin:0 8px", "margin:-8px", "css-margin"),
        ("margin-left:8px", "margin-left:-8px", "css-margin"),
        ("margin:0", "margin:0 auto", "css-margin"),
        ("text-align:left", "text-align:start", "css-text-align"),
        ("font-size:14px", "font-size:1rem", "css-font-size"),
        ("background:#fff", "background:url(cid:a)", "css-background"),
        ("border-radius:4px", "border-radius:4px/8px", "css-border-radius"),
    ],
)
def test_partial_support_counts_where_it_matters(plain: str, rare: str, feature: str) -> None:
    for style, told in ((plain, False), (rare, True)):
        html = page(body=f'<table role="presentation"><tr><td style="{style}">a</td></tr></table>')
        lacks = [lack for one in proof(html).families for lack in one.lacks if lack.feature == feature]
        assert any(lack.support == "partly" for lack in lacks) == told


def test_padding_is_safe_on_cells_in_outlook() -> None:
    assert lack(HTML, "outlook_windows", "css-padding") is None
    on_paragraph = lack(page(body='<p style="padding:8px">a</p>'), "outlook_windows", "css-padding")
    assert on_paragraph is not None
    assert on_paragraph.support == "partly"
    assert "Partial. Only supported on table cells." in on_paragraph.notes


def test_the_heaviest_lack_comes_first_and_no_before_partly() -> None:
    html = page(body='<div style="border-radius:4px;display:flex;padding:8px">a</div>')
    told = [(one.support, one.feature) for one in family(html, "outlook_windows").lacks if one.inline]
    assert told[:2] == [("no", "css-display-flex"), ("no", "css-border-radius")]
    assert ("partly", "css-padding") in told[2:]


def test_nothing_asked_is_nothing_lost() -> None:
    assert {one.score for one in proof("").families} == {100}


def test_a_web_page_scores_below_a_message() -> None:
    web = (
        "<style>body { display: grid; gap: 1rem; color: var(--ink) } p:has(a)::before { position: fixed }"
        "</style><main><p>a <a href='https://example.org'>b</a></p><svg></svg></main>"
    )
    assert proof(web).support < 70
    assert proof(HTML).support > 90


@pytest.mark.parametrize(
    ("html", "score"),
    [
        ("<p>a</p>", 100),
        ('<p style="display:flex">a</p>', 100 * (3 + 2 * 0.75) / 8),  # p 3, display 2 (partly), flex 3 (no)
        ('<p style="padding:8px">a</p>', 100 * (3 + 2 * 0.75 + 1) / 6),
        ("<style>p { gap: 8px }</style><p>a</p>", 100 * (3 + 1 / 4 + 1 / 4) / (3 + 3 / 4 + 1 / 4 + 1 / 4)),
    ],
)
def test_the_formula(html: str, score: float) -> None:
    windows = family(html, "outlook_windows").clients[0]
    assert windows.name == "outlook.windows"
    assert windows.score == int(score)
