"""Printing: a chosen unit as it is printed, its bracketed edits applied and its articles cited."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from digest.models import Article, Brief, Edit, Extract, Unit
from digest.renderers.escape import bounded, escape, one_line
from digest.text.brackets import parted
from digest.text.typography import typeset

__all__ = ["EDITED", "WRITTEN", "Articles", "applied", "plain", "unit_markdown", "words_of"]

LONGEST_UNIT = 2000  # characters; the longest quotations of the press are under half of it
LONGEST_TITLE = 200  # characters; headlines are 60 to 120
LONGEST_NAME = 80  # characters; an outlet, a byline, words of evidence
WRITTEN = "\u2020"  # †, behind the citations of a sentence that a model wrote
EDITED = "\u2021"  # ‡, behind those of a sentence that an editor wrote
_REMEMBERED = 4_096  # words of sources; outlets and evidence are the same from line to line
_OPEN, _CLOSE = "\ue000", "\ue001"  # our own brackets, until the article's are escaped
_BOLD = "\ue002"  # before and after what is marked

Marks = Sequence[tuple[int, int]]  # offsets of the parts of a text that are printed in bold


@dataclass(frozen=True, slots=True)
class Articles:
    """The articles of a brief by id, and their numbers in its list of sources."""

    by_id: Mapping[str, Article]
    numbers: Mapping[str, int]

    @classmethod
    def of(cls, brief: Brief) -> "Articles":
        """Those of one brief."""
        return cls(
            {source.article.id: source.article for source in brief.sources},
            {source.article.id: source.number for source in brief.sources},
        )

    def unit(self, extract: Extract) -> Unit:
        """The unit that was chosen."""
        return self.by_id[extract.article].units[extract.unit]

    def lang(self, article: str, otherwise: str) -> str:
        """The language of an article, whose words are set in its own typography."""
        known = self.by_id.get(article)
        return (known.lang if known else "") or otherwise

    def day(self, article: str) -> date | None:
        """The day of an article, where it is known."""
        known = self.by_id.get(article)
        return known.dating.day if known else None

    def cited(self, extract: Extract) -> tuple[int, ...]:
        """The numbers of every article that prints the unit, in order."""
        return self.numbered((extract.article, *(article for article, _ in extract.also)))

    def numbered(self, names: Iterable[str]) -> tuple[int, ...]:
        """The numbers of articles, each once, in order."""
        return tuple(sorted({self.numbers[name] for name in names}))


def applied(unit: Unit, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """The edits in the order of the text; a unit too long to be printed ends in a cut of its own."""
    edits = tuple(sorted(edits, key=lambda edit: (edit.start, edit.end)))
    if len(unit.text) <= LONGEST_UNIT:
        return edits
    at = unit.text.rfind(" ", 0, LONGEST_UNIT) + 1 or LONGEST_UNIT
    kept = tuple(edit for edit in edits if edit.end <= at)
    return (*kept, Edit("cut", at, len(unit.text), "[…]"))


def plain(extract: Extract, articles: Articles, lang: str) -> str:
    """What is printed, typeset, not escaped: the unit with its edits, or what was written in its place."""
    if extract.wording:
        return _written(extract, lang)
    own = articles.lang(extract.article, lang)
    return _marked(articles.unit(extract), extract.edits, own).replace(_OPEN, "[").replace(_CLOSE, "]")


def unit_markdown(extract: Extract, articles: Articles, lang: str, marks: Marks = ()) -> str:
    """The unit in Markdown, with its citations, its `marks` in bold; only our own brackets are not escaped.

    A sentence that a model wrote has a dagger behind its citations, an editor's a double one.
    """
    cites = " ".join(f"[{number}]" for number in articles.cited(extract))
    if extract.wording:
        mark = EDITED if extract.author == "editor" else WRITTEN
        return f"{escape(_written(extract, lang))}\u00a0{cites}\u00a0{mark}"
    own = articles.lang(extract.article, lang)
    text = escape(_marked(articles.unit(extract), extract.edits, own, marks))
    # A bracket that something clings to would read as a link: it is escaped like an article's own.
    for mark in ("(", "[", "\\[", ":", _OPEN):
        text = text.replace(_CLOSE + mark, "\\]" + mark)
    text = text.replace(_OPEN, "[").replace(_CLOSE, "]").replace(_BOLD, "**")
    return f"{text}\u00a0{cites}"  # no line begins with the first citation


def words_of(text: str, lang: str, most: int = LONGEST_TITLE) -> str:
    """A title, a name or words of evidence in Markdown: one line, typeset, bounded, escaped."""
    return _words(bounded(one_line(text), most), lang)


@lru_cache(_REMEMBERED)
def _words(text: str, lang: str) -> str:
    return escape(typeset(text, lang))


def marked_words(text: str, marks: Marks, lang: str) -> str:
    """Words of an article in Markdown, the marked parts in bold."""
    return escape(typeset(_bold(text, 0, len(text), marks).strip(" "), lang)).replace(_BOLD, "**")


def _written(extract: Extract, lang: str) -> str:
    return typeset(bounded(one_line(extract.wording), LONGEST_UNIT), lang)


def _marked(unit: Unit, edits: tuple[Edit, ...], lang: str, marks: Marks = ()) -> str:
    """The unit with its edits between private marks, so that an article's own brackets stay apart.

    One space parts a bracket from a word or a mark before it, and from a word after it.
    """
    printed, end = "", 0
    for edit in applied(unit, edits):
        printed += _bold(unit.text, end, edit.start, marks)
        inner = one_line(edit.text.strip(" ").removeprefix("[").removesuffix("]"))
        printed += parted(printed[-1:], f"{_OPEN}{inner}{_CLOSE}", unit.text[edit.end : edit.end + 1])
        end = edit.end
    return typeset(f"{printed}{_bold(unit.text, end, len(unit.text), marks)}".strip(" "), lang)


def _bold(text: str, start: int, end: int, marks: Marks) -> str:
    """A part of a text on one line, the marks that lie in it between private ones."""
    printed = ""
    for first, last in marks:
        if start <= first < last <= end:
            printed += f"{_clean(text[start:first])}{_BOLD}{one_line(text[first:last])}{_BOLD}"
            start = last
    return printed + _clean(text[start:end])


def _clean(text: str) -> str:
    """One line, with the spaces at its ends kept: the pieces of a unit are joined again."""
    ends = (text[:1].isspace() * " ", text[-1:].isspace() * " ")
    inner = one_line(text).strip()
    return f"{ends[0]}{inner}{ends[1]}" if inner else " " * bool(text)
