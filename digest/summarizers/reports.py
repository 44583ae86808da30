"""Whether a sentence tells in reported speech what somebody said: such sentences carry much of the news."""

import re
from functools import cache

from digest.text.quotations import own_words
from digest.text.word_lists import word_lists

__all__ = ["reports"]

_REACH = 60  # characters between the verb and what is said: "a ajouté jeudi devant la presse que"


def reports(text: str, lang: str) -> bool:
    """Whether a verb of saying outside quotations governs a clause; never in a language without a list.

    English has none: its dispatches attribute every sentence, so that saying so tells nothing (measured).
    """
    pattern = _pattern(lang)
    return pattern is not None and pattern.search(own_words(text)) is not None


@cache
def _pattern(lang: str) -> re.Pattern[str] | None:
    data = word_lists("digest.summarizers", "reports", lang)
    if data is None:
        return None
    auxiliaries, verbs, links = ("|".join(data[key]) for key in ("auxiliaries", "verbs", "links"))
    return re.compile(
        rf"(?<![\w-])(?:{auxiliaries})\s(?:[\w']+\s){{0,2}}(?:{verbs})\s(?:[^,.;«»\0]{{0,{_REACH}}}\s)?(?:{links})",
        re.IGNORECASE,
    )
