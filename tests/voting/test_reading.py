"""What came back is taken whole, or refused with one clear line."""

import json
from pathlib import Path

import pytest

from digest.errors import UsageError
from digest.models.voting import Ballot
from digest.voting import ballots, read_scores, read_votes, tally
from tests.voting.making import SYSTEMS, make_comparison, write_key, write_sheet

SHEETS = ballots(make_comparison(), items=3, raters=2, seed=13)


def five(_system: str, _item: str) -> int:
    return 5


def by_letter(system: str, _item: str) -> int:
    return 1 + SYSTEMS.index(system)


@pytest.fixture
def form(tmp_path: Path) -> Path:
    """A folder with the key and the sheets of both raters."""
    write_key(tmp_path, SHEETS)
    for sheet in SHEETS:
        write_sheet(tmp_path, sheet, by_letter)
    return tmp_path


def refused(paths: list[Path], key: Path | None = None) -> str:
    with pytest.raises(UsageError) as caught:
        read_votes(paths, key)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_the_tokens_are_opened(form: Path) -> None:
    votes = read_votes(sorted(form.glob("*.json")))
    items = [item.item for item in SHEETS[0].items]
    assert len(votes) == 2 * 3 * len(SYSTEMS)
    assert {(vote.rater, vote.item, vote.system) for vote in votes} == {
        (rater, item, system) for rater in (1, 2) for item in items for system in SYSTEMS
    }
    shared = {s.systems for item in SHEETS[0].items for s in item.summaries if len(s.systems) > 1}
    for vote in votes:
        alone = not any(vote.system in systems and vote.item == "sujet-0" for systems in shared)
        if alone:
            assert vote.marks == (1 + SYSTEMS.index(vote.system),) * 4
    lone = [vote for vote in votes if vote.item != "sujet-0"]
    assert {vote.system for vote in lone if vote.best} == {"mine"}
    assert {vote.system for vote in lone if vote.worst} == {"lead"}


def test_the_key_lies_beside_or_is_named(form: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    sheets = sorted(form.glob("votes-*.json"))
    beside = read_votes(sheets)
    assert beside == read_votes([*sheets, form / "key.json"])
    (form / "key.json").rename(form / "clé")
    assert beside == read_votes(sheets, form / "clé")
    assert "the key of the form is not there" in refused(sheets)
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "k.json"
    (form / "clé").rename(elsewhere)
    assert beside == read_votes([elsewhere, *sheets])


def test_the_order_of_the_files_does_not_matter(form: Path) -> None:
    sheets = sorted(form.glob("*.json"))
    assert read_votes(sheets) == read_votes(sheets[::-1])


def test_an_unanswered_question_is_kept_as_such(form: Path) -> None:
    token = SHEETS[0].items[0].summaries[0].token
    write_sheet(form, SHEETS[0], five, marks={token: {"fluency": 2, "fidelity": None}}, best={}, worst={})
    votes = read_votes(sorted(form.glob("*.json")))
    own = [vote for vote in votes if vote.rater == 1]
    assert [vote.marks for vote in own if vote.summary == token] == [(None, None, 2, None)]
    assert {vote.marks for vote in own if vote.summary != token} == {(None,) * 4}
    assert {vote.best for vote in own} == {None}
    turnouts = tally(votes, draws=100, seed=1).turnouts
    assert [(one.given, one.given < one.asked) for one in turnouts] == [(1, True), (turnouts[1].asked, False)]


def test_a_rater_who_sent_nothing_is_told(form: Path) -> None:
    votes = read_votes([form / "votes-rater-2.json"])
    turnouts = tally(votes, draws=100, seed=1).turnouts
    assert [(one.rater, one.given > 0) for one in turnouts] == [(1, False), (2, True)]


def test_two_sheets_of_one_rater(form: Path) -> None:
    again = form / "votes-rater-1 (1).json"
    again.write_bytes((form / "votes-rater-1.json").read_bytes())
    told = refused(sorted(form.glob("*.json")))
    assert "rater 1 has voted in " in told
    assert "Leave out" in told


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"form": "0"}, "answers another form"),
        ({"rater": 3}, "2 raters, no rater 3"),
        ({"rater": 0}, "no rater 0"),
        (
            {"marks": {"zz": {"fluency": 1}}},
            "1 answers are about what the key does not hold (the first: 'zz')",
        ),
        ({"best": {"zz": None}}, "'zz: None'"),
        ({"best": {SHEETS[0].items[0].token: SHEETS[0].items[1].summaries[0].token}}, "does not hold"),
        ({"marks": {SHEETS[0].items[0].summaries[0].token: {"fluency": 6}}}, "`int` <= 5"),
        ({"marks": {SHEETS[0].items[0].summaries[0].token: {"fluency": 0}}}, "`int` >= 1"),
        ({"marks": {SHEETS[0].items[0].summaries[0].token: {"beauty": 3}}}, "beauty"),
        ({"marks": {SHEETS[0].items[0].summaries[0].token: {"fluency": True}}}, "got `bool`"),
        ({"marks": []}, "got `array`"),
        ({"format": "digest.votes/9"}, "its format is 'digest.votes/9'"),
    ],
)
def test_a_sheet_that_is_wrong(form: Path, changes: dict[str, object], told: str) -> None:
    path = write_sheet(form, SHEETS[0], five, **changes)
    line = refused([path])
    assert told in line
    assert str(path) in line


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{}",
        b"null",
        b"\xff\xfe",
        b'{"format": 3}',
        b'{"format":"digest.votes/1","a":' + b"[" * 100_000,
    ],
)
def test_a_file_that_is_none_of_ours(form: Path, content: bytes) -> None:
    path = form / "other.json"
    path.write_bytes(content)
    assert "holds no votes" in refused([path])


