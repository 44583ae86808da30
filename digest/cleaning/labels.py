"""The labels of the paragraphs of an interview: « La Croix : », « V. M.-D. : », « Q. », « R - »."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import groupby

from digest.cleaning.folding import folded
from digest.cleaning.known_outlets import is_known_outlet
from digest.cleaning.line_words import NAMES, is_agency, is_outlet
from digest.cleaning.shape import word_count
from digest.models import Article
from digest.text.quotations import own_words

__all__ = ["Line", "Parts", "lines_of", "parts_of"]

_MARKS = "*_ \u00a0\u202f"  # Markdown's emphasis
_QUOTES = ("«", "“", '"')
_SHORT = r"[*_]*(?P<short>[^\W\d_]{1,10})[ \u00a0\u202f]?[*_]*[ \u00a0\u202f]?[.:–—-]+[*_]*\s+"
_NAMED = (
    rf"[*_]*(?P<name>(?:\d\d )?{NAMES}|[^\W\d_]{{4,20}})(?:, [^:?!.]{{2,60}})?"
    r"[*_]*\s?(?::|(?<=\.)\s?[–—])[*_]*\s+"
)
_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.[ -]?){2,5}")
_WORDS, _SENTENCES = 60, 3  # of a question without a label; a longer paragraph tells before it asks
_STOP = re.compile(r"[.?!…](?=\s)")


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of an article: its offsets without its label, its text, the label as it is written.

    `asks` where it is a question, within no quotation marks.
    """

    start: int
    end: int
    text: str
    label: str = ""
    asks: bool = False

    @property
    def is_quoted(self) -> bool:
        """Whether it is nothing but a quotation, or the opening of one."""
        return self.text.startswith(_QUOTES) and not re.search(r"[^\W\d_]", own_words(self.text))


@dataclass(frozen=True, slots=True)
class Parts:
    """The labels (folded) of those who ask and who answer; `named` are the latter's that name somebody."""

    asking: frozenset[str]
    replying: frozenset[str]
    named: frozenset[str]


def lines_of(article: Article, short: Collection[str]) -> list[Line]:
    """The paragraphs of the units; `short` are the labels (folded) that name nobody: « Q », « R ».

    A question that stands alone before the first paragraph was taken for a heading.
    """
    groups = (list(group) for _, group in groupby(article.units, key=lambda unit: unit.paragraph))
    spans = [(units[0].start, units[-1].end) for units in groups]
    heads = [(one.start, one.end) for one in article.drops if one.reason == "heading"]
    asking = [(start, end) for start, end in heads if article.text[start:end].rstrip(_MARKS).endswith("?")]
    return [_line(article.text, start, end, short) for start, end in sorted([*asking, *spans])]


def _line(text: str, start: int, end: int, short: Collection[str]) -> Line:
    whole = text[start:end]
    label = re.match(_SHORT, whole)
    if label is None or folded(label["short"]) not in short:
        label = re.match(_NAMED, whole)
    first = start + label.end() if label else start
    said = text[first:end]
    asks = own_words(said).rstrip(_MARKS).endswith("?") and (bool(label) or _is_short(said))
    return Line(first, end, said, label[1] if label else "", asks)


def _is_short(text: str) -> bool:
    return word_count(text) <= _WORDS and len(_STOP.findall(text)) < _SENTENCES


def parts_of(
    lines: Sequence[Line], article: Article, asking: Collection[str], replying: Collection[str]
) -> Parts:
    """Who asks and who answers, by what the paragraphs under each label do."""
    told = [(folded(line.label), line) for line in lines if line.label]
    times = Counter(label for label, _ in told)
    asked = Counter(label for label, line in told if line.asks)
    written = {label: line.label for label, line in told}
    papers = {
        label for label in times if _is_paper(written[label], article) and 2 * asked[label] >= times[label]
    }
    others = {label for label in times if 1 < times[label] == asked[label]}
    ask = {label for label in times if label in asking} | (papers if len(papers) == 1 else set()) | others
    named = {
        label
        for label in set(times) - ask
        if not asked[label] and _is_somebody(written[label], times[label]) and label not in replying
    }
    return Parts(frozenset(ask), frozenset(named | set(replying)), frozenset(named))


def _is_paper(label: str, article: Article) -> bool:
    own = {folded(article.source), folded(article.agency)} - {""}
    capitals = label.isupper() and label.isalpha()
    return folded(label) in own or is_known_outlet(label) or is_agency(label) or capitals


def _is_somebody(label: str, times: int) -> bool:
    """Whether a label can be who speaks: a full name, initials, or one word that comes back."""
    if is_known_outlet(label) or is_agency(label):
        return False
    full = " " in label and not is_outlet(label)
    return full or _INITIALS.fullmatch(f"{label} ") is not None or times > 1
