"""The words by which a language negates, doubts and plans, from `data/grammar.<lang>.toml`."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from digest.annotating.plain import plain

__all__ = ["Grammar", "grammar"]

_LISTS = (
    *("joins", "determiners", "clitics", "auxiliaries", "being", "adverbs", "particles", "seconds"),
    *("restrictive", "alone", "nouns_of_negation", "deniers", "links", "modals", "weak", "accusing"),
    *("conditionals", "future_words", "agents", "saying", "prepositions", "that", "perfect", "able"),
    *("direct", "hedges", "vague", "sole", "governments", "governing", "parting"),
    *("lasting", "ended", "begun", "unbegun", "excepting", "sole_of", "parties", "no_nouns"),
    *("aims", "others", "claims"),
)

_BEGUN = (
    "deniers",
    "weak",
    "modals",
    "accusing",
    "saying",
    "limiting",
    "firsts",
    "proving",
    "certain",
    "supposing",
)


@dataclass(frozen=True, slots=True)
class Grammar:
    """Words in plain form by their part; endings as patterns on words with their accents."""

    words: dict[str, frozenset[str]]
    denier: re.Pattern[str]
    weak: re.Pattern[str]
    modal: re.Pattern[str]
    accusing: re.Pattern[str]
    saying: re.Pattern[str]
    limiting: re.Pattern[str]
    first: re.Pattern[str]
    proving: re.Pattern[str]
    certain: re.Pattern[str]
    supposing: re.Pattern[str]
    infinitive: re.Pattern[str]
    participle: re.Pattern[str]
    conditional: re.Pattern[str]
    future: re.Pattern[str]

    @property
    def joins(self) -> frozenset[str]:
        """The words that open a clause."""
        return self.words["joins"]


@cache
def grammar(lang: str) -> Grammar:
    """The grammar of a language; one that finds nothing where it has no file."""
    listed = resources.files("digest.checking").joinpath(f"data/grammar.{lang}.toml")
    known = lang.isalpha() and listed.is_file()
    table: dict[str, list[str]] = tomllib.loads(listed.read_text(encoding="utf-8")) if known else {}
    words = {name: frozenset(map(plain, table.get(name, []))) for name in _LISTS}
    return Grammar(
        words,
        *(_begun(table.get(name, [])) for name in _BEGUN),
        *(_ending(table, name) for name in ("infinitive", "participle", "conditional", "future")),
    )


def _begun(words: Sequence[str]) -> re.Pattern[str]:
    """A pattern for whole plain words; a star stands for any ending."""
    forms = "|".join(re.escape(plain(word)).replace(r"\*", r"\w*") for word in words)
    return re.compile(f"(?:{forms})" if forms else "(?!)")


def _ending(table: dict[str, list[str]], name: str) -> re.Pattern[str]:
    endings, exceptions = table.get(f"{name}_endings", []), table.get(f"not_{name}", [])
    if not endings:
        return re.compile("(?!)")
    spared = rf"(?!(?:{'|'.join(exceptions)})$)" if exceptions else ""
    return re.compile(rf"{spared}\w*(?:{'|'.join(endings)})")
