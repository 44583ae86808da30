"""What the verb of a sentence tells: news, what was already so, or nothing where the sentence has none."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from digest.composing.patterns import listed
from digest.text.quotations import HIDDEN, own_words

__all__ = ["Predicate", "predicate"]

Predicate = Literal["news", "past", "none"]

_QUOTED = 0.3  # of the text; a quotation that long says the most itself
_TOKEN = re.compile(
    r"(?P<word>[^\W\d_]+'?)(?:-(?:t-)?(?:ils?|elles?|on|ce)(?!\w)|-[\w-]+)?|(?P<break>[,;:()–—])"
)


@dataclass(frozen=True, slots=True)
class _Forms:
    """The words of a language in lower case; endings are told by `str.endswith`."""

    relative: re.Pattern[str]
    subordinators: frozenset[str]
    clitics: frozenset[str]
    infinitives: tuple[str, ...]
    news: frozenset[str]
    news_endings: tuple[str, ...]
    past: frozenset[str]
    past_endings: tuple[str, ...]
    not_past: frozenset[str]

    def tense(self, word: str, before: str) -> Predicate:
        """What a word tells as a verb, "none" where it is no finite one."""
        if word in self.news or word.endswith(self.news_endings):
            return "news"
        if word in self.past or (word.endswith(self.past_endings) and word not in self.not_past):
            return "past"
        finite = before in self.clitics and not word.endswith(self.infinitives)
        return "news" if finite and word not in self.clitics else "none"


def predicate(text: str, lang: str) -> Predicate:
    """What the first finite verb of the sentence's own clause tells; "news" where that is not certain.

    A relative or completive clause keeps its first verb to itself, up to a comma: "Tout comme en Iran,
    dont le président a reproché …" has no verb of its own. A language without a list has news only.
    """
    forms, plain = _forms(lang), own_words(text).lower()
    if forms is None or plain.count(HIDDEN) > _QUOTED * len(plain):
        return "news"
    owed, before = 0, ""
    tokens = _TOKEN.finditer(forms.relative.sub(" ", plain))
    next(tokens, None)  # a sentence of the press does not open with its verb
    for found in tokens:
        word = found["word"] or ""
        if not word:
            owed = 0
        elif word in forms.subordinators:
            owed += 1
        elif (tense := forms.tense(word, before)) != "none":
            if not owed:
                return tense
            owed -= 1
        before = word
    return "none"


@cache
def _forms(lang: str) -> _Forms | None:
    words = listed("predicates", lang)
    if words is None:
        return None
    presents = {stem + ending for stem in words["stems"] for ending in ("e", "ent")}
    between = "|".join(rf"{word}\s?" if word.endswith("'") else rf"{word}\s" for word in words["between"])
    relatives = "|".join(words["subject_relatives"])
    return _Forms(
        relative=re.compile(rf"(?<![\w'-])(?:{relatives})\s(?:{between})*\w+"),
        subordinators=frozenset(words["subordinators"]),
        clitics=frozenset(words["clitics"]),
        infinitives=tuple(words["infinitives"]),
        news=frozenset(words["news"]) | presents,
        news_endings=tuple(words["news_endings"]),
        past=frozenset(words["past"]),
        past_endings=tuple(words["past_endings"]),
        not_past=frozenset(words["not_past"]),
    )
