"""The words by which a paper says that it was wrong, from `data/errata.<lang>.toml`; else none."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from digest.annotating.plain import in_plain, plain
from digest.text.quotations import HIDDEN, typed
from digest.text.tokens import words
from digest.text.word_lists import word_lists

__all__ = ["ErrataWords", "Label", "errata_words"]

Label = Literal["", "strong", "weak", "reply"]

_PART = re.compile(r"<(\w+)>")
_GROUPED = ("wrong", "swapped")  # signs of which a group of each pattern is what counts
_DEEPEST = 4  # lists inside lists
_WITHIN = "[^.;!?]"  # any character of one clause
_WITHIN_QUOTING = f"(?:{HIDDEN}++|[^.;!?{HIDDEN}])"
_END = r"(?:\s*[\])]?\s*(?:[:.–—-]|$))"


@dataclass(frozen=True, slots=True)
class ErrataWords:
    """Patterns over text in plain form; `cues` are words as they are written, in lower case."""

    cues: tuple[str, ...]
    label: re.Pattern[str]
    formulas: re.Pattern[str]
    near: re.Pattern[str]
    versions: re.Pattern[str]
    press: re.Pattern[str]
    said: re.Pattern[str]
    denials: re.Pattern[str]
    labelled: re.Pattern[str]
    rights: re.Pattern[str]
    apologies: re.Pattern[str]
    sorry: re.Pattern[str]
    replies: re.Pattern[str]
    dated: re.Pattern[str]
    tails: re.Pattern[str]
    frames: re.Pattern[str]
    slips: re.Pattern[str]
    wrong: tuple[re.Pattern[str], ...]
    swapped: tuple[re.Pattern[str], ...]
    undone: re.Pattern[str]
    unswapped: re.Pattern[str]
    naming: re.Pattern[str]
    deeds: re.Pattern[str]
    placed: re.Pattern[str]
    shares: re.Pattern[str]
    turns: re.Pattern[str]
    replaced: re.Pattern[str]
    elsewhere: re.Pattern[str]
    common: tuple[str, ...]
    righting: tuple[str, ...]

    def cued(self, text: str) -> bool:
        """Whether a text has a word without which none of it is an erratum; far faster than the patterns."""
        low = typed(text).lower()
        return any(cue in low for cue in self.cues)

    def label_of(self, text: str) -> tuple[Label, int]:
        """What a text opens as, and where that ends: "erratum : …", "rectificatif"."""
        found = self.label.match(text)
        if not found:
            return "", 0
        kinds: tuple[Label, ...] = ("strong", "weak", "reply")
        return next(kind for kind in kinds if found[kind]), found.end()

    def is_label(self, text: str) -> bool:
        """Whether a line is nothing but what an erratum is headed with: "Rectificatif"."""
        line = plain(text).strip(" .")
        kind, end = self.label_of(line)
        return kind == "strong" and end == len(line)


@cache
def errata_words(lang: str) -> ErrataWords | None:
    """Those of a language, or None where it has no data file."""
    table = word_lists("digest.annotating", "errata", lang)
    if table is None:
        return None
    cues = tuple(table.pop("cues"))
    common, righting = (words(" ".join(table["signs"].pop(name))) for name in ("common", "righting"))
    lists = in_plain(table)
    assert isinstance(lists, dict)
    parts = {name: _either(each) for name, each in lists["parts"].items()}
    wrong, swapped = (tuple(_made([one], parts) for one in lists["signs"].pop(name)) for name in _GROUPED)
    signs = {name: _made(each, parts) for name, each in lists["signs"].items()}
    kinds = {"strong": lists["labels"], "weak": lists["weak_labels"], "reply": lists["reply_labels"]}
    label = "|".join(f"(?P<{kind}>{_either(each)})" for kind, each in kinds.items())
    return ErrataWords(
        cues=cues,
        label=re.compile(rf"[\s\[(*–—-]*(?:{label}){_END}"),
        frames=_made(lists["formulas"]["contrary"], parts),
        slips=_made(lists["formulas"]["slipped"], parts),
        formulas=_made(_all(lists["formulas"]), parts),
        near=_made(_all(lists["near"]), parts),
        versions=_made(_all(lists["versions"]), parts),
        common=common,
        righting=righting,
        wrong=wrong,
        swapped=swapped,
        **signs,
    )


def _all(table: dict[str, list[str]]) -> list[str]:
    return [one for words in table.values() for one in words]


def _either(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(words)})"


def _made(words: Iterable[str], parts: dict[str, str]) -> re.Pattern[str]:
    """A pattern for any of these, the lists that they name put in; a hidden quotation is one character."""
    text = _either(words)
    for _ in range(_DEEPEST):
        text = _PART.sub(lambda found: parts[found[1]], text)
    return re.compile(text.replace(_WITHIN, _WITHIN_QUOTING))
