"""Sentence units: a paragraph cut into sentences, each quotation whole with its attribution."""

import re
from collections.abc import Iterator

from digest.text.sentences_quotations import directed, quotations
from digest.text.sentences_rules import ENDING, Rules, rules_for

__all__ = ["split_sentences"]

# Stops, then what closes with them, white space, what opens with the next word, and that word's start.
# The tail is optional, so that a run of stops is read once and time stays linear. The first stop stands
# apart, because the search for a set of characters is fast, and the search for a run of them is not. That
# for one character is faster still: a text that has only full stops is searched for those.
_ANY_STOP, _FULL_STOP = (
    re.compile(
        rf"({stop}[.!?\u2026]*+)"
        "(?:(?:[)\\]\u2019'*_]|[ \u00a0\u202f]?+[\u00bb\u201d])*+"
        r"(\s++)"
        "([\\s\u00ab\u201c(\\[\\\\'\u2018\u2013\u2014\u2022\u25ba\u25b6\u2192>\U0001f449\ufe0f*_-]*+)"
        r"(?=([^\W_])))?+"
    )
    for stop in (r"[.!?\u2026]", r"\.")
)
_STOPS, _GAP, _OPENING, _NEXT = 1, 2, 3, 4
_GLUED = re.compile(r"([^\W\d_]++)[\s\u2019']")
_WORD = re.compile(r"[^\W\d_]++")
_NOT_WORD = str.maketrans(dict.fromkeys("('\u2019\u00ab\u201c[\\/\u2013\u00a0\u202f", " "))
_INITIALS = re.compile(r"[^\W\d_](?:[.]-?[^\W\d_])*+")
_OPENS = {"\u00ab", "\u201c"}
_CLOSED = {"\u00bb", "\u201d"}
_CLOSES = frozenset("\u00bb\u201d)")  # no word of the rules ends so
_REACH = 24  # characters before a full stop; no abbreviation is longer
_WHOLE = 4  # letters; a shorter unknown word before a small letter may be an abbreviation
_GLUE = 3  # small letters before a glued stop; fewer may be a name (M.Macron, ex.Le)
_LIST_NUMBER = 2  # digits; "12. Le président" at the head of a paragraph opens a list


def split_sentences(text: str, lang: str) -> list[tuple[int, int]]:
    """Where each sentence unit of one paragraph starts and ends, in order; white space is outside.

    A quotation of several sentences with its attribution is one unit, and so is a sentence with the
    quotation that it introduces. Time is linear in the text. A language without rules uses French ones.
    """
    if not text or text.isspace():
        return []
    rules, plain = rules_for(lang), directed(text)
    caseless = plain.islower()  # a text without a capital says nothing by its small letters
    held = [*quotations(plain), (len(text), len(text))]
    units, start, quotation = [], len(text) - len(text.lstrip()), 0
    for stop in _stops(plain):
        after, opening = stop.span(_GAP)
        if after < 0:
            after = opening = stop.end()
            if after == len(plain) or not _is_glued(plain, stop):
                continue
        at = stop.start()
        while held[quotation][1] < at:
            quotation += 1
        first, last = held[quotation]
        if not (first < at and after <= last) and _is_end(plain, stop, after, rules, caseless=caseless):
            units.append((start, after))
            start = opening
    return [*units, (start, len(text.rstrip()))]


def _stops(text: str) -> Iterator[re.Match[str]]:
    others = "!" in text or "?" in text or "\u2026" in text
    return (_ANY_STOP if others else _FULL_STOP).finditer(text)


def _is_glued(text: str, stop: re.Match[str]) -> bool:
    """Whether two sentences meet without a space: "la guerre.Le président", « … ».Le; never "orange.fr"."""
    at, after = stop.span()
    quoted = text[after : after + 1] in _OPENS
    if after - at > 1 or not (quoted or text[after : after + 1].isupper()):
        return False
    before = text[max(0, at - _GLUE) : at]
    word = _GLUED.match(text, after)
    closed = before[-1:] in _CLOSED
    if not (closed or (len(before) == _GLUE and before.isalpha() and before.islower())):
        return False
    return quoted or bool(word and word[1].istitle())


def _is_end(text: str, stop: re.Match[str], after: int, rules: Rules, *, caseless: bool) -> bool:
    """Whether a sentence ends where it may: the next word's first letter and the last word decide."""
    stops, initial = stop.group(_STOPS, _NEXT)
    if initial is None:
        return True
    if initial.islower() and not caseless:
        return bool(stops == ".") and _opens_small(text, stop, rules)
    at = stop.start()
    if stops != "." or after != at + 1 or text[at - 1 : at] in _CLOSES:
        return True
    ending = text[max(0, at - ENDING) : at]
    if len(ending) == ENDING and ending.isalpha() and ending not in rules.endings:
        return True
    return _ends_word(_last_word(text, at), text, stop, rules)


def _opens_small(text: str, stop: re.Match[str], rules: Rules) -> bool:
    """Whether a sentence opens with a small letter: a list's item, or a word that opens sentences."""
    word = _last_word(text, stop.start())
    if not _ends_word(word, text, stop, rules):
        return False
    if stop[_OPENING][:2] in {"- ", "\u2013 ", "\u2022 "}:
        return True
    if not _CLOSED.isdisjoint(text[stop.end(_STOPS) : stop.start(_GAP)]):
        return False  # « Je pars. » a dit le maire
    if stop[_OPENING] or len(word) < _WHOLE or not word.isalpha():
        return False
    short = word in rules.before_number or word in rules.either
    return not short and _next_word(text, stop) in rules.openers


def _last_word(text: str, at: int) -> str:
    words = text[max(0, at - _REACH) : at].translate(_NOT_WORD).split()
    return words[-1] if words else ""


def _next_word(text: str, stop: re.Match[str]) -> str:
    """The word that may open a sentence; none where it is an initial ("A. M. Dupont")."""
    word = _WORD.match(text, stop.start(_NEXT))
    return word[0] if word and text[word.start() + 1 : word.start() + 2] != "." else ""


def _ends_word(word: str, text: str, stop: re.Match[str], rules: Rules) -> bool:
    """Whether the full stop after a word is more than the mark of an abbreviation."""
    if word.isdigit():
        return len(word) > _LIST_NUMBER or not _heads(text, stop.start() - len(word))
    if word in rules.titles or word in rules.before_name:
        return False
    if word in rules.before_number:
        return not stop[_NEXT].isdigit()
    if word in rules.either:
        return _next_word(text, stop).lower() in rules.openers
    if word.isupper() and _INITIALS.fullmatch(word):
        return _ends_initials(word, text, stop, rules)
    return bool(word)


def _ends_initials(word: str, text: str, stop: re.Match[str], rules: Rules) -> bool:
    """The same of initials; a letter is a name by itself after some words: "sur X", "ligne B"."""
    before = _last_word(text, stop.start() - len(word))
    if len(word) == 1 and (before in rules.lettered or f"{before} {word}" in rules.lettered):
        return True
    name, following = len(word) == 1 or "-" in word, _next_word(text, stop)
    return following.lower() in rules.openers and not (name and following in rules.particles)


def _heads(text: str, at: int) -> bool:
    """Whether only white space and marks stand before an offset, on its line."""
    line = text[max(0, at - _REACH) : at].rpartition("\n")[2]
    return not any(character.isalnum() for character in line)
