"""A comparison of four systems on made-up stories, and raters who answer it."""

import json
from collections.abc import Callable
from pathlib import Path

from digest.models import Article, Comparison, Item, Output, Score, Story, Unit, Verdict
from digest.models.outputs import Column
from digest.models.voting import DIMENSIONS, Ballot
from digest.renderers import render_ballots

SYSTEMS = ("lead", "random", "centroid", "mine")
SENTENCES = (
    "Le maire de Lyon annonce la fin de la grève.",
    "L'usine rouvre lundi, selon le préfet.",
    "Le juge a refusé la demande des « riverains ».",
    "La crue a touché 12 300 personnes.",
)
Answer = Callable[[str, str], int | None]


def make_item(name: str) -> Item:
    units, start = [], 0
    for number, text in enumerate((f"{name} : {SENTENCES[0]}", *SENTENCES[1:])):
        units.append(Unit(text, start, start + len(text), number // 2))
        start += len(text) + 1
    article = Article(
        id=f"{name}-1",
        path=f"{name}.txt",
        text="\n".join(unit.text for unit in units),
        lang="fr",
        title=f"Titre de {name}",
        units=tuple(units),
    )
    return Item(name, Story(name, (article,)))


def make_comparison(items: int = 6, systems: tuple[str, ...] = SYSTEMS) -> Comparison:
    """Each system gives another sentence; "mine" gives what "lead" does on the first item."""
    made = tuple(make_item(f"sujet-{number}") for number in range(items))
    outputs = tuple(
        Output(system, item.id, item.story.articles[0].units[place].text)
        for rank, system in enumerate(systems)
        for item in made
        for place in [0 if system == "mine" and item is made[0] else rank]
    )
    scores = tuple(
        Score(system, item.id, (float(rank), None if rank else 1.0))
        for rank, system in enumerate(systems)
        for item in made
    )
    return Comparison(
        signature="digest:test",
        lang="fr",
        words=60,
        per="story",
        baseline="lead",
        items=made,
        systems=systems,
        columns=(Column("rouge2"), Column("spare")),
        outputs=outputs,
        scores=scores,
        standings=(),
        buckets=(),
        habits=(),
        disagreements=(),
        verdict=Verdict("too_few", "rouge2"),
    )


def write_sheet(folder: Path, ballot: Ballot, mark: Answer, **changes: object) -> Path:
    """The sheet of a rater who gives each summary's first system this mark for each dimension."""
    marks = {
        summary.token: {name: mark(summary.systems[0], item.item) for name in DIMENSIONS}
        for item in ballot.items
        for summary in item.summaries
    }
    liked = {
        item.token: sorted(item.summaries, key=lambda s: (mark(s.systems[0], item.item) or 0, s.token))
        for item in ballot.items
    }
    sheet = {
        "format": "digest.votes/1",
        "form": ballot.form,
        "rater": ballot.rater,
        "marks": marks,
        "best": {token: order[-1].token for token, order in liked.items()},
        "worst": {token: order[0].token for token, order in liked.items()},
    }
    path = folder / f"votes-rater-{ballot.rater}.json"
    path.write_text(json.dumps(sheet | changes), encoding="utf-8")
    return path


def write_key(folder: Path, sheets: tuple[Ballot, ...]) -> Path:
    path = folder / "key.json"
    path.write_bytes(render_ballots(sheets, lang="fr")["key.json"])
    return path
