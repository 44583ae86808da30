"""Shard by shard gives the bytes of one run in memory, whatever is asked and decided."""

import json
from pathlib import Path
from typing import Any

import pytest

from digest.clustering import Near, near_stories
from digest.executors.serial import Serial
from digest.shards import threads
from tests.shards.made import build, files

_DECISIONS = """
[[override]]
article = "03"
date = 2025-01-15
reason = "vu"

[[override]]
article = "06"
exclude = true

[[override]]
article = "09"
hold = true

[[override]]
story = "12"
merge = ["r4", "r8"]

[[override]]
story = "r1"
retitle = "Un titre"
"""
_ARREST = """date 2025-01-15
Un homme interpellé

Un homme soupçonné du meurtre de sa voisine a été interpellé mercredi matin à {}.
Les gendarmes l'ont arrêté sans {} devant la gare, il est entendu par les enquêteurs.
La victime, une retraitée de 71 ans, avait été trouvée {} par son fils.
Le parquet {} une conférence de presse au palais de justice de la ville.
"""
_LANDMARKS = """
[[landmark]]
id = "gare"
date = 2025-01-14
label = "ouverture de la gare de Lyon"
words = ["gare"]
"""


def both(pile: Path, *options: str) -> tuple[dict[str, bytes], dict[str, bytes]]:
    build("in", "--out", "whole", *options)
    build("in", "--out", "shards", "--executor", "serial", *options)
    return files(pile / "whole"), files(pile / "shards")


def test_all_of_it(pile: Path) -> None:
    whole, shards = both(pile)
    assert shards == whole
    assert {"2025-W02.md", "2025-W05.json", "index.json", "a-dater.md"} <= set(whole)
    assert len(list((pile / "shards" / ".digest").glob("*.index"))) > 3


