"""email_text: the plain part of a message, from the rows that its HTML prints; a link as `title : URL`."""

import re

from digest.renderers.flow import Flow
from digest.renderers.letter import Letter
from digest.renderers.wording import Wording

__all__ = ["email_text"]

_OPEN, _CLOSE = "\ue000", "\ue001"  # around a link's address; no page has these marks
_AFTER = re.compile(f"{_OPEN}([^{_CLOSE}]*){_CLOSE}" + r"((?:\u00a0?[)\]»”])*)[.,;]?[ \n]*")
_CITATION = re.compile(r"\[\d{1,4}\]")


def email_text(letter: Letter, words: Wording) -> str:
    """At most 76 columns but for addresses; headings underlined; the same units in the same order."""
    flow = _MailFlow(words)
    flow.feed("\n".join(row.html for row in letter.rows))
    return flow.text()


class _MailFlow(Flow):
    """Flow with each address after the words that lead to it, at the end of its line."""

    width = 76  # columns: an answer quotes the lines under "> ", and 78 are the most (RFC 5322, 2.1.1)

    def __init__(self, words: Wording) -> None:
        super().__init__()
        self._wording = words
        self._from = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        value = dict(attrs).get("value") or ""
        if tag == "li" and self._lists and value.isdecimal():
            self._lists[-1] = int(value)
        super().handle_starttag(tag, attrs)
        if tag == "a":
            self._from = len(self._words)

    def _close_link(self) -> None:
        """A citation keeps its number alone: the list of sources has the address."""
        href, self._href = self._href.removeprefix("mailto:"), ""
        label = "".join(self._words[self._from :])
        if not href or _CITATION.fullmatch(label):
            return
        told = self._wording.say("email_link", title=label, url=f"{_OPEN}{href}{_CLOSE}")
        self._words[self._from :] = [f"{_OPEN}{href}{_CLOSE}" if label == href else told]

    def _flush(self) -> None:
        words = _AFTER.sub(r"\1\2\n", "".join(self._words))
        self._words = [words.rstrip("\n") if self._tag != "pre" else words]
        super()._flush()
