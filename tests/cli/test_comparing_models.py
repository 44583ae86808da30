"""Language models in a comparison: speed, the share that was refused, and examples."""

import json
from pathlib import Path

from digest.errors import ModelError
from digest.models import Prompt
from tests.cli.conftest import SEEDS, Pretend, Run
from tests.summarizers.abstractive.pretending import first_words

WRONG = "La Lune est carrée, a révélé Jean Moulin."


def test_a_comparison_tells_speed_refusals_and_examples(run: Run, pretend: Pretend) -> None:
    pretend(lambda prompt: f"{first_words(prompt)} {WRONG}")
    files = [part for form in ("json", "html", "md", "csv", "tex") for part in (f"--{form}", f"r.{form}")]
    arguments: tuple[str | Path, ...] = (
        "compare",
        SEEDS,
        "--systems",
        "abstractive:one,abstractive:two",
        "-q",
        *files,
    )
    assert run(*arguments).code == 0
    record = json.loads(Path("r.json").read_text())
    assert [one["system"] for one in record["written"]] == ["abstractive:one", "abstractive:two"]
    assert record["written"][0]["speed"] > 0
    assert sum(kind["count"] for kind in record["written"][0]["kinds"]) >= 5
    for form in ("html", "md", "json"):
        assert WRONG in Path(f"r.{form}").read_text()
    assert "Jetons par seconde" in Path("r.tex").read_text()
    assert Path("r.csv").read_text().splitlines()[0].endswith("seconds,sentences,refused,tokens_per_second")
    first = _untimed(run, arguments)
    assert first == _untimed(run, arguments)
    assert "Jetons par seconde" not in first["md"].decode()
    assert json.loads(first["json"])["written"][0]["speed"] is None


def _untimed(run: Run, arguments: tuple[str | Path, ...]) -> dict[str, bytes]:
    assert run(*arguments, "--no-timing").code == 0
    return {form: Path(f"r.{form}").read_bytes() for form in ("json", "html", "md", "csv", "tex")}


def test_a_model_that_is_not_there_is_one_line(run: Run) -> None:
    outcome = run("compare", SEEDS, "--systems", "abstractive:./nowhere", "-q")
    assert (outcome.code, outcome.out) == (1, "")
    [line] = outcome.err.splitlines()
    assert line.startswith("digest: ")


def test_a_model_that_fails_at_work_is_one_line(run: Run, pretend: Pretend) -> None:
    def failing(_: Prompt) -> str:
        raise ModelError("a token 400, the model knows 300", where="one", advice="Choose another model")

    pretend(failing)
    outcome = run("compare", SEEDS, "--systems", "lead,abstractive:one", "--json", "r.json", "-q")
    told = "digest: one: a token 400, the model knows 300. Choose another model\n"
    assert (outcome.code, outcome.out, outcome.err) == (1, "", told)
    assert not Path("r.json").exists()
