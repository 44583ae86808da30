"""is_whole: whether words of a quotation stand in a text as a whole, not as the part of a longer sentence."""

import re

from digest.annotating.plain import plain

__all__ = ["is_whole"]

_TOKEN = re.compile(r"\w+|[^\w\s]")
_LINKS = frozenset(["que", "qu", "that"])  # what leads to words that are told without marks
_CLINGS = frozenset(["'", "-"])  # marks within a word: the words go on
# The mark that closes the words after a comma, or the verb of who says them ("dit-il", "a dit", "said").
_ASIDE = re.compile(
    r"\s*(?:[»”\"]|[\w']+(?:-t)?-(?:je|il|elle|on|ils|elles)\b"
    r"|(?:a|ont|avait|avaient)(?:-t)?[ -]\w+|(?:he|she|they|said|says)\b|\w+ (?:said|says)\b)"
)


def is_whole(told: str, text: str) -> bool:
    """Whether one place of the words has a mark or nothing before them, and behind them their end.

    A comma ends them where it closes them; the verb of who says them does with or without one.
    """
    sought = [one[0] for one in _TOKEN.finditer(plain(told)) if _is_word(one[0])]
    read = plain(text)
    found = list(_TOKEN.finditer(read))
    spoken = [at for at, one in enumerate(found) if _is_word(one[0])]
    words = [found[at][0] for at in spoken]
    starts = (at for at in range(len(words) - len(sought) + 1) if words[at : at + len(sought)] == sought)
    return any(
        _opens([one[0] for one in found[: spoken[at]]])
        and _ends(found[spoken[at + len(sought) - 1]].end(), read)
        for at in starts
    )


def _is_word(token: str) -> bool:
    return token[0].isalnum() or token[0] == "_"


def _opens(before: list[str]) -> bool:
    """Whether a mark, nothing, or "que" stands before the words."""
    last = next((one for one in reversed(before) if one != "'"), "")
    return not last or last in _LINKS or not (_is_word(last) or last in _CLINGS)


def _ends(at: int, read: str) -> bool:
    after = _TOKEN.search(read, at)
    if after is None:
        return True
    if after[0] == ",":
        return _ASIDE.match(read, after.end()) is not None
    if _is_word(after[0]):
        return _ASIDE.match(read, at) is not None
    return after[0] not in _CLINGS
