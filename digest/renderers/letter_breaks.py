"""breakable: places to break in a run of letters that is wider than a telephone."""

import re
from html.parser import HTMLParser

__all__ = ["breakable"]

# Characters that stay on one line, no-break spaces among them. A telephone has 280 pixels for them: at
# the sizes of email.css these take about 15, 12 and 9 each. CSS for it is dropped by many mail programs.
_LONGEST = {"h1": 20, "h2": 24, "h3": 24}
_LONGEST_IN_TEXT = 28
_STEP = 12  # characters between two places


def breakable(html: str) -> str:
    """The HTML with `<wbr>` in every longer run: no text changes, nor any line without such a run."""
    parser = _Breaker()
    parser.feed(html)
    parser.close()
    return "".join(parser.made)


class _Breaker(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.made: list[str] = []
        self._longest = _LONGEST_IN_TEXT

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._longest = _LONGEST.get(tag, self._longest)
        self.made.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in _LONGEST:
            self._longest = _LONGEST_IN_TEXT
        self.made.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        long = re.compile(rf"[^ \t\r\n-]{{{self._longest + 1},}}")
        self.made.append(long.sub(_broken, data))

    def handle_entityref(self, name: str) -> None:
        self.made.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.made.append(f"&#{name};")


def _broken(run: re.Match[str]) -> str:
    return "<wbr>".join(run[0][at : at + _STEP] for at in range(0, len(run[0]), _STEP))
