"""The signature of a comparison: all that its numbers depend on, in one line."""

from collections.abc import Iterable
from typing import Protocol

__all__ = ["Signed", "signature"]

_UNITS = 1  # how articles are cut into units; counts up when the same text gives other units


class Signed(Protocol):
    """A metric that says what its numbers depend on, as `name:value` joined by "|", or with ""."""

    @property
    def signature(self) -> str:
        """What its numbers depend on."""


def signature(  # noqa: PLR0913 - one argument for each part
    *,
    version: str,
    lang: str,
    tokenizer: str,
    stem: bool,
    words: int,
    per: str,
    items: int,
    draws: int,
    seed: int,
    metrics: Iterable[Signed] = (),
) -> str:
    """`digest:0.1|lang:fr|units:1|rouge:fr|stem:no|budget:60w|per:article|n:1136|bs:10000|seed:13`.

    The metrics' own follow in their order, less what is said already. Version 0.1.0 is 0.1. Source: the
    signatures of Post, "A Call for Clarity in Reporting BLEU Scores" (2018).
    """
    parts = [
        f"digest:{_short(version)}",
        f"lang:{lang}",
        f"units:{_UNITS}",
        f"rouge:{tokenizer}",
        f"stem:{'yes' if stem else 'no'}",
        f"budget:{words}w",
        f"per:{per}",
        f"n:{items}",
        f"bs:{draws}",
        f"seed:{seed}",
    ]
    own = [part for metric in metrics for part in metric.signature.split("|") if part and part not in parts]
    return "|".join([*parts, *own])


def _short(version: str) -> str:
    major, _, rest = version.partition(".")
    return f"{major}.{rest.removesuffix('.0')}" if rest else version
