"""Told deeds: the verbs of a text with what they take, who does it, and how surely that is told."""

from collections.abc import Iterator
from dataclasses import dataclass

from digest.annotating.lexicon import lexicon
from digest.annotating.plain import plain
from digest.annotating.syntax import Word
from digest.checking.governors import governors
from digest.checking.levels import Level
from digest.checking.standing import Told, told
from digest.checking.subjects import SUBJECTS, subject_words

__all__ = ["ToldDeed", "told_deeds"]

_EMPTY = frozenset(["être", "avoir", "pouvoir", "devoir", "aller", "vouloir", "falloir"])
_OWN = frozenset(["mon", "ma", "mes", "notre", "nos"])  # "mon client": who that is stands elsewhere
_FUTURE_ALONE = ("ra", "ront")
_FUTURE = ("rai", "ras", "rons", "rez", *_FUTURE_ALONE)
_HIGH = 2  # verbs above one that is led, or told beside it


@dataclass(frozen=True, slots=True)
class ToldDeed:
    """A verb of a text: what it takes, who does it (no words for a pronoun), how surely it is told.

    `finite` says that neither it nor its auxiliary is an infinitive.
    """

    word: Word
    taken: str
    who: frozenset[str]
    level: Level
    text: str
    denied: bool
    finite: bool


def told_deeds(text: str, lang: str) -> Iterator[ToldDeed]:
    """The verbs of a text, in order, but those that a denial above them may reach or not."""
    found = told(text, lang)
    for at, word in enumerate(found.words):
        standing = found.standings[at]
        if word.pos == "VERB" and word.lemma not in _EMPTY and (standing.sure or not standing.denied):
            who, taken = _who(found, at), _taken(found, at)
            infinitive = any("VerbForm=Inf" in form.traits for form in _forms(found, at))
            yield ToldDeed(
                word, taken, who, _level(found, at), text, denied=standing.denied, finite=not infinitive
            )


def _forms(found: Told, at: int) -> list[Word]:
    """A verb and its auxiliaries."""
    return [found.words[at], *found.tree.below(at, "aux:tense", "aux:pass")]


def _level(found: Told, at: int) -> Level:
    """How surely it is told; the parser takes "félicitons" for a future, and "déposerons" for none."""
    standing, forms = found.standings[at], _forms(found, at)
    if standing.level == "plan" and standing.by == at:
        return "future"  # "a dix jours pour faire appel": nobody decided anything
    if standing.by != at or standing.level not in {"future", "none"}:
        return standing.level
    return "future" if any(_is_future(form) for form in forms) else "none"


def _is_future(form: Word) -> bool:
    """Whether it has the ending of one, or the infinitive before it: "déposer-ons"."""
    word, root = form.text.lower(), form.lemma.removesuffix("e")
    endings = _FUTURE if word.startswith(root) and root.endswith("r") else _FUTURE_ALONE
    return word.endswith(endings) and "VerbForm=Inf" not in form.traits


def _taken(found: Told, at: int) -> str:
    """The noun that a verb takes: "faire appel"; in the passive its subject."""
    below = found.tree.below(at, "obj", "nsubj:pass", "obl:arg")
    nouns = (plain(word.lemma) for word in below if word.pos in {"NOUN", "PROPN"})
    days = lexicon(found.tree.lang).weekdays  # "j'ai démissionné lundi"
    times = governors(found.tree.lang).lists.get("times", frozenset()).union(days)
    return next((noun for noun in nouns if noun not in times), "")


def _who(found: Told, at: int) -> frozenset[str]:
    """The lemmas of the subject of a verb or of what leads it; none of a pronoun, or of "mon client"."""
    here = at
    for _ in range(_HIGH):
        if any(found.tree.below(here, *SUBJECTS)) or found.words[here].relation not in {"xcomp", "conj"}:
            break
        here = found.words[here].head
    own = subject_words(found, here)
    heads = [there for there in own if found.words[there].relation in SUBJECTS]
    if any(found.words[there].pos == "PRON" for there in heads):
        return frozenset()
    if any(found.tree.plain(there) in _OWN for there in own):
        return frozenset()
    return frozenset(
        plain(found.words[there].lemma) for there in own if found.words[there].pos in {"NOUN", "PROPN"}
    )
