"""Sources that were read and not cited: beside the others where they are few, folded away where many."""

import re
from datetime import date

import pytest

from digest.models import Issue, Source
from digest.renderers import render_issue
from tests.renderers.conftest import FORMATS, article, brief, entry, week
from tests.renderers.reading import HtmlWords, markdown_words, squeezed

PERIOD = week(date(2025, 1, 13))


def rendered(uncited: int) -> dict[str, str]:
    """The forms of a brief that cites one source and has read so many others."""
    day = date(2025, 1, 15)
    cited = article("a", "Le pont a ouvert mardi.", "La foule était là.", day=day, title="Le pont")
    others = [article(f"lu{n}", "Une phrase.", day=day, title=f"Lu {n}") for n in range(uncited)]
    sources = [Source(n, one, n == 1) for n, one in enumerate([cited, *others], start=1)]
    told = brief(PERIOD, entry("Le pont", PERIOD, cited), sources=tuple(sources))
    files = render_issue(Issue("fr", "", (told,), (), ()), formats=FORMATS)
    return {form: files[f"2025-W03.{form}"].decode().replace("\u00a0", " ") for form in FORMATS}


@pytest.fixture(scope="module")
def many() -> dict[str, str]:
    return rendered(20)


def test_many_are_folded(many: dict[str, str]) -> None:
    assert "\n\n### 20 articles lus, non cités\n\n2. *Lu 0*" in many["md"]
    fold = r"<details>\s*<summary>\s*<h3>20 articles lus, non cités</h3>\s*</summary>"
    before, folded = re.split(fold, many["html"])
    assert re.findall(r'<li id="source-(\d+)">', before) == ["1"]
    numbers = [str(number) for number in range(2, 22)]
    assert re.findall(r'<li id="source-(\d+)">', folded.partition("</details>")[0]) == numbers
    assert "; lu, non cité" not in many["md"].replace("\u202f", "")


def test_the_three_forms_say_the_same(many: dict[str, str]) -> None:
    said = squeezed(markdown_words(many["md"]))
    assert squeezed(HtmlWords(many["html"]).words) == said
    text = re.sub(r"^ *\d+\. ", "", many["txt"], flags=re.MULTILINE)
    assert squeezed(text) == said


def test_few_stand_beside_the_others() -> None:
    few = rendered(3)
    assert "<details>" not in few["html"]
    assert few["md"].replace("\u202f", "").count("; lu, non cité.") == 3


def test_an_entry_without_a_unit_ends_with_its_headline() -> None:
    """In brief: nothing hangs on a dash."""
    day = date(2025, 1, 15)
    bare = entry("Le pont", PERIOD, article("a", "Le pont a ouvert.", day=day))
    made = render_issue(
        Issue("fr", "", (brief(PERIOD, sections=(), in_brief=(bare,)),), (), ()), formats=("md",)
    )["2025-W03.md"].decode()
    assert "Le pont**\n" in made


def test_a_story_in_brief_has_the_day_of_the_article_that_it_cites() -> None:
    cited = article("a", "Le pont a ouvert.", "La foule était là.", day=date(2025, 1, 14))
    later = article("b", "Le pont a fermé.", day=date(2025, 1, 16))
    sources = (Source(1, cited, cited=True), Source(2, later, cited=False))
    page = brief(PERIOD, sections=(), in_brief=(entry("Le pont", PERIOD, cited, later),), sources=sources)
    made = render_issue(Issue("fr", "", (page,), (), ()), formats=("md",))["2025-W03.md"].decode()
    assert "**14 janv. · Le pont** — Le pont a ouvert." in made.replace("\u00a0", " ").replace("\u202f", " ")
