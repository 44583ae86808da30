"""Reply: what a server sent, before anything is made of it."""

import json
from dataclasses import dataclass

__all__ = ["Reply", "short"]

_LONG = 200  # characters of what a server says that fit a line


@dataclass(frozen=True, slots=True)
class Reply:
    """A status of HTTP, the type of the content, the content, and where a redirect goes."""

    status: int
    kind: str
    body: bytes
    location: str = ""

    def text(self) -> str:
        """The content as text; what is not UTF-8 is marked."""
        return self.body.decode("utf-8-sig", errors="replace")

    def is_page(self) -> bool:
        """Whether it is meant for people: a page of a proxy, of a log-in, of another site."""
        return "html" in self.kind or self.body.lstrip()[:1] == b"<"

    def is_stream(self) -> bool:
        """Whether it comes in events."""
        return "event-stream" in self.kind or self.body.lstrip().startswith((b"data:", b"event:"))

    def message(self) -> str:
        """What an error says: of JSON its message, of a page that it is one."""
        if self.is_page():
            return "a web page"
        try:
            found = json.loads(self.text())
        except (ValueError, RecursionError):
            return self.text()
        for name in ("error", "message", "detail"):
            found = found.get(name, found) if isinstance(found, dict) else found
        return found if isinstance(found, str) else json.dumps(found, ensure_ascii=False)


def short(text: str) -> str:
    """A text as part of one line."""
    line = "".join(letter if letter.isprintable() else " " for letter in text)
    line = " ".join(line.split())
    return line if len(line) <= _LONG else f"{line[:_LONG].rstrip()} …"
