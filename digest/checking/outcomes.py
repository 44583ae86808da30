"""Outcomes: who won or lost before whom decides, and what was upheld, from `data/outcomes.<lang>.toml`."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache

from digest.annotating.lexicon import lexicon
from digest.annotating.plain import plain
from digest.checking.standing import Told, told
from digest.checking.states import State, about
from digest.checking.subjects import SUBJECTS, first
from digest.text.word_lists import word_lists

__all__ = ["outcomes"]

_KEPT = 4096  # texts
_FATES = {"refused": "lost", "granted": "won", "struck": "lost", "upheld": "won"}
_TO = ("obl:arg", "iobj", "nmod", "obl:mod")


@dataclass(frozen=True, slots=True)
class _Words:
    """Plain lemmas: the verbs by what they say of their object, the nouns by their part."""

    verbs: dict[str, frozenset[str]] = field(default_factory=dict)
    nouns: dict[str, frozenset[str]] = field(default_factory=dict)

    def has(self, name: str, lemma: str) -> bool:
        return plain(lemma) in self.nouns.get(name, frozenset())


@cache
def _words(lang: str) -> _Words:
    table = word_lists("digest.checking", "outcomes", lang)
    if table is None:
        return _Words()
    lists = ({name: frozenset(map(plain, words)) for name, words in table[part].items()} for part in table)
    return _Words(*lists)


@lru_cache(_KEPT)
def outcomes(text: str, lang: str) -> tuple[State, ...]:
    """The outcomes that a text tells of: "guilty" and "cleared", "won" and "lost", "upheld" and "struck".

    None in a language without a parser or without a list.
    """
    read = told(text, lang) if _words(lang).verbs else None
    return tuple(_outcomes(read, lang)) if read else ()


def _outcomes(read: Told, lang: str) -> Iterator[State]:
    known = _words(lang)
    for at, word in enumerate(read.words):
        lemma = plain(word.lemma)
        kind = next((kind for kind, verbs in known.verbs.items() if lemma in verbs), "")
        if kind and (word.pos == "VERB" or "VerbForm=Part" in word.traits):
            yield from _decided(read, at, kind, known)
        elif known.has("guilty", lemma) and word.relation == "xcomp":
            who = first(read, word.head, *SUBJECTS)
            yield from _one(read, at, "guilty", who)
        elif word.relation == "obj":
            yield from _given(read, at, known)


def _decided(read: Told, at: int, kind: str, known: _Words) -> Iterator[State]:
    """What a verb says of its object, and of those whose request or ruling that is."""
    word = read.words[at]
    passive = any(read.tree.below(at, "aux:pass", "nsubj:pass"))
    what = first(read, at, *(SUBJECTS if passive else ("obj",)))
    if what is None and word.relation in {"acl", "amod"}:
        what = word.head
    if what is not None and plain(read.words[what].text) in lexicon(read.tree.lang).weekdays:
        later = (each for each in read.tree.children[at] if each > (what or 0))
        what = next((each for each in later if read.words[each].relation == "obj"), None)
    if what is None:
        return
    lemma = read.words[what].lemma
    if kind in {"guilty", "cleared", "upheld", "struck"}:
        yield from _one(read, at, kind, what)
    owned = "requests" if kind in {"refused", "granted"} else "rulings"
    if kind in _FATES and known.has(owned, lemma):
        yield from _one(read, at, _FATES[kind], first(read, what, "nmod"))
    elif kind == "refused" and plain(word.lemma) == "debouter":
        yield from _one(read, at, "lost", what)


def _given(read: Told, at: int, known: _Words) -> Iterator[State]:
    """Who was given right, or wrong, and who obtained it: "la ville obtient gain de cause"."""
    word, above = read.words[at], read.words[at].head
    kind = next(
        (kind for part, kind in (("for", "won"), ("against", "lost")) if known.has(part, word.lemma)), ""
    )
    if kind and known.has("giving", read.words[above].lemma):
        whom = first(read, above, *_TO[:2])
        whom = whom if whom is not None else first(read, at, *_TO)
        if whom is not None and known.has("requests", read.words[whom].lemma):
            whom = first(read, whom, "nmod")
        yield from _one(read, at, kind, whom)
    elif kind and known.has("getting", read.words[above].lemma):
        yield from _one(read, at, kind, first(read, above, *SUBJECTS))


def _one(read: Told, at: int, kind: str, who: int | None) -> Iterator[State]:
    """The outcome, where the text says of whom."""
    word, standing = read.words[at], read.standings[at]
    if who is not None:
        sure = standing.level in {"fact", "present", "none"}
        state = State(kind, read.tree.text, word.start, word.end, denied=standing.denied, sure=sure)
        yield about(state, read, who)
