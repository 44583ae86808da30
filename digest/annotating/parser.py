"""load_parser: the pipeline of spaCy that reads syntax, loaded as fast as it can be.

Of some six seconds, one pattern of spaCy's French takes three to compile: 266 alternatives, each of which
spells out every lower-case letter there is. The same pattern with the letters once takes a tenth of a second.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["load_parser", "shortened"]

_UNREAD = ("ner", "senter")  # pipes that nobody asks
_UNSPELT = "strings"  # 130 MB of words with vectors, which are found by their hashes; a text brings its own
_WHOLE = ("week-end", "week-ends", "Week-end")  # words that the tokenizer would take apart
_LONG = 1_000_000  # characters; the pattern has a million and a half, the next longest of spaCy 40,000
_OPENING, _BETWEEN, _CLOSING = "(?iu)(?:", ")|(?:", ")"
_LETTERS = re.compile(r"\[[^\[\]]{200,}\][+*]?")  # a class of characters that spells out whole alphabets


def load_parser(name: str) -> "Language":
    """The pipeline of a model, by its name. Raises what spaCy raises where it cannot be loaded."""
    with _shortening():
        import spacy  # noqa: PLC0415 - seconds to load; only what reads syntax needs it: quotes, notes, checks

        parser = spacy.load(name, exclude=(*_UNREAD, _UNSPELT))
    for word in _WHOLE:
        parser.tokenizer.add_special_case(word, [{"ORTH": word}])
    _look_up_at_once(parser)
    return parser


@contextmanager
def _shortening() -> Iterator[None]:
    """While it is imported and loads, spaCy compiles what is shorter and matches the same."""
    compiled = re.compile

    def short(pattern: str | re.Pattern[str], flags: int = 0) -> re.Pattern[str]:
        if isinstance(pattern, str) and len(pattern) >= _LONG:
            pattern = shortened(pattern)
        return compiled(pattern, flags)

    vars(re)["compile"] = short
    try:
        yield
    finally:
        vars(re)["compile"] = compiled


def shortened(pattern: str) -> str:
    r"""A pattern that matches whole texts, the same ones: what its alternatives end with is said once.

    `(?iu)(?:^ab[a-z]+$)|(?:^cd[a-z]+$)` becomes `(?iu)^(?:ab|cd)[a-z]+$`. Any other is given back as it is.
    """
    inner = pattern.removeprefix(_OPENING).removesuffix(_CLOSING)
    parts = inner.split(_BETWEEN)
    framed = pattern == _OPENING + inner + _CLOSING
    if not framed or not all(one.startswith("^") and one.endswith("$") for one in parts):
        return pattern
    alike: dict[tuple[str, str], list[str]] = {}
    for one in parts:
        first, middle, last = _parted(one[1:-1])
        alike.setdefault((first, last), []).append(middle)
    return "(?iu)" + "|".join(
        f"^{first}(?:{'|'.join(middles)}){last}$" for (first, last), middles in alike.items()
    )


def _parted(alternative: str) -> tuple[str, str, str]:
    """Letters of any kind that it begins with, what stands between, and all from the next such letters on."""
    opening = _LETTERS.match(alternative)
    start = opening.end() if opening else 0
    closing = _LETTERS.search(alternative, start)
    end = closing.start() if closing else len(alternative)
    return alternative[:start], alternative[start:end], alternative[end:]


def _look_up_at_once(parser: "Language") -> None:
    """The lists of known lemmas as sets: each word is looked for in them, and they are long."""
    known = parser.get_pipe("lemmatizer").lookups.get_table("lemma_index")
    for part in list(known):
        known[part] = frozenset(known[part])
