"""The summarizers' page of the docs, made from the figures: what they print, what it costs."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from bench.figures import Figure
from bench.summarizers.classical import IN_SUMY
from bench.summarizers.rouge import MEASURES
from bench.summarizers.sets import SETS

__all__ = ["summarizers_page"]

_TEXT = Path(__file__).with_name("page.md")
_MISSING = "–"
_SPEED = "summarizers.speed."
_ONE = "summarizers.one_article."
_AGREEMENT = "summarizers.agreement."

Known = dict[str, Figure]


def summarizers_page(figures: Iterable[Figure]) -> str:
    """The page; what was not measured is a dash."""
    known = {figure.name: figure for figure in figures}
    return _TEXT.read_text(encoding="utf-8").format(
        quality=_quality(known),
        speed=_speed(known),
        agreement=_agreement(known),
        articles=_note(known, f"{_SPEED}seven_us"),
        parsed=_value(known, f"{_SPEED}sumy_over_seven_parsed_once", ".0f"),
        texts=_note(known, f"{_AGREEMENT}lexrank.k1"),
    )


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---", *(["--:"] * (len(heads) - 1))], *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _value(known: Known, name: str, form: str) -> str:
    return format(known[name].value, form) if name in known else _MISSING


def _note(known: Known, name: str) -> str:
    return known[name].note if name in known else _MISSING


def _quality(known: Known) -> str:
    heads = [""]
    for each in SETS:
        heads += [f"{each.title}, {each.budget} words", "to LEAD"]
    return _table(heads, ([f"`{system}`", *_scores(system, known)] for system in _systems(known)))


def _scores(system: str, known: Known) -> Iterable[str]:
    for each in SETS:
        name = f"summaries.{each.name}.{system}"
        scores = [_value(known, f"{name}.{measure}", ".2f") for measure in MEASURES]
        yield " / ".join(scores) if _MISSING not in scores else _MISSING
        over = known.get(f"{name}.rouge1_over_lead")
        yield f"{over.value:+.2f} ({over.note})" if over else ""


def _systems(known: Known) -> list[str]:
    """Ours, the peers as they are, sumy's methods with our terms; each group by ROUGE-1 on the first set."""
    first, one = SETS[0].name, MEASURES[0]
    parts = [name.split(".") for name in known if name.startswith("summaries.") and name.endswith(f".{one}")]
    systems = dict.fromkeys(system for _, _, system, _ in parts)

    def worth(system: str) -> float:
        figure = known.get(f"summaries.{first}.{system}.{one}")
        return figure.value if figure else 0.0

    return sorted(systems, key=lambda system: (_group(system), -worth(system), system))


def _group(system: str) -> int:
    if system.startswith("sumy:"):
        return 2
    return 1 if " " in system or system in {"summa", "human"} else 0


def _speed(known: Known) -> str:
    heads = (
        *(
            "",
            "median, µs",
            "95 %, µs",
            "times faster than sumy",
            "one article, µs",
            "times faster than sumy",
        ),
        *("1,000 units, s", "times faster than sumy", "5,000 units, s", "growth"),
    )
    timed = [
        name.removeprefix(_SPEED).removesuffix("_us")
        for name in known
        if name.startswith(_SPEED) and name.endswith("_us")
    ]
    return _table(heads, ([f"`{name}`", *_costs(name, known)] for name in timed))


def _costs(name: str, known: Known) -> Iterable[str]:
    yield _value(known, f"{_SPEED}{name}_us", ",.0f")
    yield _value(known, f"{_SPEED}{name}_us_p95", ",.0f")
    yield _value(known, f"{_SPEED}sumy_over_{name}", ".0f")
    yield _value(known, f"{_ONE}{name}_us", ",.0f")
    yield _value(known, f"{_ONE}sumy_over_{name}", ".0f")
    yield _value(known, f"summarizers.seconds_1000.{name}", ".3g")
    yield _value(known, f"{_SPEED}sumy_over_{name}_1000", ".0f")
    yield _value(known, f"summarizers.seconds_5000.{name}", ".3g")
    yield _value(known, f"summarizers.growth.{name}", ".2f")


def _agreement(known: Known) -> str:
    columns = ("k1", "k3", "k5", "words")
    return _table(
        ("", "1 unit", "3 units", "5 units", "40 words"),
        (
            [f"`{name}`", *(_value(known, f"{_AGREEMENT}{name}.{key}", ".3f") for key in columns)]
            for name in IN_SUMY
        ),
    )
