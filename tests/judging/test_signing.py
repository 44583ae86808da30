"""The signature, and which column is judged."""

from dataclasses import dataclass, replace

import pytest

from digest.judging import judged, signature
from digest.models import Column


@dataclass(frozen=True)
class Setup:
    version: str = "0.1.0"
    lang: str = "fr"
    tokenizer: str = "fr"
    stem: bool = False
    words: int = 60
    per: str = "article"
    items: int = 1136
    draws: int = 10_000
    seed: int = 13


@dataclass(frozen=True)
class Signing:
    signature: str


PLAIN = "digest:0.1|lang:fr|units:1|rouge:fr|stem:no|budget:60w|per:article|n:1136|bs:10000|seed:13"


def _signature(setup: Setup, *metrics: str) -> str:
    return signature(**vars(setup), metrics=[Signing(metric) for metric in metrics])


def test_says_all_that_numbers_depend_on() -> None:
    assert _signature(Setup()) == PLAIN
    other = Setup("0.1.2", "fr+en", "rouge-score", True, 80, "story", 7, 0, 1)
    assert (
        _signature(other)
        == "digest:0.1.2|lang:fr+en|units:1|rouge:rouge-score|stem:yes|budget:80w|per:story|n:7|bs:0|seed:1"
    )


def test_metrics_add_what_is_not_said_yet() -> None:
    chrf, bleu = "chrf:2|case:mixed", "bleu:13a|case:mixed"
    assert (
        _signature(Setup(), "rouge:fr|stem:no|refs:max", "", chrf, bleu) == f"{PLAIN}|refs:max|{chrf}|{bleu}"
    )


@pytest.mark.parametrize(
    "change", [{"seed": 14}, {"words": 61}, {"stem": True}, {"draws": 9}, {"lang": "en"}]
)
def test_a_change_shows(change: dict[str, int]) -> None:
    assert _signature(replace(Setup(), **change)) != PLAIN  # type: ignore[arg-type]  # any of the fields


@pytest.mark.parametrize("version", ["0.1", "1.0.0", "2.10", "0.1.0.dev3"])
def test_versions_stay_apart(version: str) -> None:
    short = {"0.1": "0.1", "1.0.0": "1.0", "2.10": "2.10", "0.1.0.dev3": "0.1.0.dev3"}[version]
    assert _signature(replace(Setup(), version=version)).startswith(f"digest:{short}|")


@pytest.mark.parametrize(
    ("names", "column"),
    [
        (["words", "rouge1", "rouge2", "rougeL", "js"], "rouge2"),
        (["chrf", "rougeL"], "rougeL"),
        (["words", "centroid", "js"], "js"),
        (["words", "centroid"], "centroid"),
        (["words", "numbers-"], "numbers-"),
        (["words"], "words"),
        ([], ""),
    ],
)
def test_the_column_that_is_judged(names: list[str], column: str) -> None:
    made = [
        Column(name, "lower" if name in {"js", "numbers-"} else "" if name == "words" else "higher")
        for name in names
    ]
    assert judged(made) == column
    assert judged(made[::-1]) == column
