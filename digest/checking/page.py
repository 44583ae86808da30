"""What a page prints, so that a sentence that tells nothing more is known."""

from collections.abc import Sequence

from digest.text.repeats import Printed, alike, tells_more
from digest.text.tokens import words

__all__ = ["Page"]


class Page:
    """The texts that a reader has met."""

    def __init__(self, texts: Sequence[str], lang: str) -> None:
        """`texts` are a headline, the bullets above it, other stories."""
        self._lang = lang
        self._said: list[tuple[str, tuple[str, ...], Printed]] = []
        for text in texts:
            self.add(text)

    def add(self, text: str) -> None:
        """Remember a text."""
        spoken, one = words(text), Printed()
        one.add(spoken)
        if spoken:
            self._said.append((text, spoken, one))

    def repeats(self, spoken: tuple[str, ...]) -> str:
        """The text that says these words already, in mostly the same words, or ""."""
        for text, other, printed in self._said:
            again = alike(spoken, other, self._lang) and not tells_more(spoken, other, self._lang)
            if again or printed.repeats(spoken):
                return text
        return ""
