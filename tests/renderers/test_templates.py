"""Templates only place values; a user's come first, in a sandbox, and say where they are wrong."""

from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from digest.errors import TemplateError, UsageError
from digest.models import Issue
from digest.renderers import render_issue
from digest.renderers.templating import template_folder

OURS = sorted(template_folder().glob("*.jinja"))
PLACING = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.For,
    nodes.If,
    nodes.Include,
    nodes.Extends,
    nodes.Block,
    nodes.Const,
)


def misplaced(source: str) -> list[str]:
    """What a template does besides placing values."""
    tree = Environment(autoescape=True).parse(source)
    found = [node for node in tree.find_all(nodes.Node) if not isinstance(node, PLACING)]
    tests = [node.test for node in tree.find_all(nodes.If)]
    found += [test for test in tests if not isinstance(test, nodes.Name | nodes.Getattr)]
    return [type(node).__name__ for node in found]


def test_there_are_templates() -> None:
    names = {"brief.md.jinja", "index.md.jinja", "page.html.jinja", "story.md.jinja", "undated.md.jinja"}
    names |= {"ballot.html.jinja", "tally.md.jinja", "email.html.jinja", "email_preview.html.jinja"}
    names |= {f"compare{part}.html.jinja" for part in ("", "_item", "_part", "_plot", "_table")}
    names |= {f"compare{part}.md.jinja" for part in ("", "_part", "_table")}
    assert {path.name for path in OURS} == names


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_templates_only_place_values(path: Path) -> None:
    assert misplaced(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "{{ x|upper }}",
        "{% set x = 1 %}",
        "{% if a == b %}{% endif %}",
        "{{ f() }}",
        "{{ a + b }}",
        "{{ x[0] }}",
    ],
)
def test_the_test_finds_what_is_not_placing(source: str) -> None:
    assert misplaced(source)


def render(issue: Issue, templates: Path, form: str = "md") -> str:
    return render_issue(issue, formats=(form,), templates=templates)[f"2025-W02.{form}"].decode()


def test_the_users_template_comes_first(issue: Issue, templates: Path) -> None:
    (templates / "story.md.jinja").write_text("\n### Sujet : {{ story.headline }}\n", encoding="utf-8")
    assert "### Sujet : Vladimir Poutine ouvert" in render(issue, templates)
    (templates / "style.css").write_text("p { color: red }", encoding="utf-8")
    assert "p { color: red }" in render(issue, templates, "html")


def test_a_template_of_the_same_name_can_extend_ours(issue: Issue, templates: Path) -> None:
    source = '{% extends "digest/brief.md.jinja" %}{% block production %}Fin.{% endblock %}'
    (templates / "brief.md.jinja").write_text(source, encoding="utf-8")
    page = render_issue(issue, formats=["md"], templates=templates)["2025-W02.md"].decode()
    assert page.startswith("# ")
    assert page.endswith("Fin.")


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("un\n{{ page.titre }}", r"brief\.md\.jinja, line 2: .*no attribute 'titre'"),
        ("un\ndeux\n{% if %}", r"brief\.md\.jinja, line 3: "),
        ("{{ inconnu }}", r"brief\.md\.jinja, line 1: 'inconnu' is undefined"),
        ("\n{{ 1 / 0 }}", r"brief\.md\.jinja, line 2: a template does not calculate: '/'"),
        ('{% include "absent.md" %}', r"there is no template 'absent\.md'"),
        ("\n{{ page.__class__.__mro__ }}", r"brief\.md\.jinja, line 2: .*unsafe"),
        ("{{ page.lead.append(1) }}", r"brief\.md\.jinja, line 1"),
        ("{% for n in range(1000000000) %}{% endfor %}", r"brief\.md\.jinja, line 1: OverflowError"),
        ("{{ 'a' * 10**10 }}", r"brief\.md\.jinja, line 1: a template does not calculate"),
        ("\n{{ ''.__class__ }}", r"brief\.md\.jinja, line 2: access to attribute '__class__'"),
    ],
)
def test_a_mistake_is_told_with_its_place(issue: Issue, templates: Path, source: str, message: str) -> None:
    (templates / "brief.md.jinja").write_text(source, encoding="utf-8")
    with pytest.raises(TemplateError, match=message) as caught:
        render(issue, templates)
    assert "\n" not in str(caught.value)


def test_a_template_that_is_not_utf8(issue: Issue, templates: Path) -> None:
    (templates / "brief.md.jinja").write_bytes(b"\xff\xfe")
    with pytest.raises(TemplateError, match="UnicodeDecodeError"):
        render(issue, templates)


def test_no_such_folder(issue: Issue, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such folder"):
        render(issue, tmp_path / "absent")
