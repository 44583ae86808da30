"""What makes it doubtful whose a quotation is, though a verb of saying and its subject stand there."""

import re
from collections.abc import Sequence

from digest.annotating.quotes.lexicon import Speech
from digest.annotating.quotes.passages import Passage
from digest.annotating.quotes.voices import Saying

__all__ = ["is_doubtful", "is_led", "is_led_elsewhere"]

_SENTENCE = re.compile(r"[.!?…]\s+(?=[A-ZÀ-Þ«“\"])")
# « à l'instar de Luc Petit, pour qui elle est « … » »
_WHOSE = re.compile(
    r"(?<!\w)(?:(?:selon|d'après) (?:qui|lesquel\w*|lequel|laquelle)|pour qui|according to whom)(?!\w)"
)
_CHARGE = re.compile(
    r"(?<!\w)(?:condamn|inculp|écrou|jug|mis en examen|mise en examen|poursuiv|sentenced|charged)"
    r"[^.;:]*(?<!\w)(?:pour|with|for) (?:des? |d'|l[ae]s? |l')?[«“\"]? ?$"
)
# Between a verb of saying and its colon, somebody else may be heard.
_ELSEWHERE = re.compile(
    r"(?<!\w)(?:tandis qu|alors qu|pendant qu|while|whereas|dont|où|qui|en \w{3,}ant(?!\w)|a posté|a partagé"
    r"|posted|shared)"
)
_PARTICIPLE = re.compile(r", (?:[A-ZÀ-Þ][\w'-]+ )+[A-ZÀ-Þ][\w-]+, (?:s'|se )?[a-zà-ÿ]{3,}ant ")
_FAR = 40  # characters; a verb that says too often something else leads to no colon further on


def is_doubtful(
    passage: Passage, span: tuple[int, int], saying: Saying, said: Sequence[Saying], words: Speech
) -> bool:
    """Whether words within a sentence may be another's than the subject's of the verb of saying."""
    if _is_left_open(passage, span) or _is_charge(passage, span):
        return True
    if is_led(passage, span) and is_led_elsewhere(passage, span, saying):
        return True
    return _is_told_by_another(passage, span, saying, said) or _is_others(passage, span, saying, words)


def _is_left_open(passage: Passage, span: tuple[int, int]) -> bool:
    """Whether the clause around is another's: « Luc Petit, selon qui elle est « … » »."""
    lead = passage.own[: span[0]]
    start = max((found.end() for found in _SENTENCE.finditer(lead)), default=0)
    return _WHOSE.search(lead, start) is not None


def _is_charge(passage: Passage, span: tuple[int, int]) -> bool:
    """Whether the words are what somebody is charged with: « l'a condamné pour « vol » »."""
    return _CHARGE.search(passage.own[max(span[0] - 200, 0) : span[0]]) is not None


def is_led(passage: Passage, span: tuple[int, int]) -> bool:
    """Whether a colon stands before a quotation."""
    return passage.own[: span[0]].rstrip(' \0«“"').endswith(":")


def is_led_elsewhere(passage: Passage, span: tuple[int, int], saying: Saying) -> bool:
    """Whether more than the saying stands before the colon: « a dit Luc, tandis que d'autres criaient : »."""
    between = passage.own[saying.end : span[0]]
    shown = re.search(r"(?:post|partag|publi|diffus|retweet)", saying.cue) is not None
    return _ELSEWHERE.search(between) is not None or (shown and len(between) > _FAR)


def _is_told_by_another(
    passage: Passage, span: tuple[int, int], saying: Saying, said: Sequence[Saying]
) -> bool:
    """Whether an incise at the end, « selon … » before, or a name in between gives it to another.

    « …, Luc Petit, s'inquiétant lui d'un « X » », after a verb with another subject.
    """
    own = passage.own
    if _PARTICIPLE.search(own, min(saying.end, span[0]), span[0]):
        return True
    before = (one for one in said if one.side == "both" and one.end <= saying.start)
    if any(_SENTENCE.search(own, one.end, saying.start) is None for one in before):
        return True
    after = next((one for one in said if one.start >= span[1] and one.side == "before"), None)
    if after is None or saying.start >= after.start:
        return False
    return _SENTENCE.search(own, span[1], after.start) is None


def _is_others(passage: Passage, span: tuple[int, int], saying: Saying, words: Speech) -> bool:
    """Whether the quoted words are told as another's: « après les propos du ministre sur la « X » »."""
    between = passage.own[saying.end : span[0]] if saying.end <= span[0] else ""
    spoken = "|".join(sorted(words.words["utterances"])) or "(?!)"
    return re.search(rf"(?<![\w-])(?:{spoken})s? (?:d[eu]s? |d'|of )", between) is not None
