"""Flow: sanitised HTML as wrapped text; headings underlined, addresses under their paragraph."""

import re
import textwrap
from html.parser import HTMLParser
from itertools import groupby

__all__ = ["Flow"]

_UNDERLINES = {"h1": "=", "h2": "-", "h3": "~"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_BLOCKS = _HEADINGS | {"p", "li", "tr", "dt", "dd", "pre", "blockquote", "hr", "ul", "ol", "section"}
_WHITE = " \t\r\n"  # not the no-break ones
_SPACES = re.compile(f"[{_WHITE}]+")
_EDGES = re.compile(" *(\n| \\| ) *")  # around a line break or the bar between two cells


class Flow(HTMLParser):
    """A parser that is fed once; `text()` gives what it made."""

    width = 78  # columns; what mail programs and terminals show without wrapping again

    def __init__(self) -> None:
        """Nothing read yet."""
        super().__init__(convert_charrefs=True)
        self._blocks: list[tuple[str, str]] = []  # (what it is part of, lines)
        self._run = 0
        self._words: list[str] = []
        self._addresses: list[str] = []
        self._lists: list[int] = []  # the next number of each open list, 0 for one of bullets
        self._mark = ""
        self._tag = "p"
        self._quoted = 0
        self._href = ""

    def text(self) -> str:
        """Blocks with a blank line between them; the rows of a table and one-line items stand close."""
        self._flush()
        runs = [[block for _, block in run] for _, run in groupby(self._blocks, key=lambda block: block[0])]
        return "\n\n".join(_joined(run) for run in runs) + "\n"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a block, a list, a link."""
        values = dict(attrs)
        if tag in _BLOCKS:
            self._flush()
            self._tag = "li" if tag == "p" and self._lists else tag
        if tag in {"ul", "ol"}:
            self._lists.append(int(values.get("start") or 1) if tag == "ol" else 0)
        elif tag == "li":
            self._mark = self._next_mark()
        elif tag == "a":
            self._href = values.get("href") or ""
        elif tag == "blockquote":
            self._quoted += 1
        elif tag in {"br", "td", "th"}:
            self._words.append("\n" if tag == "br" else " | " if "".join(self._words).strip() else "")

    def handle_endtag(self, tag: str) -> None:
        """Close a block, a list, a link."""
        if tag in _BLOCKS:
            self._flush()
            self._tag = "p"
        if tag in {"ul", "ol"} and self._lists:
            self._lists.pop()
        elif tag == "a":
            self._close_link()
        elif tag == "blockquote":
            self._quoted = max(0, self._quoted - 1)

    def handle_data(self, data: str) -> None:
        """Words of the open block."""
        if self._tag == "pre":
            self._words.append(data)
        elif data.strip(_WHITE) or self._words:
            self._words.append(_SPACES.sub(" ", data))

    def _next_mark(self) -> str:
        if not self._lists or not self._lists[-1]:
            return "- "
        self._lists[-1] += 1
        return f"{self._lists[-1] - 1}. "

    def _close_link(self) -> None:
        """A page beside this one is named after its link, an address under the paragraph."""
        href, self._href = self._href, ""
        if href.startswith(("http://", "https://")):
            self._addresses.append(href)
        elif href and not href.startswith("#"):
            self._words.append(f" ({re.sub(r'[.]md(?=#|$)', '.txt', href)})")

    def _flush(self) -> None:
        words = "".join(self._words).strip("\n" if self._tag == "pre" else _WHITE)
        if self._tag != "pre":
            words = _EDGES.sub(r"\1", words)
        if words or self._tag == "hr":
            if self._tag not in {"li", "tr"}:
                self._run += 1
            self._blocks.append((f"{self._tag} {self._run}", self._laid_out(words)))
            self._mark = " " * len(self._mark)
        self._words, self._addresses = [], []

    def _laid_out(self, words: str) -> str:
        if self._tag == "hr":
            return "* * *"
        if self._tag == "pre":
            return textwrap.indent(words, "    ")
        first = (
            "> " * self._quoted + "  " * max(0, len(self._lists) - 1) + (self._mark if self._lists else "")
        )
        rest = "> " * self._quoted + " " * (len(first) - 2 * self._quoted)
        lines = [
            line
            for n, part in enumerate(words.split("\n"))
            for line in _wrap(part, self.width, rest if n else first, rest)
        ]
        lines += [rest + address for address in self._addresses]
        if self._tag in _UNDERLINES:
            lines.append(_UNDERLINES[self._tag] * max(len(line) for line in lines))
        return "\n".join(lines)


def _joined(run: list[str]) -> str:
    """The items of a list: apart if one of them takes several lines."""
    return ("\n\n" if any("\n" in block for block in run) else "\n").join(run)


def _wrap(text: str, width: int, first: str, rest: str) -> list[str]:
    return textwrap.wrap(
        text,
        width,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [first.rstrip()]
