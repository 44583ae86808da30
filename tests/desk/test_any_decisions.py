"""Whatever an editor decides, in whatever order: the same bytes, and no article is lost."""

import tomllib
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from digest.desk import decisions_of
from digest.desk.editing import edited, undone
from digest.errors import ConfigError
from digest.models import Decision, Span
from tests.desk.small import IDS, accounted, files_of, issue_of

WHERE = "overrides.toml"
HOSTILE = (
    '"] \\ """ ',
    "# titre\n[[override]]\narticle = 'a'",
    "<img src=x onerror=alert(1)> [x](javascript:alert(1))",
    "\u202e\x1b[31m\x00 $HOME {{ 7*7 }}",
    "[1]: http://evil.example",
    "« Non fermé [2] ‡",
)
names = st.sampled_from(
    (*IDS, "a", "b-", "d", "2025-W02-a", "2025-W02", "2025-W03-d-halle", "zzz", "undated-g", HOSTILE[1])
)
words = st.sampled_from(("Le pont rouvre", "Une phrase de plus.", *HOSTILE)) | st.text(
    min_size=1, max_size=30
)
REASONS = st.sampled_from(("", "vérifié", *HOSTILE))


@st.composite
def tables(draw: st.DrawFn) -> dict[str, Any]:
    """What one table of the file says, before it is held to the rules."""
    values: dict[str, st.SearchStrategy[Any]] = {
        "date": st.dates(date(2025, 1, 1), date(2025, 1, 31)),
        "exclude": st.just(True),
        "hold": st.just(True),
        "merge": st.lists(names, min_size=1, max_size=3),
        "split": st.just(True),
        "pin": st.sampled_from((True, 2, 3)),
        "section": words,
        "retitle": words,
        "reword": st.fixed_dictionaries({"unit": st.integers(1, 4), "text": words}),
    }
    kind = draw(st.sampled_from(sorted(values)))
    of = "article" if kind in {"date", "split", "reword"} else draw(st.sampled_from(("article", "story")))
    return {of: draw(names), kind: draw(values[kind]), "reason": draw(REASONS), "who": draw(REASONS)}


def decided(table: dict[str, Any]) -> Decision | None:
    """The decision, or None where the file would not take it."""
    try:
        (found,) = decisions_of({"override": [table]}, WHERE)
    except ConfigError:
        return None
    return found


def written(text: str, decision: Decision) -> str:
    """The file with the decision, or as it was where the two contradict each other."""
    try:
        return edited(text, decision, where=WHERE)
    except ConfigError:
        return text


def outcome(text: str) -> dict[str, bytes] | str:
    """The files, or that the run refuses."""
    try:
        return files_of(text)
    except ConfigError:
        return "refused"


@settings(max_examples=25, deadline=None)
@given(st.lists(tables(), max_size=8), st.lists(names, max_size=2), st.randoms(use_true_random=False))
def test_any_sequence_gives_the_bytes_of_all_at_once(
    asked: list[dict[str, Any]], taken_back: list[str], chance: Any
) -> None:
    text = "# à garder\n"
    steps: list[Decision | str] = [one for one in map(decided, asked) if one] + list(taken_back)
    chance.shuffle(steps)
    for step in steps:
        text = undone(text, step, where=WHERE)[0] if isinstance(step, str) else written(text, step)
        outcome(text)
    assert text.startswith("# à garder\n")
    left = list(decisions_of(tomllib.loads(text), WHERE))
    chance.shuffle(left)
    at_once = ""
    for decision in left:
        at_once = edited(at_once, decision, where=WHERE)
    assert outcome(at_once) == outcome(text)


def test_two_tables_on_one_article_by_two_names() -> None:
    one = '[[override]]\narticle = "a"\ndate = 2025-01-08\nreason = "{}"\nwho = "{}"\n'
    first, second = one.format("vu", "CM"), one.format("lu", "LF").replace('"a"', '"a-pont"')
    assert outcome(first + second) == outcome(second + first) != "refused"


@settings(max_examples=60, deadline=None)
@given(st.lists(tables(), max_size=5), st.sampled_from((None, (8, 14), (13, 19), (6, 9))))
def test_no_decision_loses_an_article(asked: list[dict[str, Any]], days: tuple[int, int] | None) -> None:
    text = ""
    for decision in filter(None, map(decided, asked)):
        text = written(text, decision)
    span = Span(date(2025, 1, days[0]), date(2025, 1, days[1])) if days else None
    try:
        issue = issue_of(text, span)
    except ConfigError:
        return
    assert accounted(issue) == sorted(IDS)
    assert issue.articles == len(IDS)
    assert span or not issue.outside


@settings(max_examples=100, deadline=None)
@given(st.lists(tables(), max_size=6))
def test_what_is_written_is_what_is_read(asked: list[dict[str, Any]]) -> None:
    text, last = "", None
    for decision in filter(None, map(decided, asked)):
        before = text
        text = written(text, decision)
        last = decision if text != before else last
    held = decisions_of(tomllib.loads(text), WHERE)
    assert last is None or last in held
