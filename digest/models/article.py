"""An article, its sentence units, whose words they are, and what was set aside when it was cleaned."""

from dataclasses import dataclass
from typing import Literal

from digest.models.dating import Dating

TurnKind = Literal["question", "answer", "more"]


@dataclass(frozen=True, slots=True)
class Unit:
    """The smallest part of an article that can be printed: a sentence, or a quotation kept whole.

    `start` and `end` are offsets (code points) into `Article.text`; `text` is that part with white
    space collapsed and stray marks dropped, in the article's own typography. `words` are the unit's
    tokens in reading order (see `digest.text.tokens`), made once and shared by every later stage.
    """

    text: str
    start: int
    end: int
    paragraph: int
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Drop:
    """A part of an article that is not prose: where it is (offsets into `Article.text`) and why.

    `reason` is one word. The article's own head and foot: header, title, kicker, byline, dateline, agency,
    source, url, signature, hour (of an entry of a live blog). The page around it: heading, intertitre, menu,
    share, comments, related, subscribe, contact, cookies, credit (of a picture), copyright. The rest: repeat,
    overlong, cut (a sentence that is broken off before « Lire la suite »), junk. Every character of the text
    is in a unit, in a drop or is white space or a mark between them.
    """

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Turn:
    """A paragraph of an interview: its offsets into `Article.text`, without the label before it.

    A `question` is the paper's, an `answer` is what follows it or has its speaker's `label`, and of `more`
    after its first paragraph it is not certain who speaks.
    """

    start: int
    end: int
    kind: TurnKind
    label: str = ""


@dataclass(frozen=True, slots=True)
class Stated:
    """A date that came with the article, outside its text, in the words in which it came.

    `kind` says where it stood: front_matter, json, html_meta, feed …
    """

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Article:
    r"""One article as it was read, and what the stages found in it.

    `text` is never edited: decoded, line ends as `\\n`, nothing removed; every offset counts code
    points in it. `path` says where it was read, relative to what the user named (`week.zip!a.txt`
    for a member of an archive). `cluster` names the input cluster it came in, if any.
    `references` are summaries that came with it, for measuring only: they are never printed. `turns` are
    the paragraphs of an interview that are its questions and answers, in order; () for any other article.
    `opinion` is what it calls itself where somebody gives one in it ("Tribune"); "" for what is reported.
    """

    id: str
    path: str
    text: str
    lang: str = ""
    title: str = ""
    kicker: str = ""
    source: str = ""
    byline: str = ""
    agency: str = ""
    url: str = ""
    section: str = ""
    cluster: str = ""
    stated: tuple[Stated, ...] = ()
    references: tuple[str, ...] = ()
    dating: Dating = Dating()
    units: tuple[Unit, ...] = ()
    drops: tuple[Drop, ...] = ()
    turns: tuple[Turn, ...] = ()
    opinion: str = ""


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input that gave no article: what, why (a key of the catalogue) and the detail."""

    path: str
    reason: str
    detail: str = ""
