"""Inline: a line of a page's Markdown as text, its own brackets marked, with its citations and links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

__all__ = ["CLOSE", "OPEN", "Inline", "Link", "Piece", "inline", "shown"]

OPEN, CLOSE = "\ue000", "\ue001"  # an editor's brackets; those of an article are escaped in the Markdown
_WORD = re.compile(r"\w")
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "#126": "~"}
_MARKS = re.compile(
    r"\\(?P<escaped>[\\`*_{}\[\]()#+\-.!<>|~])"
    r"|\[(?P<cite>\d{1,4})\](?![(:\[])"
    r"|\[(?P<label>(?:\\.|[^\[\]\\]){0,500}+)\]\((?P<href>[^()\s]{0,2000}+)[^()]{0,200}+\)"
    r"|\[(?P<bracket>[^\[\]\\\ue000\ue001]{0,200}+)\\?\]"
    r"|(?P<written>[\u2020\u2021])"
    r"|&(?P<entity>amp|lt|gt|\#126);"
    r"|<(?P<auto>https?:[^<>\s]{1,2000}+)>"
    r"|(?P<bare>https?://[^\s<>()\[\]]{1,2000}+)"
    r"|\*{1,3}|(?<![^\W_])_{1,3}(?=\w)|(?<=\w)_{1,3}(?![^\W_])|[\ue000-\uf8ff]"
)


@dataclass(frozen=True, slots=True)
class Link:
    """A link and the words that lead to it."""

    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Words and the citations behind them, none at the end of a line perhaps; `written` has the dagger."""

    text: str
    cites: tuple[int, ...]
    written: bool = False


@dataclass(slots=True)
class Inline:
    """A line: its pieces and its links."""

    pieces: list[Piece] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All words of the line, its brackets as they are printed, without the citations."""
        return shown(" ".join(piece.text for piece in self.pieces))


def shown(text: str) -> str:
    """The text with its brackets as they are printed."""
    return text.replace(OPEN, "[").replace(CLOSE, "]")


def inline(markdown: str) -> Inline:
    """The line, read. Time is linear in its length."""
    read = Inline()
    words: list[str] = []
    cites: list[int] = []
    written = False
    for kind, value in _parts(markdown, read.links):
        if kind == "cite":
            cites.append(int(value))
        elif kind == "written" and cites:
            written = True
        elif cites and _WORD.search(value):
            read.pieces.append(Piece("".join(words).strip(), tuple(cites), written))
            words, cites, written = [value], [], False
        else:  # a full stop behind the citations belongs to the words before them
            words.append(value.strip() if cites else value)
    if cites or "".join(words).strip():
        read.pieces.append(Piece("".join(words).strip(), tuple(cites), written))
    return read


def _parts(markdown: str, links: list[Link]) -> Iterator[tuple[str, str]]:
    """What the line is made of, in order: `text`, `cite` (its number), `written` (the dagger)."""
    text: list[str] = []
    end = 0
    for found in _MARKS.finditer(markdown):
        text.append(markdown[end : found.start()])
        end = found.end()
        if found["cite"] or found["written"]:
            yield "text", "".join(text)
            yield ("cite", found["cite"]) if found["cite"] else ("written", found["written"])
            text = []
        else:
            text.append(_plain(found, links))
    yield "text", "".join([*text, markdown[end:]])


def _plain(found: re.Match[str], links: list[Link]) -> str:
    if found["label"] is not None:
        label = "".join(value for kind, value in _parts(found["label"], []) if kind == "text")
        links.append(Link(label, found["href"]))
        return label
    address = found["auto"] or found["bare"]
    if address:
        links.append(Link(address, address.rstrip(".,;:!?»")))
        return address
    if found["bracket"] is not None:
        return f"{OPEN}{found['bracket']}{CLOSE}"
    return found["escaped"] or _ENTITIES.get(found["entity"] or "", "")
