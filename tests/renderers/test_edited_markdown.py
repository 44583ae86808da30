"""A Markdown that an editor changed: what is usual is kept, what is dangerous is not."""

import re

import pytest

from digest.errors import UsageError
from digest.renderers import render_markdown
from digest.renderers.projection import body_of
from tests.renderers.reading import HtmlWords

EDITED = """# Ma revue

**Semaine 2** · relue

## L’essentiel

- **10 janv.** Un fait, *vraiment*. [1]
- Un [lien](https://example.org/a_(b)?c=1&d=2) et un [autre](2024-W45.md#titre).

## Tableau

| Pays | Morts |
|---|---|
| Ukraine | 12 300 |
| Russie | 650 |

1. Premier
    - dedans
2. Second

> Une citation
> sur deux lignes.

```toml
a = 1

b = 2
```

Une ligne\x20\x20
coupée. [7]

## Sources

1. *Le titre*, Le Monde.
"""


def page(markdown: str) -> HtmlWords:
    return HtmlWords(render_markdown(markdown, lang="fr", name="x")["x.html"].decode())


def test_what_an_editor_writes_is_kept() -> None:
    made = page(EDITED)
    names = [tag for tag, _ in made.tags]
    assert names.count("table") == 1
    assert names.count("td") == 4
    assert names.count("ol") == 2
    assert "pre" in names
    assert made.links == ["https://example.org/a_%28b%29?c=1&d=2", "2024-W45.html#titre"]


def test_the_same_as_text() -> None:
    text = render_markdown(EDITED, lang="fr", name="x")["x.txt"].decode()
    assert "Pays | Morts\nUkraine | 12 300\nRussie | 650\n" in text
    assert "1. Premier\n  - dedans\n2. Second\n" in text
    assert "> Une citation sur deux lignes." in text
    assert "    a = 1\n\n    b = 2\n" in text
    assert "Une ligne\ncoupée. [7]" in text
    assert "  https://example.org/a_%28b%29?c=1&d=2\n" in text
    assert "autre (2024-W45.txt#titre)" in text


def test_a_citation_without_a_source_is_no_link() -> None:
    made = page(EDITED)
    assert [a["href"] for _, a in made.tags if a.get("class") == "cite"] == ["#source-1"]
    assert "[7]" in made.words


@pytest.mark.parametrize(
    ("markdown", "levels"),
    [
        ("# a\n\n### b\n\n# c\n\n#### d\n", [1, 2, 2, 3]),
        ("## a\n\ntexte\n\n## b\n", [1, 2]),
        ("# a\n\n<h1>b</h1>\n\n<h4>c</h4>\n", [1, 2, 3]),
        ("texte seul\n", [1]),
        ("", [1]),
    ],
)
def test_one_title_and_no_skipped_heading(markdown: str, levels: list[int]) -> None:
    assert [int(tag[1]) for tag, _ in page(markdown).tags if re.fullmatch(r"h[1-6]", tag)] == levels


@pytest.mark.parametrize(
    "markdown",
    [
        "<script>alert(1)</script>",
        '<img src="http://evil.example/p.png" onerror="alert(1)">',
        "![description](http://evil.example/p.png)",
        '<a href="javascript:alert(1)" onclick="alert(1)">x</a>',
        "[x](javascript:alert(1)) [y](data:text/html,x) <javascript:alert(1)>",
        "[x][1]\n\n[1]: javascript:alert(1)",
        '<p style="background:url(http://evil.example)">x</p><style>p{}</style><iframe src="//e"></iframe>',
        '<a name="x" id="source-1" target="_blank" href="//evil.example">x</a>',
        '<form action="http://evil.example"><input name="a"><button>b</button></form>',
        '<svg onload="alert(1)"><math><mtext></form><img src=x onerror=alert(1)>',
    ],
)
def test_nothing_runs_and_nothing_is_fetched(markdown: str) -> None:
    made = page(f"# a\n\n{markdown}\n")
    names = {tag for tag, _ in made.tags}
    assert not names & {"script", "img", "iframe", "form", "input", "button", "svg", "link", "math"}
    attributes = {name for _, values in made.tags for name in values}
    assert not {name for name in attributes if name.startswith("on")} | (attributes & {"src", "style"})
    assert made.links == []


def test_an_image_is_its_description() -> None:
    assert "description" in page("# a\n\n![description](http://evil.example/p.png)").words


def test_brackets_without_end_are_text() -> None:
    body = body_of("# a\n\n" + "[" * 5_000 + "\n\n[lien](https://example.org/)\n")
    assert body.count("[") == 5_000
    assert 'href="https://example.org/"' in body


def test_a_long_list_stays_one_list() -> None:
    items = "".join(f"{n}. *Un titre assez long* — {n}\n" for n in range(1, 700))
    assert body_of(f"# a\n\n{items}").count("<ol") == 1


def test_nested_beyond_reason_is_an_error() -> None:
    deep = "\n".join("    " * n + "- x" for n in range(260))
    with pytest.raises(UsageError, match="nested"):
        render_markdown(deep, lang="fr", name="x")
