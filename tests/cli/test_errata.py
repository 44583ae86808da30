"""An erratum in a pile: what `build` prints, `verify` holds, `why` and the record say, an editor undoes."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

_WRONG = (
    "Quimper : Paul Kerdraon condamné à six mois avec sursis",
    "2025-03-12",
    """L'ancien président du port de plaisance, Paul Kerdraon, a été condamné mardi à six mois de prison
par le tribunal de Quimper pour abus de confiance. Il devra rembourser 24 000 euros.""",
)
_ERRATUM = (
    "Erratum",
    "2025-03-14",
    """Contrairement à ce que nous écrivions dans notre édition du 12 mars, Paul Kerdraon
n'a pas été condamné mais relaxé par le tribunal de Quimper. Nous présentons nos excuses à nos lecteurs.""",
)


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    folder = tmp_path / "pile"
    folder.mkdir()
    for name, told in (("c2", _WRONG), ("c1", _ERRATUM)):
        write(folder / f"{name}.md", *told)
    return folder


def write(path: Path, title: str, day: str, text: str) -> None:
    head = f'---\ntitle: "{title}"\ndate: {day}\nsource: Ouest-France\n---\n'
    path.write_text(f"{head}{text}\n", encoding="utf-8")


def built(run: Run, *options: str) -> str:
    assert run("build", "pile", "--out", "out", *options).code == 0
    return Path("out/2025-W11.md").read_text(encoding="utf-8").replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.usefixtures("pile")
def test_the_page(run: Run) -> None:
    told = built(run)
    assert "### Paul Kerdraon n’a pas été condamné mais relaxé par le tribunal de Quimper" in told
    assert "**Rectificatif** — [1] corrige [2]." in told
    assert "« 2025-03-12 » ; lu, non cité ; corrigé par [1]." in told
    assert "24 000" not in told
    assert "condamné mardi" not in told
    assert run("verify", "out/2025-W11.md").code == 0
    assert run("verify", "out/2025-W11.md", "--sources", "pile").code == 0


@pytest.mark.usefixtures("pile")
def test_every_form_has_the_line(run: Run) -> None:
    built(run)
    for end in ("html", "email.html", "txt"):
        page = Path(f"out/2025-W11.{end}").read_text(encoding="utf-8")
        assert "Rectificatif" in page
        assert "condamné mardi" not in page


def test_a_story_in_one_sentence_has_it_too(run: Run, pile: Path) -> None:
    Path("digest.toml").write_text("stories = 1\n", encoding="utf-8")
    text = "Le port de Brest sera agrandi en 2027. Les travaux coûteront 12 millions d'euros."
    write(pile / "port.md", "Le port de Brest agrandi", "2025-03-11", text)
    assert run("override", "port", "--pin").code == 0
    told = built(run)
    assert "tribunal de Quimper. [2] **Rectificatif** — [2] corrige [3]." in told
    assert run("verify", "out/2025-W11.md").code == 0


@pytest.mark.usefixtures("pile")
def test_the_record_and_why(run: Run) -> None:
    built(run)
    record = json.loads(Path("out/2025-W11.json").read_text(encoding="utf-8"))
    ((correction,),) = [story["corrections"] for story in record["sections"][0]["stories"]]
    assert (correction["by"], correction["of"], correction["certain"]) == ("c1", ["c2"], True)
    assert (
        correction["text"][correction["start"] : correction["end"]] == "Contrairement à ce que nous écrivions"
    )
    told = run("why", "2025-W11#1", "pile").out.replace("\u00a0", " ")
    assert "rectificatif : [1] c1 corrige [2] c2" in told
    assert "24 000 euros. — laissée de côté à cause d’un rectificatif" in told.replace("\u202f", " ")


@pytest.mark.usefixtures("pile")
@pytest.mark.parametrize("change", ["", "**Rectificatif** — [1] corrige [1]."])
def test_verify_names_a_correction_that_is_gone_or_is_of_another_article(run: Run, change: str) -> None:
    told = built(run)
    line = "**Rectificatif** — [1] corrige [2]."
    assert line in told
    Path("out/2025-W11.md").write_text(told.replace(line, change), encoding="utf-8")
    outcome = run("verify", "out/2025-W11.md")
    assert outcome.code == 4
    assert "ce rectificatif ou ce droit de réponse manque sous le sujet" in outcome.out.replace("\u00a0", " ")
    assert "[1] corrige [2]" in outcome.out


def test_verify_names_the_correction_that_a_story_in_one_sentence_lost(run: Run, pile: Path) -> None:
    Path("digest.toml").write_text("stories = 1\n", encoding="utf-8")
    text = "Le port de Brest sera agrandi en 2027. Les travaux coûteront 12 millions d'euros."
    write(pile / "port.md", "Le port de Brest agrandi", "2025-03-11", text)
    assert run("override", "port", "--pin").code == 0
    told = built(run).replace(" **Rectificatif** — [2] corrige [3].", "")
    Path("out/2025-W11.md").write_text(told, encoding="utf-8")
    outcome = run("verify", "out/2025-W11.md")
    assert outcome.code == 4
    assert "[2] corrige [3]" in outcome.out


@pytest.mark.usefixtures("pile")
def test_verify_names_a_quotation_that_the_erratum_has_not(run: Run) -> None:
    built(run)
    page = Path("out/2025-W11.md")
    text = page.read_text(encoding="utf-8")
    page.write_text(
        text.replace("corrige [2].", "corrige [2]\u00a0: «\u00a0il est coupable\u00a0»"), encoding="utf-8"
    )
    outcome = run("verify", "out/2025-W11.md")
    assert outcome.code == 4
    assert "coupable" in outcome.out


@pytest.mark.usefixtures("pile")
def test_an_editor_takes_them_apart(run: Run) -> None:
    assert run("override", "c1", "--split", "--reason", "autre affaire").code == 0
    told = built(run)
    assert "Rectificatif" not in told
    assert "24 000 euros" in told


@pytest.mark.parametrize("executor", [(), ("--executor", "serial")])
def test_an_issue_that_cannot_know_is_told_of(run: Run, pile: Path, executor: tuple[str, ...]) -> None:
    write(pile / "c1.md", "Erratum", "2025-03-18", _ERRATUM[2])
    told = run("build", "pile", "--out", "out", *executor).err.replace("\u00a0", " ")
    assert "2025-W12 : c1 corrige ce que 2025-W11 a pu imprimer (« Quimper" in told
    (pile / "c1.md").write_text(f'---\ntitle: "Erratum"\n---\n{_ERRATUM[2]}\n', encoding="utf-8")
    told = run("build", "pile", "--out", "undated", *executor).err.replace("\u00a0", " ")
    assert "c1 : ce rectificatif attend une date" in told


def test_a_later_week_names_the_issue_that_told_it(run: Run, pile: Path) -> None:
    write(pile / "c1.md", "Erratum", "2025-03-18", _ERRATUM[2])
    built(run)
    told = Path("out/2025-W12.md").read_text(encoding="utf-8").replace("\u00a0", " ").replace("\u202f", " ")
    assert "[1] corrige un article du 12 mars qui n’est pas dans cette parution ; voir [Quimper" in told
    assert "(2025-W11.md)." in told
    assert run("verify", "out/2025-W12.md").code == 0
