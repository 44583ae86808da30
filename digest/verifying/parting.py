"""parts: what of a page is held at once: a unit of a source, or a sentence."""

from digest.text.sentences import split_sentences
from digest.verifying.grounds import Grounds
from digest.verifying.inline import Piece
from digest.verifying.matching import printed_tokens
from digest.verifying.standing import like, stand

__all__ = ["LONGEST", "elsewhere", "parts"]

LONGEST = 5000  # characters of what is held at once; a printed unit has at most 2000


def elsewhere(sentence: str, grounds: Grounds) -> str:
    """The number of the source that has the sentence word for word, in brackets."""
    place = stand(sentence, tuple(grounds.articles), grounds)
    return f"[{place.source}]" if place else ""


def parts(piece: Piece, grounds: Grounds) -> list[str]:
    """The piece whole, where it is a unit of a source, even changed, or was written; else its sentences."""
    text, everywhere = piece.text, tuple(grounds.articles)
    written = printed_tokens(text) in grounds.written
    if len(text) > LONGEST:
        return [text]
    if written or stand(text, everywhere, grounds) or like(text, piece.cites, grounds):
        return [text]
    return [text[start:end] for start, end in split_sentences(text, grounds.record.lang)] or [text]
