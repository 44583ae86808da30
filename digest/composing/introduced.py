"""introduced: whether a unit's subject is somebody or something that an earlier unit has introduced."""

import re
from functools import cache

from digest.composing.patterns import folded, listed
from digest.models import Article
from digest.text.quotations import own_words

__all__ = ["introduced"]


def introduced(article: Article, at: int, lang: str) -> bool:
    """Whether a unit opens with "le couvreur" and nothing more, of whom its article told as "un couvreur".

    Its reader has to know the earlier sentence, or the title. "Le couvreur de Vierzon", "le maire" do not.
    """
    forms = _forms(lang)
    subject = forms[0].match(own_words(article.units[at].text)) if forms else None
    if forms is None or subject is None:
        return False
    noun = re.escape(subject["noun"])
    first = folded(rf"(?<![\w'-])(?:{forms[1]})\s(?:[\w-]+\s)?{noun}(?![\w-])")
    before = (article.title, *(unit.text for unit in article.units[:at]))
    return any(first.search(own_words(text)) for text in before)


@cache
def _forms(lang: str) -> tuple[re.Pattern[str], str] | None:
    """A subject of one noun before its verb or a clause of its own; the words that introduce one."""
    words = (listed("firmness", lang) or {}).get("introducing")
    if not words:
        return None
    table = listed("firmness", lang) or {}
    the, verbs, leads = ("|".join(table[name]) for name in ("definite", "verbs", "lead_ins"))
    subject = rf"(?:(?:{leads}),\s)?(?:{the})(?P<noun>[^\W\d_]{{4,}})"
    return folded(rf"{subject}(?=,\s(?-i:[a-zà-ÿ])|\s(?:{verbs})(?![\w'-]))"), "|".join(words)
