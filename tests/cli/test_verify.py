"""`digest verify`: a page that was left alone holds; each thing that an editor breaks is named."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from digest.composing.deictics import date_words, written_on
from digest.composing.sources import sources_of
from digest.config import Config
from digest.models import Count, Extract, Issue, Notes, Section, Summary
from digest.pipeline import Prepared, build, prepare
from digest.renderers import render_issue
from digest.verifying import read_record, verify
from digest.writers import write_files
from tests.cli.conftest import SEEDS, Run
from tests.cli.edits import BROKEN, HARMLESS, Edit
from tests.composing.builders import article, brief_of, story

WEEK = "2025-W02"


@pytest.fixture(scope="module")
def prepared() -> Prepared:
    """The seeds, read once."""
    return prepare([str(SEEDS)], Config())


@pytest.fixture(scope="module")
def issue(prepared: Prepared) -> dict[str, bytes]:
    """The pages and records of the seeds."""
    return render_issue(build(prepared, Config()), formats=("md", "json"))


@pytest.fixture
def built(issue: dict[str, bytes], tmp_path: Path) -> Path:
    """A folder of briefs of the seeds."""
    write_files(tmp_path / "out", issue)
    return tmp_path / "out"


@pytest.mark.parametrize("week", ["2024-W45", "2025-W02", "2025-W07"])
@pytest.mark.parametrize("sources", [(), ("--sources", SEEDS)])
def test_a_page_that_was_left_alone_holds(run: Run, built: Path, week: str, sources: tuple[str, ...]) -> None:
    outcome = run("verify", built / f"{week}.md", *sources)
    assert (outcome.code, outcome.err) == (0, "")
    assert "toutes tiennent" in outcome.out
    assert ("articles relus" in outcome.out) == bool(sources)


@pytest.fixture
def two_days(run: Run, tmp_path: Path) -> Path:
    """The page of two articles of which the later one counts again."""
    texts = {
        5: "Douze maisons ont été détruites par la crue de la Canche, a indiqué la préfecture à Montreuil.",
        6: "Quatorze maisons ont été détruites par la crue de la Canche, selon un bilan de la préfecture.",
    }
    for day, text in texts.items():
        front = f"---\ndate: 2025-03-0{day}\ntitle: La crue de la Canche à Montreuil\n---\n"
        (tmp_path / f"{day}.md").write_text(front + text, encoding="utf-8")
    assert run("build", tmp_path / "5.md", tmp_path / "6.md", "--out", tmp_path / "out").code == 0
    return tmp_path / "out" / "2025-W10.md"


def test_versions_of_two_days_hold_with_and_without_their_articles(run: Run, two_days: Path) -> None:
    assert "- **5 mars** « **Douze** maisons" in _plain(two_days.read_text(encoding="utf-8"))
    for sources in (
        (),
        ("--sources", two_days.parent.parent / "5.md", "--sources", two_days.parent.parent / "6.md"),
    ):
        assert run("verify", two_days, *sources).code == 0


@pytest.fixture
def quoted_twice(run: Run, tmp_path: Path) -> Path:
    """The page of two articles with one quotation in other marks, and a date that cannot be right."""
    promise = "{} toute ville du littoral, nous devons{} respecter les zones que la loi nous impose ici"
    for day, said in (
        (5, f"« {promise.format('Comme', '')} », a dit mercredi le maire de Montreuil, Luc Petit."),
        (6, f"Le maire, Luc Petit, a dit que « {promise.format('comme', ',')} », mercredi à Montreuil."),
    ):
        lead = (
            "La crue de la Canche a détruit douze maisons à Montreuil, selon la préfecture. "
            "Les pompiers ont conduit trente habitants de la ville basse dans le gymnase du collège. "
            "La préfecture du Pas-de-Calais a fermé les deux ponts de la Canche à tous les camions. "
            "Le département promet aux sinistrés de Montreuil une aide de 500 euros par personne. "
            "Météo-France annonce de nouvelles pluies sur tout le littoral de la Manche pour le week-end."
        )
        wrong = "La mairie de Montreuil réunira les habitants de la Canche jeudi 14 mars à 18 heures." * (
            day == 6
        )
        front = f"---\ndate: 2025-03-0{day}\ntitle: La crue de la Canche à Montreuil\n---\n"
        (tmp_path / f"{day}.md").write_text(f"{front}{lead}\n\n{said}\n\n{wrong}\n", encoding="utf-8")
    assert run("build", tmp_path / "5.md", tmp_path / "6.md", "--out", tmp_path / "out").code == 0
    return tmp_path / "out" / "2025-W10.md"


@pytest.mark.parametrize("reread", [False, True])
def test_a_quotation_of_two_sources_and_what_is_to_be_checked_hold(
    run: Run, quoted_twice: Path, *, reread: bool
) -> None:
    told = _plain(quoted_twice.read_text(encoding="utf-8"))
    assert "nous impose ici » [1] [2]" in told
    assert "**À vérifier** — 1 phrase laissée de côté" in told
    articles = [quoted_twice.parent.parent / f"{day}.md" for day in (5, 6)]
    outcome = run(
        "verify", quoted_twice, *(one for path in articles for one in ("--sources", path) if reread)
    )
    assert (outcome.code, outcome.err) == (0, "")


def test_the_day_of_a_version_is_held_against_its_article(run: Run, two_days: Path) -> None:
    told = two_days.read_text(encoding="utf-8")
    assert "- **6 mars**" in _plain(told)
    two_days.write_text(_plain(told).replace("- **6 mars**", "- **7 mars**"), encoding="utf-8")
    outcome = run("verify", two_days, "--json")
    assert outcome.code == 4
    assert [fault["kind"] for fault in json.loads(outcome.out)["faults"]] == ["label"]


def test_numbers_of_several_days_hold_by_the_record_alone(tmp_path: Path) -> None:
    first = article(
        "a", "La crue monte.", "La crue a détruit 340 maisons mercredi soir.", day=date(2025, 1, 8)
    )
    last = article("b", "Des 340 maisons, la crue n'a rien laissé.", "L'eau baisse.", day=date(2025, 1, 10))
    edits = date_words(first.units[1].text, written_on(first.dating), "fr") or ()
    brief = brief_of(story(first, last))
    (entry,) = brief.told
    notes = Notes(counts=(Count(Extract("a", 1, edits, (("b", 0),)), ()),))
    told = replace(entry, summary=Summary("lead", (Extract("b", 1),)), notes=notes)
    brief = replace(brief, lead=(), sections=(Section("", (told,)),))
    brief = replace(brief, sources=sources_of(brief))
    write_files(tmp_path, render_issue(Issue("fr", "", (brief,), (), ()), formats=("md", "json")))
    page = (tmp_path / f"{WEEK}.md").read_text(encoding="utf-8")
    assert "mercredi [8 janvier] soir. [1] [2]" in _plain(page)
    assert verify(page, read_record(tmp_path / f"{WEEK}.json"), name="", folder=tmp_path).faults == ()


@pytest.mark.parametrize("edit", HARMLESS.values(), ids=HARMLESS)
def test_what_an_editor_may_do(run: Run, built: Path, edit: Edit) -> None:
    page = built / f"{WEEK}.md"
    page.write_text(edit(page.read_text(encoding="utf-8")), encoding="utf-8")
    outcome = run("verify", page)
    assert (outcome.code, outcome.err) == (0, ""), outcome.out


@pytest.mark.parametrize(("kind", "edit"), BROKEN.values(), ids=BROKEN)
def test_what_no_longer_holds(run: Run, built: Path, kind: str, edit: Edit) -> None:
    page = built / f"{WEEK}.md"
    page.write_text(edit(page.read_text(encoding="utf-8")), encoding="utf-8")
    outcome = run("verify", page, "--json")
    assert outcome.code == 4
    assert len(outcome.err.splitlines()) == 1
    faults = json.loads(outcome.out)["faults"]
    assert kind in {fault["kind"] for fault in faults}


@pytest.mark.parametrize(("kind", "edit"), BROKEN.values(), ids=BROKEN)
def test_the_line_of_what_no_longer_holds(built: Path, prepared: Prepared, kind: str, edit: Edit) -> None:
    page = built / f"{WEEK}.md"
    before = page.read_text(encoding="utf-8")
    after = edit(before)
    read = {article.id: article for article in prepared.articles}
    found = verify(after, read_record(built / f"{WEEK}.json"), name="", folder=built, read=read)
    named = next(fault for fault in found.faults if fault.kind == kind)
    left = set(_plain(before).splitlines())
    changed = [n for n, line in enumerate(_plain(after).splitlines(), start=1) if line not in left]
    assert named.line in changed or not changed  # a line that is gone has no number


def _plain(page: str) -> str:
    return page.replace("\u00a0", " ").replace("\u202f", " ")


def test_a_source_that_changed_or_is_gone(run: Run, built: Path, tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    for path in SEEDS.glob("*.txt"):
        text = path.read_text(encoding="utf-8").replace(
            "un cessez-le-feu immédiat", "un cessez-le-feu partiel"
        )
        if not path.name.startswith("001"):
            (articles / path.name).write_text(text, encoding="utf-8")
    outcome = run("verify", built / f"{WEEK}.md", "--sources", articles)
    assert outcome.code == 4
    assert "001_b470db38799e9f52 de [1] n’a pas été retrouvé" in outcome.out
    assert "000_c3d429e879a21d32 de [2] a changé" in outcome.out


@pytest.mark.parametrize(
    ("name", "told"),
    [("index.md", "no record"), ("a-dater.md", "is no record of a brief"), ("moved.md", "no record")],
)
def test_what_is_no_brief(run: Run, built: Path, name: str, told: str) -> None:
    (built / "moved.md").write_text("# Bonjour\n", encoding="utf-8")
    outcome = run("verify", built / name)
    assert outcome.code == 2
    assert told in outcome.err
    assert len(outcome.err.splitlines()) == 1


def test_the_record_of_another_page(run: Run, built: Path) -> None:
    (built / "2025-W07.json").write_bytes((built / "2025-W02.json").read_bytes())
    outcome = run("verify", built / "2025-W07.md")
    assert outcome.code == 2
    assert "that of 2025-W02" in outcome.err


@pytest.mark.parametrize(
    "text",
    [
        "[" * 50_000,
        "« " * 20_000,
        "- **" * 20_000,
        "[…] " * 20_000 + "[1]",
        "[1](" * 20_000,
        "\\[" * 50_000,
        "A. [1] " * 3_000,
    ],
)
def test_a_hostile_page_is_only_wrong(run: Run, built: Path, text: str) -> None:
    page = built / f"{WEEK}.md"
    page.write_text(
        f"# {text}\n\n{text}\n\n## Sujets\n\n### {text}\n\n{text}\n\n- {text}\n", encoding="utf-8"
    )
    outcome = run("verify", page)
    assert outcome.code == 4
    assert "Traceback" not in outcome.err


def test_a_folder_stands_for_its_briefs(run: Run, built: Path, tmp_path: Path) -> None:
    outcome = run("verify", built)
    assert (outcome.code, outcome.err) == (0, "")
    pages = [line.partition(".md: ")[0][-8:] for line in outcome.out.splitlines()]
    assert pages == ["2024-W45", "2025-W02", "2025-W07"]
    (tmp_path / "empty").mkdir()
    outcome = run("verify", tmp_path / "empty")
    assert outcome.code == 2
    assert "holds no brief" in outcome.err


def test_a_page_holds_whose_numbers_and_stops_were_typeset(run: Run, tmp_path: Path) -> None:
    told = "Le parti a déclaré lundi qu'il revendique 12000 adhérents... et 30% de plus qu'en 2022."
    gifts = "Il a récolté 1200000 euros de dons en un an et lancé +Marche ou vote+, selon son trésorier."
    text = f"Un parti qui grandit\n\nPublié le 11 mars 2025\n\n{told}\n\n{gifts}\n"
    (tmp_path / "a.txt").write_text(text, "utf-8")
    run("build", tmp_path / "a.txt")
    page = Path("out/2025-W11.md")
    assert "lundi [10\u00a0mars] qu’il revendique 12\u00a0000 adhérents… et 30\u00a0%" in page.read_text(
        "utf-8"
    )
    assert "lancé “Marche ou vote”, selon" in page.read_text("utf-8")
    assert run("verify", page).code == run("verify", page, "--sources", tmp_path / "a.txt").code == 0
    wrong = page.read_text("utf-8").replace("12\u00a0000 adhérents", "13\u00a0000 adhérents")
    page.write_text(wrong, "utf-8")
    assert run("verify", page).code == 4


def test_the_days_of_a_toll_hold_whatever_the_month(run: Run, tmp_path: Path) -> None:
    told = {
        16: "Trois personnes sont mortes dans les inondations qui touchent le Gard depuis dimanche soir.",
        17: "Les inondations dans le Gard ont fait quatre morts, selon un bilan de la préfecture mardi.",
    }
    for day, text in told.items():
        head = f"Inondations dans le Gard\nLe Monde, {day} novembre 2026\n\n"
        more = "La préfecture avait placé le département en vigilance rouge. Les écoles restent fermées."
        (tmp_path / f"{day}.txt").write_text(f"{head}{text} {more}\n", encoding="utf-8")
    run("build", tmp_path / "16.txt", tmp_path / "17.txt", "--out", tmp_path / "out")
    page = tmp_path / "out" / "2026-W47.md"
    assert "**Le bilan, jour après jour**" in page.read_text(encoding="utf-8")
    assert "- **17 novembre** «" in page.read_text(encoding="utf-8")
    assert run("verify", page).code == 0
    page.write_text(page.read_text(encoding="utf-8").replace("**17 novembre** «", "**18 novembre** «"))
    assert run("verify", page).code == 4
