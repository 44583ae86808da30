"""A folder of articles over four weeks: copies, versions, undated ones, ids used twice, broken files."""

import json
import random
from datetime import date, timedelta
from pathlib import Path

from digest.cli import digest

_MONDAY = date(2025, 1, 6)
_PLACES = ("Lyon", "Brest", "Lille", "Nice", "Rouen", "Metz")
_THINGS = ("le pont", "la halle", "le quota de sardines", "la gare", "le théâtre", "la forêt", "le stade")
_DEEDS = (
    "ouvre",
    "ferme",
    "inquiète les habitants",
    "coûte 12 millions d'euros",
    "divise le conseil municipal",
)
_ACTS = ("protestent", "applaudissent", "attendent")
_TIMES = (
    "depuis ce matin",
    "après trois ans de travaux",
    "contre l'avis des experts",
    "à la surprise générale",
)


def sentences(chance: random.Random, count: int) -> list[str]:
    """Plain sentences without a quotation."""
    return [_sentence(chance) for _ in range(count)]


def _sentence(chance: random.Random) -> str:
    what = f"{chance.choice(_THINGS)} {chance.choice(_DEEDS)} {chance.choice(_TIMES)}"
    crowd = f"{chance.randint(2, 900)} personnes {chance.choice(_ACTS)} devant {chance.choice(_THINGS)}"
    return f"À {chance.choice(_PLACES)}, {what} et {crowd} de la rue numéro {chance.randint(1, 99)}."


def fill(folder: Path, count: int = 36, seed: int = 3) -> None:
    """Write the folder: text files and two files of lines."""
    chance = random.Random(seed)
    folder.mkdir(parents=True, exist_ok=True)
    rows: list[dict[str, object]] = []
    told: list[list[str]] = []
    for number in range(count):
        lines = sentences(chance, 6) if not told or chance.random() < 0.7 else chance.choice(told)
        told.append(lines)
        day = _MONDAY + timedelta(days=chance.randrange(28)) if chance.random() < 0.85 else None
        title = f"{lines[0].split(',')[1].strip().capitalize()} numéro {number}"
        if number % 3:
            row = {
                "id": f"r{number % 20}",
                "title": title,
                "text": "\n\n".join(lines),
                "source": "Le Journal",
            }
            rows.append({**row, **({"date": day.isoformat()} if day else {})})
        else:
            head = f"date {day.isoformat()}\n" if day else ""
            (folder / f"{number:02}.txt").write_text(f"{head}{title}\n\n" + "\n\n".join(lines), "utf-8")
    (folder / "empty.txt").write_bytes(b"")
    half = len(rows) // 2
    for name, part in (("a.jsonl", rows[:half]), ("b.jsonl", rows[half:])):
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in part)
        (folder / name).write_text(f"{text}{{broken\n", "utf-8")


def tell_apart(path: Path) -> None:
    """Give each row an id of its own, whatever becomes of other rows; the damaged line goes."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()[:-1]]
    lines = (json.dumps(row | {"id": f"{path.stem}{number}"}) for number, row in enumerate(rows))
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8")


def build(*options: str) -> None:
    """Run `digest build`; it must end well."""
    digest.main(["build", "-q", *options], standalone_mode=False)


def files(out: Path) -> dict[str, bytes]:
    """What stands in a folder of briefs."""
    return {path.name: path.read_bytes() for path in out.iterdir() if path.is_file()}
