"""Comparisons made from the nouns alone: five articles; forty items with all that a report must bear."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import cycle, islice

from digest.models import (
    Article,
    Bucket,
    Column,
    Comparison,
    Extract,
    Flag,
    Habit,
    Item,
    Output,
    Standing,
    Story,
    Verdict,
)
from tests.renderers.comparison_scores import CANDIDATE, QUALITY, SYSTEMS, score, standing
from tests.renderers.conftest import article

__all__ = ["CANDIDATE", "COLUMNS", "HOSTILE_ID", "HOSTILE_TITLE", "HOSTILE_WORDS", "LONG_WORD", "few", "many"]

LONG_WORD = "anticonstitutionnellement" * 8
HOSTILE_ID = '=cmd|" /c'
HOSTILE_TITLE = "<script>alert(1)</script> | {{ 7*7 }} & \u202egnp.exe"
HOSTILE_WORDS = (
    '<script>document.title="owned"</script> | {{ 7*7 }} & {% for x in y %} "guillemets" '
    "\\input{x} $x^2$ 100 %."
)
SENTENCES = (
    "Le conseil municipal de Brest a voté mardi un budget de 412 millions d’euros, en hausse de 3 %.",
    "Le maire, François Cuillandre, a défendu un choix « responsable » face à la baisse des dotations.",
    "L’opposition dénonce une dette qui dépassera 300 millions d’euros en 2026.",
    "Deux écoles seront rénovées cette année, à Recouvrance et à Saint-Marc.",
    "La ligne B du tramway, attendue depuis 2019, doit ouvrir au printemps.",
    "« Nous tiendrons les délais », a assuré la vice-présidente chargée des transports.",
    "Les associations de riverains demandent des compensations pour les commerces du centre.",
    "Une réunion publique est prévue jeudi 20 février à la mairie.",
)
COLUMNS = (
    Column("rouge1", "higher", 2, 100.0),
    Column("rouge2", "higher", 2, 100.0),
    Column("chrf", "higher", 2),
    Column("rouge2_max", "higher", 2, 100.0),
    Column("js", "lower", 3),
    Column("repeated2", "lower", 1, 100.0),
    Column("unfaithful", "lower", 2),
    Column("words", "", 1),
    Column("mystère|<b>", "", 0),
)


def few() -> Comparison:
    """Five articles, no references, three systems: nothing is proved."""
    items = tuple(Item(f"a{n}", Story(f"a{n}", (_article(f"a{n}", 5 + n, n),))) for n in range(5))
    verdict = Verdict("too_few", "js")
    return _made(items, ("lead", "random", "salience"), COLUMNS[4:8], verdict, per="article")


def many(count: int = 40) -> Comparison:
    """Stories of three articles, with references, a hostile candidate, numbers that are missing."""
    hostile = article("h", HOSTILE_WORDS, f"{LONG_WORD} {LONG_WORD}.", title=HOSTILE_TITLE)
    first = Item(HOSTILE_ID, Story("h", (hostile,)), (HOSTILE_WORDS,))
    items = (first, *(_story(n) for n in range(1, count)))
    return _made(items, SYSTEMS, COLUMNS, Verdict("better", "rouge2", ("salience", "oracle")), per="story")


def _story(n: int) -> Item:
    references = (" ".join(islice(cycle(SENTENCES), n % 8 + a, n % 8 + a + 2)) for a in range(1 + n % 2))
    articles = tuple(_article(f"s{n:02}-{a}", 6, n + a) for a in range(3))
    return Item(f"s{n:02}", Story(f"s{n:02}", articles), tuple(references))


def _article(name: str, units: int, turn: int) -> Article:
    texts = [SENTENCES[(turn + n) % len(SENTENCES)] for n in range(units)]
    return article(name, *texts, title=f"Brest vote son budget, épisode {turn + 1}", source="Le Télégramme")


def _made(
    items: Sequence[Item], systems: Sequence[str], columns: Sequence[Column], verdict: Verdict, *, per: str
) -> Comparison:
    made = [_output(n, name, item) for n, name in enumerate(systems) for item in items]
    outputs = tuple(output for output in made if output)
    scores = tuple(score(n, output, columns) for n, output in enumerate(outputs))
    standings = tuple(standing(name, systems, columns, scores) for name in systems)
    if verdict.kind == "too_few":
        standings = tuple(map(_unproved, standings))
    return Comparison(
        signature=f"digest:0.1.0|lang:fr|units:1|stem:no|budget:60w|per:{per}|n:{len(items)}|bs:10000|seed:13",
        lang="fr",
        words=60,
        per=per,
        baseline="lead",
        items=tuple(items),
        systems=tuple(systems),
        columns=tuple(columns),
        outputs=outputs,
        scores=scores,
        standings=standings,
        buckets=_buckets(len(items), len(systems), verdict.column) if len(items) > 20 else (),
        habits=(Habit("salience", "budget", 31, 44), Habit("salience", "millions d’euros", 12, 15)),
        disagreements=tuple(item.id for item in reversed(items)),
        verdict=verdict,
        version="0.1.0",
        flags=tuple(_flags(outputs)),
    )


def _output(number: int, system: str, item: Item) -> Output | None:
    """Two units, from other places by system; the candidate gives words of its own, and not always."""
    if system == CANDIDATE:
        text = f"{HOSTILE_WORDS} Le budget atteint 418 millions, dit Zoé Martin. {LONG_WORD}"
        return Output(system, item.id, text) if item.id == HOSTILE_ID or item.id.endswith("3") else None
    places = [(one.id, n) for one in item.story.articles for n in range(len(one.units))]
    second = (7 * number + len(item.references)) % len(places)
    chosen = list(dict.fromkeys([places[0 if number % 3 else number % len(places)], places[second]]))
    units = {one.id: one.units for one in item.story.articles}
    text = " ".join(units[name][unit].text for name, unit in chosen)
    extracts = tuple(Extract(name, unit) for name, unit in chosen)
    return Output(system, item.id, text, extracts, 0.0004 * 3**number)


def _flags(outputs: Sequence[Output]) -> list[Flag]:
    marked = [(("418", "number"), ("Zoé Martin", "name")), (("jeudi", "deictic"),)]
    return [
        Flag(output.system, output.item, at, at + len(words), kind)
        for output in outputs
        for words, kind in marked[output.system != CANDIDATE]
        if (at := output.text.find(words)) >= 0
    ]


def _unproved(standing: Standing) -> Standing:
    """Of five items: the smallest p there is, so that a mark would show."""
    low = tuple(replace(c, p=0.001, p_adjusted=0.002) if c.p else c for c in standing.contrasts)
    return replace(standing, contrasts=low)


def _buckets(items: int, systems: int, column: str) -> tuple[Bucket, ...]:
    words = (("words", 120.0, 340.0), ("words", 341.0, 1280.0))
    others = (("articles", 1.0, 1.0), ("articles", 3.0, 3.0), ("quoted", 0.0, 0.118), ("quoted", 0.125, 0.6))
    return tuple(
        Bucket(by, low, high, items // 2, column, tuple(q + at / 100 for q in QUALITY[:systems]))
        for at, (by, low, high) in enumerate((*words, *others))
    )
