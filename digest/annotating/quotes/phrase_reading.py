"""Reading the words for somebody one by one, from the determiner that opens them."""

import re

from digest.annotating.quotes.lexicon import Speech
from digest.annotating.quotes.naming import is_of
from digest.annotating.quotes.phrase_names import apposed_name, is_anothers, is_asked, is_thing, places_before
from digest.annotating.quotes.speech_patterns import WORD

__all__ = ["PhraseReader"]

_TOKEN = re.compile(r" ?((?:[dlnsjmct]|qu)'|[^\W_](?:[\w&-]|\.(?=\w)|'(?=[a-zé]{2}))*)", re.IGNORECASE)
_JOINED = re.compile(r" (?!l[ae]s? |l'|d)[a-zà-ÿ]{4,}")  # one noun more of the same person
# « un avocat agissant au nom de », « un site dédié à », « l'intéressée en reprenant son souffle »
_ASIDE = re.compile(
    r"(?:\w{3,}ant(?= (?:aux?|à|en|pour|dans|sur|avec|sous) )|en \w{3,}ant(?!\w)"
    r"|(?!charg|délégu|adjoint)\w{4,}ée?s?(?= (?:aux?|à|dans|par|sur) ))"
)
_NUMBERED = re.compile(r" \d{1,4}(?: [A-ZÀ-Þ][\w-]*)+")  # « the Lost 52 Project »
_LONGEST = 24  # words of a phrase


class PhraseReader:
    """A phrase that a determiner opens, read word by word."""

    def __init__(self, own: str, inside: int, words: Speech, known: frozenset[str]) -> None:
        """`inside` is where the determiner ends; `known` are full names."""
        self.own, self.at, self.words, self.known = own, inside, words, known
        self.start = inside
        self.said: list[str] = []
        self.ends: list[int] = []
        self.name: tuple[int, int] | None = None
        self.proper = False

    def read(self) -> int:
        """Reads on; where the phrase ends. A name between commas after a role is part of it."""
        for _ in range(_LONGEST):
            if not self._step():
                break
        while (
            self.name is None
            and self.ends
            and self.said[-1] in self.words.stops | self.words.words["linking"]
        ):
            self.said.pop()
            self.ends.pop()
            self.at = self.ends[-1] if self.ends else self.at
        if self.name is None and not self.proper and self.said and not is_thing(self.said, self.words):
            closed = is_asked(self.own[: self.start], self.words)
            apposed = apposed_name(self.own, self.at, self.words, closed=closed)
            self.name, self.at = (apposed, apposed[1]) if apposed else (None, self.at)
        return self.at

    def _step(self) -> bool:
        """One word more; whether there is any."""
        found = _TOKEN.match(self.own, self.at)
        if found is None:
            return False
        word = found[1]
        if self.words.title.match(self.own, found.start(1)) and self.said:
            named = self.words.name.match(self.own, found.start(1))
            if named and self.said[-1] in self.words.words["belonging"]:
                self._take(named[0], named.end())
                return False
            if named:
                self.name, self.at = named.span(), named.end()
            return False
        if word[0].isupper():
            return self._capital(found.start(1))
        if not self._goes_on(word.lower(), found.end()):
            return False
        self._take(word, found.end())
        return True

    def _take(self, word: str, end: int) -> None:
        self.said.append(word.lower())
        self.ends.append(end)
        self.at = end

    def _goes_on(self, word: str, end: int) -> bool:
        """Whether a word in lower case is one more of the phrase, and no « à l'issue du vote » after it."""
        before, lists = self.said[-1] if self.said else "", self.words.words
        start = end - len(word)
        if before and (_ASIDE.match(self.own, start) or self.words.circumstance.match(self.own, start)):
            return False
        if before == "numéro" and word.isdigit():  # « le numéro 2 du parti »
            return True
        if word in lists["joining"]:
            return bool(before) and _JOINED.match(self.own, end) is not None
        if word in self.words.stops or word.isdigit():
            heads = lists["person_heads"] - lists["generic"]
            return word in lists["linking"] and before in heads | lists["charged"]
        if word in lists["inner_articles"]:
            return before in lists["inner_before"]
        verbs = (self.words.finite, self.words.gerund)
        return not (before and any(verb.match(self.own, self.at + 1) for verb in verbs))

    def _capital(self, at: int) -> bool:
        """A word with a capital: of a name, of a place, or the head itself."""
        found = self.words.name.match(self.own, at)
        if found is None:
            return False
        run, parts = found.end(), list(re.finditer(WORD, found[0]))
        if not self.said:
            self._open(found, parts[0][0])
            return True
        if label := run if self._is_body(found[0]) else self._label(at, parts[0]):
            self._take(self.own[at:label], label)
            return True
        before = self.said[-1]
        lone = len(parts) == 1 and parts[0][0].isupper() and before in self.words.words["person_heads"]
        if lone or is_anothers(self.said, self.words, proper=self.proper):  # « le candidat RN à la mairie »
            self._take(found[0], run)
            return False
        skipped = places_before(self.said, [part[0] for part in parts], self.words, self.known)
        if skipped is None:
            self._take(parts[0][0], run)
            return True
        if skipped:
            self._take(parts[0][0], run)
        self.name = (at + parts[skipped].start(), run)
        self.at = run
        return False

    def _open(self, found: re.Match[str], first: str) -> None:
        """The head, with a capital: « la PDG », « le Premier ministre », else a name."""
        heads, parts = self.words.words["person_heads"], found["name"].split()
        role = first.lower() in heads
        # « the Vice President », « the Senate Minority Leader »
        office = not role and parts[-1].lower() in heads
        self.proper = not (role or office)
        end = found.start() + len(first) if role else found.end()
        more = _NUMBERED.match(self.own, end) if self.proper else None
        end = more.end() if more else end
        self._take(first if role else parts[-1] if office else parts[0], end)

    def _is_body(self, run: str) -> bool:
        """Whether words with capitals are a body's: « le chef de l'antenne PJ de Grenoble »."""
        parts = run.split()
        return parts[0].isupper() and is_of(parts, self.words)

    def _label(self, at: int, first: re.Match[str]) -> int:
        """Where a party's name ends that stands before a person's: « le maire DVD de Brest »; 0 for none."""
        party = self.words.party.match(self.own, at)
        if party:
            return party.end()
        end = at + first.end()
        short = first[0].isupper() and self.said[-1] in self.words.words["person_heads"]
        return end if short and self.own[end:].startswith((" de ", " d'")) else 0
