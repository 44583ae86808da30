"""Run the command line in this process."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from digest.cli import main
from digest.models import Prompt
from digest.summarizers.abstractive import making
from tests.summarizers.abstractive.pretending import Pretending, first_words

SEEDS = Path(__file__).parents[2] / "seeds"


@dataclass(frozen=True)
class Outcome:
    """What a command printed and its exit code."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]
Pretend = Callable[..., Pretending]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """`run("dates", "seeds", "--json")`, in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str | Path) -> Outcome:
        monkeypatch.setattr("sys.argv", ["digest", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capsys.readouterr()
        code = ended.value.code
        return Outcome(code if isinstance(code, int) else 0, printed.out, printed.err)

    return call


@pytest.fixture
def pretend(monkeypatch: pytest.MonkeyPatch) -> Pretend:
    """`pretend(answer)` puts a generator that answers prompts so in the place of every model."""

    def put(answer: Callable[[Prompt], str] = first_words) -> Pretending:
        generator = Pretending(answer, room=4000)
        monkeypatch.setattr(making, "make_generator", lambda *_, **__: generator)
        return generator

    return put
