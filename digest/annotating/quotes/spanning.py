"""Quotations that open in one unit and close in a later one, with what says whose they are."""

from collections.abc import Iterator, Sequence

from digest.annotating.quotes.covering import cover
from digest.annotating.quotes.hearing import Hearing
from digest.annotating.quotes.lexicon import Speech
from digest.annotating.quotes.owning import Heard

__all__ = ["Spanning", "spanning"]

Spanning = tuple[Hearing, int, int, Heard | None]  # where it opens, its offsets in the article, who is heard


def spanning(hearings: Sequence[Hearing], words: Speech) -> Iterator[Spanning]:
    """The quotations over several units, in order."""
    opening: Hearing | None = None
    for hearing in hearings:
        passage = hearing.passage
        if opening is not None and passage.closed >= 0:
            first = opening.passage
            start = _past_spaces(first.text, first.opened + 1)
            end = len(passage.text[: passage.closed].rstrip())
            heard = _covering(opening, (first.opened + 1, len(first.text)), words)
            heard = heard or _covering(hearing, (0, passage.closed), words)
            yield opening, first.place(start), passage.place(end), heard
        opening = hearing if passage.opened >= 0 else opening if passage.closed < 0 else None


def _covering(hearing: Hearing, span: tuple[int, int], words: Speech) -> Heard | None:
    said = [one.saying for one in hearing.heard]
    saying = cover(hearing.passage, span, said, words)
    return hearing.heard[said.index(saying)] if saying else None


def _past_spaces(text: str, at: int) -> int:
    return at + len(text[at:]) - len(text[at:].lstrip())
