"""Comparisons made from the nouns alone: five articles; forty items with all that a report must bear."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import cycle, islice

from digest.models import (
    Article,
    Bucket,
    Column,
    Comparison,
    Contrast,
    Cost,
    Extract,
    Flag,
    Habit,
    Item,
    Output,
    Score,
    Standing,
    Story,
    Verdict,
)
from tests.renderers.conftest import article

__all__ = ["HOSTILE_TITLE", "HOSTILE_WORDS", "LONG_WORD", "few", "many", "with_verdict"]

LONG_WORD = "anticonstitutionnellement" * 8
HOSTILE_TITLE = "<script>alert(1)</script> | {{ 7*7 }} & \u202egnp.exe"
HOSTILE_WORDS = '<script>document.title="owned"</script> | {{ 7*7 }} & {% for x in y %} "guillemets" \\input{x} $x^2$ 100 %.'
SENTENCES = (
    "Le conseil municipal de Brest a voté mardi un budget de 412 millions d’euros, en hausse de 3 % sur un an.",
    "Le maire, François Cuillandre, a défendu un choix « responsable » face à la baisse des dotations de l’État.",
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
    Column("chrf", "higher", 1),
    Column("sources", "higher", 2),
    Column("redundancy", "lower", 3),
    Column("unsupported", "lower", 2),
    Column("words", "", 1),
    Column("mystère|<b>", "", 0),
)
SYSTEMS = ("lead", "random", "salience", "centroid", "sumy:lex-rank", "oracle", "modèle <i>|&")


def few() -> Comparison:
    """Five articles, no references, three systems: nothing is proved."""
    items = tuple(Item(f"a{n}", Story(f"a{n}", (_article(f"a{n}", 5 + n, n),))) for n in range(5))
    systems, columns = ("lead", "random", "salience"), (*COLUMNS[3:6], COLUMNS[6])
    return _made(items, systems, columns, Verdict("too_few", "sources"), articles=1)


def many(count: int = 40) -> Comparison:
    """Forty stories of three articles, with references, a hostile candidate, numbers that are missing."""
    items = tuple(
        Item(
            f"s{n:02}",
            Story(f"s{n:02}", tuple(_article(f"s{n:02}-{a}", 6, n + a) for a in range(3))),
            tuple(" ".join(islice(cycle(SENTENCES), n % 8 + a, n % 8 + a + 2)) for a in range(1 + n % 2)),
        )
        for n in range(count)
    )
    hostile = article("h", HOSTILE_WORDS, f"{LONG_WORD} {LONG_WORD}.", title=HOSTILE_TITLE)
    items = (Item('=cmd|" /c', Story("h", (hostile,)), (HOSTILE_WORDS,)), *items[1:])
    verdict = Verdict("better", "rouge2", ("salience", "sumy:lex-rank"))
    return _made(items, SYSTEMS, COLUMNS, verdict, articles=3)


def with_verdict(comparison: Comparison, verdict: Verdict) -> Comparison:
    """The same numbers under another verdict."""
    return replace(comparison, verdict=verdict)


def _article(name: str, units: int, turn: int) -> Article:
    texts = [SENTENCES[(turn + n) % len(SENTENCES)] for n in range(units)]
    return article(name, *texts, title=f"Brest vote son budget, épisode {turn + 1}", source="Le Télégramme")


def _made(
    items: Sequence[Item], systems: Sequence[str], columns: Sequence[Column], verdict: Verdict, articles: int
) -> Comparison:
    outputs = tuple(
        output for s, name in enumerate(systems) for item in items if (output := _output(s, name, item))
    )
    scores = tuple(_score(n, output, columns) for n, output in enumerate(outputs))
    enough = len(items) >= 20
    flags = tuple(
        Flag(output.system, output.item, at, at + 3, "number")
        for output in outputs
        if output.system not in {"oracle", "lead"} and (at := output.text.find("412")) >= 0
    )
    quoted = tuple(
        Flag(output.system, output.item, at, at + 12, "quotation")
        for output in outputs[:4]
        if (at := output.text.find("«")) >= 0
    )
    return Comparison(
        signature=f"digest:0.1.0|lang:fr|units:1|rouge:fr|stem:no|budget:60w|per:article|n:{len(items)}|bs:10000|seed:13",
        lang="fr",
        words=60,
        per="article" if articles == 1 else "story",
        baseline="lead",
        items=tuple(items),
        systems=tuple(systems),
        columns=tuple(columns),
        outputs=outputs,
        scores=scores,
        standings=tuple(
            _standing(n, name, items, columns, scores, enough=enough) for n, name in enumerate(systems)
        ),
        buckets=tuple(
            Bucket(
                by,
                low,
                high,
                len(items) // 2,
                verdict.column,
                tuple(0.1 * n + low / 1e4 for n in range(len(systems))),
            )
            for by, low, high in (
                ("words", 120, 340),
                ("words", 341, 1280),
                ("articles", 1, 1),
                ("articles", 2, 3),
                ("quoted", 0.0, 0.12),
                ("quoted", 0.125, 0.6),
            )
        ),
        habits=(
            Habit("salience", "budget", 31, 44),
            Habit("salience", "millions d’euros", 12, 15),
            Habit(systems[-1], "réunion", 9, 10),
        ),
        disagreements=tuple(item.id for item in reversed(items)),
        verdict=verdict,
        version="0.1.0",
        flags=flags + quoted,
    )


def _output(number: int, system: str, item: Item) -> Output | None:
    """Two units, from different places by system; the candidate gives words of its own, and not always."""
    if system.startswith("modèle"):
        text = f"{HOSTILE_WORDS} Le budget atteint 412 millions. {LONG_WORD}"
        return Output(system, item.id, text) if len(item.id) % 3 == 0 else None
    places = [(one.id, n) for one in item.story.articles for n in range(len(one.units))]
    chosen = (
        [places[0], places[min(number, len(places) - 1)]] if number < 4 else places[number - 3 : number - 1]
    )
    chosen = list(dict.fromkeys(chosen))
    units = {one.id: one.units for one in item.story.articles}
    text = " ".join(units[name][unit].text for name, unit in chosen)
    return Output(
        system, item.id, text, tuple(Extract(name, unit) for name, unit in chosen), 0.001 * 4**number
    )


def _score(number: int, output: Output, columns: Sequence[Column]) -> Score:
    return Score(
        output.system, output.item, tuple(_value(number, n, output, c) for n, c in enumerate(columns))
    )


def _value(number: int, at: int, output: Output, column: Column) -> float | None:
    if column.name == "words":
        return float(len(output.text.split()))
    if column.name == "chrf" and number % 7 == 0:
        return None
    return (number * 7919 + at * 104729) % 1000 / 2000


def _standing(
    number: int,
    system: str,
    items: Sequence[Item],
    columns: Sequence[Column],
    scores: Sequence[Score],
    *,
    enough: bool,
) -> Standing:
    own = [score for score in scores if score.system == system]
    contrasts = tuple(_contrast(number, n, column, own, enough=enough) for n, column in enumerate(columns))
    timed = system not in {"oracle", SYSTEMS[-1]}
    cost = Cost(0.4 * 3.0**number, 1.1 * 3.0**number, 1.5 + number) if timed else None
    return Standing(system, len(own), contrasts, cost, True if timed else None)


def _contrast(number: int, at: int, column: Column, own: Sequence[Score], *, enough: bool) -> Contrast:
    known = [value for score in own if (value := score.values[at]) is not None]
    mean = sum(known) / len(known) if known else None
    if number == 0 or mean is None:
        return Contrast(column.name, mean)
    size = (-1) ** (number + at) * (0.01 + 0.004 * number) * (number != 3)
    p = 0.0004 if number % 2 else 0.3
    return Contrast(
        column.name,
        mean,
        len(known),
        size,
        size - 0.008,
        size + 0.008,
        p,
        min(1.0, 5 * p),
        len(known) // 2,
        1,
        len(known) - len(known) // 2 - 1,
    )
