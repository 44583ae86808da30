"""The traits: what of HTML and CSS is seen."""

import pytest
import tinycss2

from digest.proofing.reading import read
from digest.proofing.selectors import selector_traits
from digest.proofing.stylesheets import AtRule, Declaration, Selector, declarations, statements
from digest.proofing.traits import traits_of


def sheet(css: str) -> set[str]:
    return set(traits_of(read(f"<style>{css}</style>")))


@pytest.mark.parametrize(
    ("selector", "traits"),
    [
        ("p", {"type"}),
        ("*", {"universal"}),
        (".a", {"class"}),
        (".a.b", {"class", "chaining"}),
        (".a .b", {"class", "descendant"}),
        (".a, .b", {"class", "grouping"}),
        ("p > a", {"type", "child"}),
        ("p+a", {"type", "adjacent"}),
        ("p ~ a", {"type", "sibling"}),
        ("#a", {"id"}),
        ("[lang]", {"attribute"}),
        ("a:hover", {"type", "pseudo:hover"}),
        ("a::before", {"type", "pseudo:before"}),
        ("p:nth-child(2n)", {"type", "pseudo:nth-child"}),
    ],
)
def test_selectors(selector: str, traits: set[str]) -> None:
    tokens = tinycss2.parse_component_value_list(selector)
    assert {trait.removeprefix("selector:") for trait in selector_traits(tokens)} == traits


@pytest.mark.parametrize(
    ("css", "traits"),
    [
        ("p { margin: 1em auto !important }", {"property:margin", "unit:em", "word:auto", "word:!important"}),
        ("p { width: calc(100% - 2px) }", {"function:calc", "unit:%", "unit:px"}),
        ("p { --ink: red; color: var(--ink) }", {"property:--*", "function:var"}),
        ("p { display: inline-flex }", {"value:display=inline-flex"}),
        ("p { background: url(a.webp) }", {"image:webp"}),
        ("@media (prefers-color-scheme: dark) { a { color: #fff } }", {"media:prefers-color-scheme"}),
        ("@media print { @supports (x: y) { a:focus { top: 0 } } }", {"at:supports", "pseudo:focus"}),
        ("@font-face { font-family: A }", {"at:font-face"}),
        ("@-webkit-keyframes a { from { left: 0 } }", {"at:keyframes", "property:left"}),
        (".a { & .b { gap: 1px } }", {"selector:nesting"}),
    ],
)
def test_sheets(css: str, traits: set[str]) -> None:
    assert traits <= sheet(css)


def test_keyframes_have_no_selectors() -> None:
    assert not {
        trait for trait in sheet("@keyframes a { from { left: 0 } }") if trait.startswith("selector:")
    }


@pytest.mark.parametrize(
    ("html", "trait"),
    [
        ("<ul><li>a</ul>", "element:ul"),
        ("<input type=CheckBox>", "input:checkbox"),
        ("<input>", "input:text"),
        ("<button>a</button>", "button:submit"),
        ("<a href=' #a'>b</a>", "link:#"),
        ("<a href=MAILTO:a@example.org>b</a>", "link:mailto"),
        ("<img src='https://example.org/a.WebP?x=1'>", "image:webp"),
        ("<img src='data:image/svg+xml;base64,AA'>", "image:svg"),
        ("<img src='data:image/png;base64,AA'>", "image:data"),
        ("<td style='PADDING-left: 2PX'>a", "unit:px"),
        ("<link rel=StyleSheet href=a>", "link:stylesheet"),
    ],
)
def test_elements(html: str, trait: str) -> None:
    assert trait in traits_of(read(html))


def test_a_comment_for_outlook_is_not_the_page() -> None:
    assert "element:table" not in traits_of(read("<p>a</p><!--[if mso]><table></table><![endif]-->"))


def test_inline_and_sheet_are_told_apart() -> None:
    html = "<style>\n.a { top: 1px }\n.b { left: 1px }</style>\n<p style='left: 2px'>a</p>"
    uses = traits_of(read(html))
    assert (uses["property:top"].inline, uses["property:top"].lines) == (False, [2])
    assert (uses["property:left"].inline, uses["property:left"].lines) == (True, [4])


def test_statements_keep_their_lines_and_order() -> None:
    told = list(statements("@media print {\n a { color: red }\n}\nb { top: 0 }", 10))
    assert [(type(one), one.line) for one in told] == [
        (AtRule, 10),
        (Selector, 11),
        (Declaration, 11),
        (Selector, 13),
        (Declaration, 13),
    ]


def test_broken_declarations_do_not_hide_the_others() -> None:
    told = declarations("color: red;; : 3; left 2px; margin: 0 {; top: 0")
    assert [one.name for one in told][:1] == ["color"]
