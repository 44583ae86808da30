"""`facts`: one answer a sentence, one line for each that cannot be read."""

import json
from pathlib import Path
from weakref import WeakSet

import pytest

from digest.checking import Checker
from digest.models import Story
from tests.cli.conftest import Run

TEXT = """Le maire de Lyon, Grégory Doucet, a reçu jeudi la présidente de la région.

Il n'a posé aucune condition à la reprise des travaux du tramway de la Part-Dieu, a dit la mairie.
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "lyon.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def asked(folder: Path, *lines: object) -> Path:
    file = folder / "sentences.jsonl"
    told = (line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines)
    file.write_text("\n".join(told) + "\n", encoding="utf-8")
    return file


def test_json_has_a_line_a_sentence(run: Run, article: Path, tmp_path: Path) -> None:
    right = {"id": "lyon", "sentence": "Grégory Doucet a reçu la présidente de la région."}
    wrong = {"id": "lyon", "sentence": "Il a posé des conditions à la reprise des travaux du tramway."}
    outcome = run("facts", article, "--sentences", asked(tmp_path, right, wrong), "--json", "-q")
    assert (outcome.code, outcome.err) == (0, "")
    one, other = map(json.loads, outcome.out.splitlines())
    assert (one["id"], one["sentence"], one["supported"], one["why"]) == (*right.values(), True, [])
    assert one["units"][0]["article"] == "lyon"
    assert one["units"][0]["unit"] == 0
    assert not other["supported"]
    lack = other["why"][0]
    assert lack["kind"] == "negation"
    assert wrong["sentence"][lack["start"] : lack["end"]] == lack["text"]
    assert "aucune" in lack["said"]


def test_a_line_that_cannot_be_used_is_named_and_the_rest_goes_on(
    run: Run, article: Path, tmp_path: Path
) -> None:
    good = {"id": "lyon", "sentence": "Grégory Doucet a reçu la présidente de la région."}
    bad = [
        "not json",
        "[1]",
        {"id": "lyon"},
        {"id": "lyno", "sentence": "x"},
        {"id": "lyon", "sentence": " "},
    ]
    file = asked(tmp_path, *bad, "", good)
    outcome = run("facts", article, "--sentences", file, "--json", "-q")
    assert outcome.code == 0
    assert len(outcome.out.splitlines()) == 1
    told = outcome.err.splitlines()
    assert [line.split(": ")[0] for line in told] == [f"{file}:{number}" for number in range(1, 6)]
    assert "lyon" in told[3]


def test_no_line_that_can_be_used_is_an_error(run: Run, article: Path, tmp_path: Path) -> None:
    outcome = run("facts", article, "--sentences", asked(tmp_path, "no"), "-q")
    assert (outcome.code, outcome.out) == (1, "")
    assert "no sentence to check" in outcome.err


def test_people_get_a_table(run: Run, article: Path, tmp_path: Path) -> None:
    right = {"id": "lyon", "sentence": "Grégory Doucet a reçu la présidente de la région."}
    outcome = run("facts", article, "--sentences", asked(tmp_path, right), "-q")
    assert (outcome.code, outcome.err) == (0, "")
    assert "phrases appuyées\u00a0: 1 sur 1" in outcome.out


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("fr", ["sans appui", "négation : posé des conditions", "(article : ", "phrases appuyées : 0 sur 1"]),
        ("en", ["no support for", "negation: ", "(article: ", "0 of 1 supported"]),
    ],
)
def test_the_table_speaks_the_language_asked(
    run: Run, article: Path, tmp_path: Path, lang: str, told: list[str]
) -> None:
    wrong = {"id": "lyon", "sentence": "Il a posé des conditions à la reprise des travaux du tramway."}
    outcome = run("facts", article, "--sentences", asked(tmp_path, wrong), "-q", "--lang", lang)
    plain = " ".join(outcome.out.replace("\u00a0", " ").split())
    assert [words for words in told if words not in plain] == [], plain


def test_a_folder_without_a_model_is_one_error(run: Run, article: Path, tmp_path: Path) -> None:
    right = {"id": "lyon", "sentence": "Grégory Doucet a reçu la présidente de la région."}
    empty = tmp_path / "model"
    empty.mkdir()
    options = ("--sentences", asked(tmp_path, right), "--entailment", empty, "-q")
    outcome = run("facts", article, *options)
    assert outcome.code == 1
    assert len(outcome.err.splitlines()) == 1


def test_few_articles_are_kept_as_they_were_read(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alive: WeakSet[Checker] = WeakSet()
    most = []

    class Counted(Checker):
        def __init__(self, story: Story) -> None:
            super().__init__(story)
            alive.add(self)
            most.append(len(alive))

    monkeypatch.setattr("digest.checking.Checker", Counted)
    (tmp_path / "pile").mkdir()
    ids = [f"a{number}" for number in range(20)]
    for id_ in ids:
        (tmp_path / "pile" / f"{id_}.txt").write_text(TEXT.replace("Lyon", f"Lyon {id_}"), encoding="utf-8")
    lines = [{"id": id_, "sentence": "Grégory Doucet a reçu la présidente."} for id_ in (*ids, *ids)]
    outcome = run("facts", "pile", "--sentences", asked(tmp_path, *lines), "--json", "-q")
    assert [json.loads(line)["id"] for line in outcome.out.splitlines()] == [*ids, *ids]
    assert max(most) <= 10


def test_fail_exits_with_4_where_a_sentence_has_no_support(run: Run, article: Path, tmp_path: Path) -> None:
    right = {"id": "lyon", "sentence": "Grégory Doucet a reçu la présidente de la région."}
    wrong = {"id": "lyon", "sentence": "Il a posé des conditions à la reprise des travaux du tramway."}
    file = asked(tmp_path, right, wrong)
    assert run("facts", article, "--sentences", file, "-q").code == 0
    outcome = run("facts", article, "--sentences", file, "-q", "--fail")
    assert outcome.code == 4
    assert "1 of 2 sentences are not supported" in outcome.err
    assert run("facts", article, "--sentences", asked(tmp_path, right), "-q", "--fail").code == 0
