"""A sentence that a model wrote is marked and cited; the page and the record say what was refused."""

import json
from dataclasses import replace

import pytest

from digest.models import Issue, Lack, Refusal, Summary, Writing
from digest.renderers import render_issue

FORMATS = ("md", "html", "txt", "json")
WROTE = "Moscou ne pose « aucune » condition, *dit* [Peskov](http://evil.example)."
REFUSED = Refusal(
    "12 400 civils ont été tués.",
    (Lack("number", "12 400 civils", 0, 13, "12 300 civils"), Lack("negation", "")),
    instead=("copie", 0),
)


def written(issue: Issue, writing: Writing, *, wording: str = WROTE) -> dict[str, str]:
    """The files of the issue's last brief, its first story written by a model."""
    brief = issue.briefs[-1]
    section = brief.sections[0]
    entry = section.entries[0]
    first, *rest = entry.summary.extracts
    summary = Summary("abstractive", (replace(first, wording=wording, edits=()), *rest), writing)
    entries = (replace(entry, summary=summary), *section.entries[1:])
    told = replace(brief, sections=(replace(section, entries=entries), *brief.sections[1:]))
    files = render_issue(replace(issue, briefs=(told,)), formats=FORMATS)
    return {name: data.decode() for name, data in files.items()}


@pytest.fixture
def files(issue: Issue) -> dict[str, str]:
    return written(issue, Writing("Modèle<b>", "m@1", 3, (REFUSED,), 900, 60, 2.5))


def test_a_written_sentence_is_marked_and_cited(files: dict[str, str]) -> None:
    page = next(line for line in files["2025-W02.md"].splitlines() if "\\*dit" in line)
    assert page.endswith("\u00a0†")
    assert "]\u00a0†" in page
    assert "\\*dit\\*" in page
    assert "†" in files["2025-W02.html"]
    assert "evil.example" not in files["2025-W02.html"].replace("(http://evil.example)", "")


def test_the_page_says_what_was_refused_and_why(files: dict[str, str]) -> None:
    page = files["2025-W02.md"]
    told = "*Modèle : 1 phrase retenue (†), 1 refusée au profit des articles"
    why = "(nombre « 12 400 civils », sources : « 12 300 civils »\u202f; négation).*"
    assert f"{told} {why}" in page.replace("\u00a0", " ")
    assert "12 400 civils ont été tués" not in page
    assert "Extractif" not in page
    assert 'class="note"' in files["2025-W02.html"]


def test_the_record_holds_the_sentence_that_was_refused(files: dict[str, str]) -> None:
    story = json.loads(files["2025-W02.json"])["sections"][0]["stories"][0]
    assert story["writing"]["refused"][0]["sentence"] == REFUSED.sentence
    assert story["writing"]["refused"][0]["instead"] == {"article": "copie", "unit": 0}
    assert "seconds" not in story["writing"]
    assert story["units"][0]["wording"] == WROTE
    assert story["units"][0]["original"] != story["units"][0]["printed"]


def test_two_times_give_one_page(issue: Issue) -> None:
    fast, slow = (written(issue, Writing("M", "m@1", 1, (), 9, 6, spent)) for spent in (0.1, 90.0))
    assert fast == slow


def test_a_model_without_an_answer_is_named(issue: Issue) -> None:
    page = written(issue, Writing("M", "m@1", 0, failure="le serveur ne répond pas"), wording="")[
        "2025-W02.md"
    ]
    assert "pas de réponse utilisable (le serveur ne répond pas)" in page
    assert "aucune phrase retenue" in page