def test_threads_that_several_look_for(pile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone, _ = both(pile, "--formats", "md,json")
    asked: list[int] = []

    def near(loom: Any) -> Near:
        asked.append(loom.part)
        return near_stories(loom.stories, loom.past, loom.terms, loom.part, loom.parts)

    monkeypatch.setattr(threads, "_ALONE", 0)
    monkeypatch.setattr(threads, "_near", near)
    monkeypatch.setattr(Serial, "workers", 3)
    build("in", "--out", "several", "--executor", "serial", "--formats", "md,json")
    assert files(pile / "several") == alone
    assert asked == [0, 1, 2]


def test_a_near_copy_that_says_otherwise(pile: Path) -> None:
    for name, *words in (
        ("x1", "Bordeaux", "heurt", "chez elle", "doit tenir"),
        ("x2", "Arcachon", "incident", "à son domicile", "va tenir"),
        ("x3", "Bordeaux", "violence", "à la maison", "tiendra"),
    ):
        (pile / "in" / f"{name}.txt").write_text(_ARREST.format(*words), "utf-8")
    whole, shards = both(pile)
    assert shards == whole
    fates = {one["input"]: one for one in json.loads(shards["index.json"])["fates"]}
    assert [fates[name]["kind"] for name in ("x1", "x2", "x3")] == ["cited", "uncited", "cited"]
    assert fates["x2"]["like"] == "x1"


def test_some_days(pile: Path) -> None:
    whole, shards = both(pile, "--since", "2025-01-15", "--until", "2025-01-24")
    assert shards == whole


@pytest.mark.parametrize("period", ["month", "day"])
def test_other_periods(pile: Path, period: str) -> None:
    whole, shards = both(pile, "--period", period, "--formats", "json")
    assert shards == whole


def test_what_an_editor_decided(pile: Path) -> None:
    (pile / "overrides.toml").write_text(_DECISIONS, "utf-8")
    (pile / "landmarks.toml").write_text(_LANDMARKS, "utf-8")
    (pile / "note.md").write_text("Un mot.", "utf-8")
    whole, shards = both(pile)
    assert shards == whole
    assert b"Un titre" in b"".join(whole.values())


_ERRATA = {
    "faux": (
        "Le maire de Brest condamné",
        "2025-01-14",
        "Le maire de Brest, Paul Hamon, a été condamné mardi à six mois de prison. Il devra payer 800 euros.",
    ),
    "erratum": (
        "Erratum",
        "2025-01-16",
        "Contrairement à ce que nous écrivions mardi, Paul Hamon, maire de Brest, n'a pas été condamné.",
    ),
    "port": (
        "Le port de Brest agrandi",
        "2025-01-14",
        "Le chantier du port de Brest coûtera 21 millions d'euros, selon le préfet Marc Le Floch.",
    ),
    "colonne": (
        "Rectificatifs et précisions",
        "2025-01-17",
        """Contrairement à ce que nous écrivions, le chantier du port de Brest coûtera 12 et non 21 millions.

Contrairement à ce que nous écrivions, le maire de Brest, Paul Hamon, n'a pas été condamné.""",
    ),
    "tard": (
        "Rectificatif",
        "2025-01-22",
        "Contrairement à ce que nous écrivions le 14 janvier, Paul Hamon, maire de Brest, est relaxé.",
    ),
}


def test_what_one_article_corrects_of_another(pile: Path) -> None:
    for name, (title, day, text) in _ERRATA.items():
        page = f"---\ntitle: {title}\ndate: {day}\nsource: Ouest-France\n---\n{text}\n"
        (pile / "in" / f"{name}.md").write_text(page, encoding="utf-8")
    whole, shards = both(pile)
    assert shards == whole
    told = whole["2025-W03.md"].decode().replace("\u00a0", " ")
    assert "a été condamné mardi" not in told
    assert told.count("] corrige [") == 3
    assert "coûtera 21" not in told
    assert "; corrigé par [" in told.replace("\u202f", " ")
    assert "**Rectificatif** — [" in whole["2025-W04.md"].decode()


def test_processes_write_the_same(pile: Path) -> None:
    build("in", "--out", "whole")
    build("in", "--out", "shards", "--executor", "processes", "--workers", "2")
    assert files(pile / "shards") == files(pile / "whole")


def test_a_story_that_is_held_has_its_words_in_the_next_week(pile: Path) -> None:
    build("in", "--out", "first", "--formats", "json")
    record = (pile / "first" / "2025-W02.json").read_text("utf-8")
    held = record.partition('"2025-W02-')[2].partition('"')[0]
    (pile / "overrides.toml").write_text(f'[[override]]\nstory = "2025-W02-{held}"\nhold = true\n', "utf-8")
    whole, shards = both(pile, "--formats", "md,json")
    assert shards == whole
    assert f"2025-W02-{held}" in whole["2025-W03.json"].decode()


def test_files_are_named_in_the_same_order(pile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = []
    for options in ((), ("--executor", "serial")):
        capsys.readouterr()
        build(str(pile / "in"), "--out", str(pile / "out"), "--formats", "md,json", "-v", *options)
        told.append(capsys.readouterr().err)
    assert told[0] == told[1] != ""


def test_a_wire_that_has_its_year_from_an_article_that_quotes_its_words(pile: Path) -> None:
    said = "Les mesures de la qualité de l'air sont rassurantes pour les écoles"
    for name, head, tail in (
        (
            "w1",
            "BREST, 16 janvier (AFP) - Un incendie a ravagé jeudi un entrepôt de Chimavert à Brassac.",
            "",
        ),
        ("w2", "date 2025-01-16\nL'usine Chimavert de Brassac a brûlé dans la nuit.", " ce matin"),
        ("w3", "date 2025-01-16\nLa gare de Lyon a rouvert avec trois heures de retard.", " à Lyon"),
    ):
        text = f'{head} "{said}", a assuré la préfète Anne Bréchard{tail}.'
        (pile / "in" / f"{name}.txt").write_text(text, "utf-8")
    whole, shards = both(pile)
    assert shards == whole
    sources = {one["id"]: one for one in json.loads(shards["2025-W03.json"])["sources"]}
    assert sources["w1"]["dating"]["date"] == "2025-01-16"
    assert [one["origin"] for one in sources["w1"]["dating"]["evidence"]][-1] == "w2"
