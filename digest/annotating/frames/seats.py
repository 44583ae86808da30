"""Seats: the places that a word takes beside the verbs and nouns that govern it, by the syntax of a sentence.

A passive's subject is its patient and "par" its agent; a relative pronoun hands its seat to what it stands
for, a verb its agent to the infinitives and the verbs that go on from it, an apposition takes over the seat
of its head (Universal Dependencies v2, de Marneffe et al. 2021).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.annotating.frames.controlled import given, had
from digest.annotating.frames.voice import is_passive
from digest.annotating.syntax import Word

__all__ = ["Seat", "Seats"]

_DEEP = 6  # heads above a word that hand down a seat
_SUBJECT, _OBJECT = ("nsubj", "csubj"), ("obj", "ccomp")
_ACTIVE = {"agent": "patient", "patient": "agent"}
_HANDS_ON = ("conj", "appos", "flat:name", "flat")
_SHORT = {"au": "à", "aux": "à", "du": "de", "des": "de", "d'": "de", "d’": "de"}
_OWN_SUBJECT = ("nsubj", "nsubj:pass", "expl:subj")
_RELATIVE = {"qui": "agent", "que": "patient", "dont": "de", "où": "en", "lequel": "en"}
_RELATIVE |= {"auquel": "à", "auxquels": "à", "auxquelles": "à", "laquelle": "en", "lesquels": "en"}
_GIVEN = frozenset(["obj", "iobj", "obl:arg"])  # what keeps an infinitive from being the subject's deed


@dataclass(frozen=True, slots=True)
class Seat:
    """The word number `governor`, and what another is to it: agent, patient, or the preposition before it."""

    governor: int
    slot: str


class Seats:
    """The seats of the words of one sentence."""

    def __init__(self, words: Sequence[Word]) -> None:
        """`words` as the parser gave them."""
        self._words = words
        self._below: defaultdict[int, list[int]] = defaultdict(list)
        for at, word in enumerate(words):
            if word.head != at:
                self._below[word.head].append(at)

    def of(self, at: int) -> tuple[Seat, ...]:
        """All seats of a word, its nearest first."""
        return tuple(dict.fromkeys(self._found(at, _DEEP)))

    def _found(self, at: int, deep: int) -> Iterator[Seat]:
        word = self._words[at]
        if word.head != at and deep and (word.relation in _HANDS_ON or self._is_listed(at)):
            yield from self._found(word.head, deep - 1)
        elif word.head != at:
            yield from self._own(at, deep)
        for below in self._below[at]:
            if self._words[below].relation in ("acl:relcl", "acl"):
                yield from self._told_by(below)
            elif self._words[below].relation == "appos" and deep:
                yield from self._told_of(below)
        yield from map(self._done, given(self._words, at))

    def _own(self, at: int, deep: int) -> Iterator[Seat]:
        """The seat of a word beside its head, and those that come with it."""
        word, slot = self._words[at], self._slot(at)
        yield Seat(word.head, slot)
        if slot == "agent" and self._words[word.head].pos == "NOUN":
            yield from self._agent_above(word.head)
        if slot == "à" and self._words[word.head].relation == "obj":
            yield Seat(self._words[word.head].head, slot)
        if slot == "agent" and deep:
            yield from self._done_too(word.head, deep - 1)

    def _done(self, verb: int) -> Seat:
        """The seat of who does a verb without a subject."""
        return Seat(verb, "patient" if self.is_passive(verb) else "agent")

    def is_passive(self, at: int) -> bool:
        """Whether a verb stands in the passive, or is a past participle alone."""
        return is_passive(self._words, self._below[at], at)

    def _slot(self, at: int) -> str:
        word = self._words[at]
        relation = word.relation
        if relation.startswith(_SUBJECT) and self._is_second_subject(at):
            return "patient"
        if relation.startswith(_SUBJECT):
            return "patient" if self.is_passive(word.head) else "agent"
        if relation == "obl:agent":
            return "agent"
        before = self._preposition(at)
        if before == "par":
            return "agent" if self._is_deed(word.head) else before
        if relation.startswith(_OBJECT) or (relation == "xcomp" and word.text.istitle() and not before):
            return "patient"
        return before or ("à" if relation == "iobj" else relation)

    def _is_second_subject(self, at: int) -> bool:
        """Whether it stands behind a verb that has a subject before it: it is an object."""
        verb = self._words[at].head
        return at > verb and any(
            one < verb and self._words[one].relation == "nsubj" for one in self._below[verb]
        )

    def _is_listed(self, at: int) -> bool:
        """Whether a name hangs on the one before it in a list, or on what it is: "le groupe Total"."""
        word, head = self._words[at], self._words[self._words[at].head]
        before = self._preposition(at)
        if word.pos != "PROPN" or word.relation != "nmod":
            return False
        if head.pos == "PROPN":
            return bool(before) and before == self._preposition(word.head)
        return not before and head.pos == "NOUN"

    def _agent_above(self, noun: int) -> Iterator[Seat]:
        """The passive that "par" belongs to where it hangs on a noun: "démis de ses fonctions par"."""
        verb = self._words[noun].head
        if verb != noun and self.is_passive(verb):
            yield Seat(verb, "agent")

    def _is_deed(self, at: int) -> bool:
        return self._words[at].pos == "NOUN" or self.is_passive(at)

    def _preposition(self, at: int) -> str:
        for below in self._below[at]:
            if self._words[below].relation == "case":
                return _SHORT.get(self._words[below].text.lower(), self._words[below].lemma)
        return ""

    def _done_too(self, verb: int, deep: int) -> Iterator[Seat]:
        """The infinitives and the verbs after "et" whose subject is the one of `verb`."""
        below = self._below[verb]
        relations = {self._words[one].relation for one in below}
        for one in below if deep else ():
            yield from map(self._done, had(self._words, one))
            word = self._words[one]
            is_own = any(self._words[each].relation in _OWN_SUBJECT for each in self._below[one])
            given = relations & _GIVEN or self.is_passive(verb)  # "sommé par Paul de partir"
            controlled = word.relation == "xcomp" and not given
            goes_on = word.relation == "conj" or "VerbForm=Part" in word.traits
            if word.pos in ("VERB", "NOUN", "ADJ") and not is_own and (controlled or goes_on):
                yield self._done(one)
                yield from self._done_too(one, deep - 1)

    def _told_of(self, other: int) -> Iterator[Seat]:
        """The seats that a name has in the relative clause of what it is: "X, le patron qui a licencié Y"."""
        for below in self._below[other]:
            if self._words[below].relation == "acl:relcl":
                yield from self._told_by(below)

    def _is_task(self, verb: int) -> bool:
        """Whether an infinitive tells what is to be done to its noun: "la distance à respecter"."""
        led = (self._words[one].text.lower() for one in self._below[verb] if one < verb)
        return "VerbForm=Inf" in self._words[verb].traits and "à" in led

    def _told_by(self, verb: int) -> Iterator[Seat]:
        """The seat of a noun beside the verb of its relative clause or beside its participle."""
        if self._words[verb].relation == "acl":
            yield Seat(verb, "patient") if self._is_task(verb) else self._done(verb)
            return
        above = self._below[self._words[verb].head]
        for below in (*self._below[verb], *(one for one in above if one < verb)):
            slot = _RELATIVE.get(self._words[below].text.lower())
            if slot:
                before = self._words[below - 1] if below else None
                slot = before.text.lower() if before and before.pos == "ADP" else slot
                is_turned = slot in _ACTIVE and self.is_passive(verb)
                yield Seat(verb, _ACTIVE[slot] if is_turned else slot)
                if slot == "agent":
                    yield from self._done_too(verb, 1)
                return