def test_a_file_that_is_not_there(form: Path) -> None:
    assert "cannot be read" in refused([form / "absent.json"])
    assert "cannot be read" in refused([form])
    assert "no sheet of votes" in refused([form / "key.json"])
    assert "the key of the form" in refused([])


def test_a_broken_key(form: Path) -> None:
    (form / "key.json").write_text('{"format": "digest.key/1"}', encoding="utf-8")
    assert "key.json: holds no votes" in refused(sorted(form.glob("*.json")))


def write_comparison(folder: Path, **changes: object) -> Path:
    scores = [{"system": "lead", "item": "sujet-1", "values": [0.5, None]}]
    columns = [{"name": "rouge2", "decimals": 2}, {"name": "spare"}]
    path = folder / "compare.json"
    told = {"format": "digest.compare/1", "lang": "fr", "columns": columns, "scores": scores}
    path.write_text(json.dumps(told | changes), encoding="utf-8")
    return path


def test_a_comparison_gives_the_automatic_columns(form: Path) -> None:
    write_comparison(form)
    (form / "votes.json").write_text('{"format": "digest.tally/1"}', encoding="utf-8")
    paths = sorted(form.glob("*.json"))
    automatic = read_scores(paths)
    assert automatic is not None
    assert automatic.columns == ("rouge2", "spare")
    assert automatic.scores[0].values == (0.5, None)
    assert read_votes(paths)
    assert read_scores([form / "key.json"]) is None


def test_a_comparison_that_is_wrong(form: Path) -> None:
    with pytest.raises(UsageError, match="do not fit"):
        read_scores([write_comparison(form, columns=[])])
    two = form / "two.json"
    two.write_bytes(write_comparison(form).read_bytes())
    with pytest.raises(UsageError, match="Name one of them"):
        read_scores([two, form / "compare.json"])


def test_ballots_of_the_key(form: Path) -> None:
    sheet: Ballot = SHEETS[0]
    key = json.loads((form / "key.json").read_text(encoding="utf-8"))
    assert {item["token"]: item["item"] for item in key["items"]} == {
        item.token: item.item for item in sheet.items
    }
