"""The editor's word: what Markdown it keeps, and that nothing else of it works on the page."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.renderers import render_markdown
from digest.renderers.note_view import note_lines
from digest.renderers.wording import Wording
from tests.renderers.conftest import HOSTILE

FR = Wording("fr")


def told(note: str) -> str:
    return "\n".join(note_lines(note, FR))


def page(note: str) -> str:
    rest = "## L’essentiel\n\n- Fait. [1]\n\n## Sources\n\n1. *A*, B.\n"
    markdown = f"# Revue\n\n**Semaine 2**\n\n{told(note)}\n\n{rest}"
    return render_markdown(markdown, lang="fr", name="x")["x.html"].decode()


def test_paragraphs_lists_stress_and_links_are_kept() -> None:
    note = "Chers *lecteurs*,\nla **semaine** : [ici](https://example.org/a?b=1).\n\n- un\n- deux\n"
    assert told(note) == (
        "> **Mot de l’éditeur**\n>\n"
        "> Chers *lecteurs*, la **semaine**\u00a0: [ici](https://example.org/a?b=1).\n>\n> - un\n> - deux"
    )
    assert told("") == told(" \n\n# \n---\n") == ""


@pytest.mark.parametrize(
    ("note", "printed"),
    [
        ("# Titre", "> **Titre**"),
        ("###### *Titre* ##", "> **Titre**"),
        ("Titre\n=====", "> Titre"),
        ("![alt](https://example.org/x.png)", "> alt"),
        ("[x](javascript:alert)", "> x"),
        ("[x](http://localhost/)", "> x"),
        ("<script>", "> &lt;script>"),
        ("Voir [1]", "> Voir \\[1\\]"),
        ("1. un", "> - un"),
        ("> cité", "> cité"),
        ("```\ncode\n```", "> \\`\\`\\` code \\`\\`\\`"),
    ],
)
def test_everything_else_is_words(note: str, printed: str) -> None:
    assert told(note).splitlines()[-1] == printed


@pytest.mark.parametrize("note", HOSTILE)
def test_a_hostile_word_is_inert(note: str) -> None:
    html = page(note)
    assert not re.search(r"<(?:script|img|svg|iframe)\b[^>]*(?:on\w+=|src=x)", html)
    assert 'href="javascript' not in html
    assert html.count("<h1") == 1
    assert html.count('class="lead"') == 1
    assert html.count('id="source-1"') == 1


lines = st.sampled_from(
    (
        *HOSTILE,
        "# Titre",
        "- un",
        "1. deux",
        "> cité",
        "",
        "**gras** et *stress*",
        "[a](https://a.example/)",
        "====",
    )
)


@settings(max_examples=60, deadline=None)
@given(st.lists(lines | st.text(max_size=40), max_size=8))
def test_any_word_leaves_the_page_as_it_is(parts: list[str]) -> None:
    html = page("\n".join(parts))
    assert html.count("<h1") == 1
    assert html.count("<h2") == 2
    assert html.count('class="lead"') == 1
    assert html.count('class="cite"') == 1


@pytest.mark.parametrize("mark", ["*", "**", "[", "![", "](", "> ", "# ", "- ", "[a](", "**a", "_"])
def test_the_longest_word_of_marks_is_made_at_once(mark: str) -> None:
    assert page((mark * 4000)[:4000]).count("<h1") == 1
