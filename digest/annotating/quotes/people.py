"""The persons of an article: full names, other forms of them, roles and genders."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from digest.annotating.plain import plain
from digest.annotating.quotes.full_names import full_name
from digest.annotating.quotes.lexicon import Speech
from digest.annotating.quotes.naming import folded, is_past, party, past_place, role_heads, role_words
from digest.annotating.quotes.phrases import Phrase
from digest.annotating.quotes.telling import told_phrases

__all__ = ["People"]

_MIXED = {"m", "f"}


@dataclass(slots=True)
class People:
    """Who is named in some texts. `texts` are own words, with plain apostrophes.

    By name: the `roles` as sets of words, and as they are `told`.
    """

    words: Speech
    full: Counter[str] = field(default_factory=Counter)
    last: dict[str, list[str]] = field(default_factory=dict)
    roles: dict[str, list[frozenset[str]]] = field(default_factory=dict)
    shown: dict[str, set[str]] = field(default_factory=dict)
    heads: dict[str, set[str]] = field(default_factory=dict)
    past: dict[str, list[frozenset[str]]] = field(default_factory=dict)
    told: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, texts: Iterable[str], words: Speech) -> "People":
        """Those of the texts: names first, then what the texts say that they are."""
        people, kept = cls(words), list(texts)
        for text in kept:
            for name in people._full_names(text):
                people.full[name] += 1
                same = people.last.setdefault(folded(name), [])
                if name not in same:
                    same.append(name)
        known = frozenset(people.full)
        for text in kept:
            for said in told_phrases(text, words, known):
                people._bind(said)
        return people

    def _full_names(self, text: str) -> Iterator[str]:
        for found in self.words.name.finditer(text):
            parts = full_name(found["name"].split(), text[: found.start()], self.words)
            if parts:
                yield " ".join(parts)
            if found["title"]:
                self._show(found["name"], self.words.genders.get(found["title"], ""))

    def _bind(self, said: Phrase) -> None:
        name = self.name_of(said.name, said.title)
        if not name:
            return
        if said.role:
            self.told.setdefault(name, []).append(f"{said.role} {party(said.name)}".rstrip())
            self.roles.setdefault(name, []).append(role_words(said.role, self.words))
            self.heads.setdefault(name, set()).update(role_heads(said.role, self.words))
            if is_past(said.role, self.words):
                self.past.setdefault(name, []).append(role_words(said.role, self.words))
        self._show(name, self.gender_of(said))

    def _show(self, name: str, gender: str) -> None:
        if gender in _MIXED:
            self.shown.setdefault(folded(name) if " " not in name else name, set()).add(gender)

    def gender_of(self, said: Phrase) -> str:
        """The gender that a phrase shows: by title, article or ending."""
        genders, lists = self.words.genders, self.words.words
        if (by_title := self._of_title(said.title)) in _MIXED:
            return by_title
        if said.head in lists["epicene"]:
            return ""
        if said.determiner in genders and not said.proper:
            return genders[said.determiner]
        role = said.head or (said.role.split() or [""])[0].lower()
        heads = lists["person_heads"]
        if role in heads and f"{role}e" in heads:
            return "m"
        if said.determiner in lists["singular"] and role.endswith(tuple(lists["male_endings"]) or ("\0",)):
            return "m"
        paired = role in heads and role[-1:] == "e" and role[:-1] in heads
        return "f" if paired or role.endswith(tuple(lists["feminine_endings"])) else ""

    def gender(self, name: str) -> str:
        """m, f, or "" where nothing shows it, or where two things differ."""
        first = self.first_gender(name)
        shown = self.shown.get(name, set()) | (
            self.shown.get(folded(name), set()) if self.is_lone(name) else set()
        )
        found = {first} & _MIXED or shown
        return next(iter(found)) if len(found) == 1 else ""

    def first_gender(self, name: str) -> str:
        """The gender that a first name has: m, f, b for both, or ""."""
        return self.words.genders.get(f"first {(name.split() or [''])[0].lower()}", "")

    def is_lone(self, name: str) -> bool:
        """Whether nobody else has this last name."""
        return len(set(map(_first, self.last.get(folded(name), ())))) <= 1

    def name_of(self, name: str, title: str = "") -> str:
        """The full form of a name: itself where there is none, "" where two persons have it."""
        name = " ".join(past_place(name.split(), self.words))
        same = self.last.get(folded(name), []) if name else []
        if " " in name and same:
            behind = [one for one in same if _stands_behind(one, name)]
            same = [one for one in same if _first(one) == _first(name)] or behind or [name]
        elif title and len(set(map(_first, same))) > 1:
            wanted = {self._of_title(title), "b"}
            same = [
                one for one in same if self.words.genders.get(f"first {one.split()[0].lower()}") in wanted
            ]
        if not same and name and " " not in name and (self._is_first(name) or self.words.lang == "en"):
            called = {_full for _full in self.full if _full.split()[0] == name}
            return next(iter(called)) if len(called) == 1 else "" if called else name
        if not same:
            return "" if self.last.get(folded(name)) else name
        if len(set(map(_first, same))) > 1:
            return ""
        return max(same, key=lambda one: (self.full[one], -same.index(one)))

    def _is_first(self, name: str) -> bool:
        return f"first {name.lower()}" in self.words.genders

    def _of_title(self, title: str) -> str:
        return self.words.genders.get(title, self.words.genders.get(title.rstrip("."), ""))


def _first(name: str) -> str:
    return plain(name.split(maxsplit=1)[0])


def _stands_behind(one: str, name: str) -> bool:
    """Whether a name is the end of a run of capitals: « République Anne Morel »."""
    before = name.removesuffix(one).split()
    return name.endswith(f" {one}") and one[0].isupper() and before[-1][0].isupper()
