"""States: who is told to be dead, injured, missing or unhurt, from `data/states.<lang>.toml`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from digest.annotating.plain import plain
from digest.annotating.syntax import Word
from digest.checking.figures_told import told_figures
from digest.checking.standing import Told, told
from digest.text.word_lists import word_lists

__all__ = ["MANY", "State", "StateWords", "about", "state_words", "states"]

MANY = -1  # people, more than one, that nobody counts
_HIGH = 3  # words above one that tells a state, among which that with its subject stands
_SUBJECTS = ("nsubj", "nsubj:pass", "expl:subj")
_OBJECTS = ("obj", "obl:arg", "nmod")
_SAYING = ("NOUN", "PROPN", "NUM", "ADJ")
_SAID_OF = ("xcomp", "obl:mod", "advmod", "ROOT")
_NONE = frozenset(["aucun", "nul"])
_OTHERS = ("conj", "acl:relcl")
_KEPT = 4096  # texts


@dataclass(frozen=True, slots=True)
class StateWords:
    """The words of a language by state, as a pattern over plain text, and lists of plain lemmas by name."""

    kinds: dict[str, re.Pattern[str]] = field(default_factory=dict)
    lists: dict[str, frozenset[str]] = field(default_factory=dict)

    def kind(self, word: str) -> str:
        """The state that a word tells; "" for none."""
        return next((kind for kind, form in self.kinds.items() if form.fullmatch(plain(word))), "")

    def has(self, name: str, lemma: str) -> bool:
        """Whether a list has a lemma."""
        return plain(lemma) in self.lists.get(name, frozenset())


@dataclass(frozen=True, slots=True)
class State:
    """A state at `start` to `end` of a text, and who is in it: the head word, how many, the words for them.

    `head` is None where the text does not say who. `words` are the lemmas of the head and of what tells more
    of it. `is_known` where they were told of before: "l'homme", "il". `sure` is False where it is but feared,
    planned or asked.
    """

    kind: str
    text: str
    start: int
    end: int
    head: Word | None = None
    count: int = 1
    words: frozenset[str] = frozenset()
    is_known: bool = False
    denied: bool = False
    sure: bool = True


@cache
def state_words(lang: str) -> StateWords:
    """The words of a language; none where it has no data file."""
    table = word_lists("digest.checking", "states", lang)
    if table is None:
        return StateWords()
    forms = {
        kind: re.compile("|".join(word.replace("*", r"\w*") for word in words))
        for kind, words in table["words"].items()
    }
    return StateWords(forms, {name: frozenset(map(plain, words)) for name, words in table["lists"].items()})


@lru_cache(_KEPT)
def states(text: str, lang: str) -> tuple[State, ...]:
    """The states that a text tells of, in order; none in a language without a parser or without a list."""
    known = state_words(lang)
    if not any(known.kind(word) for word in re.findall(r"\w+", text)):
        return ()
    read = told(text, lang)
    return tuple(_states(read, lang)) if read else ()


def _states(read: Told, lang: str) -> Iterator[State]:
    known = state_words(lang)
    for at, word in enumerate(read.words):
        kind = known.kind(word.text)
        if not kind or word.pos == "PROPN" or not _is_meant(read, at, known):
            continue
        who, standing = _who(read, at, known), read.standings[at]
        none = any(each.lemma in _NONE for each in read.tree.below(at, "det")) or any(
            read.tree.plain(each) == "sans" for each in read.tree.children[at]
        )
        sure = standing.level in {"fact", "present", "none"}
        told_of = State(kind, read.tree.text, word.start, word.end, denied=standing.denied or none, sure=sure)
        yield told_of if who is None else about(told_of, read, who)


def _is_meant(read: Told, at: int, known: StateWords) -> bool:
    """Whether a body was found, or a life lost: else "corps" and "vie" tell no death."""
    lemma, above = plain(read.words[at].lemma), read.tree.above(at).lemma
    if lemma in {"corps", "depouille"}:
        return known.has("found", above) and any(read.tree.below(at, "nmod"))
    return lemma != "vie" or known.has("life", above)


def about(state: State, read: Told, who: int) -> State:
    """A state with who is in it, the word at `who`."""
    word, below = read.words[who], read.tree.children[who]
    told = [each for each in below if read.words[each].relation not in _OTHERS]
    words = {who, *told, *(there for each in told for there in read.tree.children[each])}
    names = {plain(read.words[there].lemma) for there in words if read.words[there].pos in _SAYING}
    names |= {plain(word.text)} if word.pos == "PROPN" else set()
    none = plain(word.text) == "personne" or any(read.words[there].lemma in _NONE for there in below)
    return replace(
        state,
        head=word,
        count=_count(read, who),
        words=frozenset(names),
        is_known=word.pos == "PRON"
        or any("Definite=Def" in each.traits for each in read.tree.below(who, "det")),
        denied=state.denied or none,
    )


def _count(read: Told, who: int) -> int:
    """How many they are: 1, a number, or MANY."""
    word = read.words[who]
    counts = list(read.tree.below(who, "nummod")) + ([word] if word.pos in {"NUM", "PRON"} else [])
    for one in told_figures(read.tree.text, read.tree.lang):
        figure = one.figure
        if figure.is_ordinal or figure.is_article or len(figure.readings) != 1:
            continue
        if any(figure.start <= each.start < figure.end for each in counts):
            value = min(figure.readings)
            return int(value) if value.isdigit() and not figure.unit and not figure.bound else MANY
    return MANY if "Number=Plur" in word.traits or word.text.lower().endswith("s") else 1


def _who(read: Told, at: int, known: StateWords) -> int | None:
    """The index of the word for who is in the state that a word tells; None where the text does not say."""
    tree, word = read.tree, read.words[at]
    passive = any(tree.below(at, "aux:pass", "cop"))
    if word.pos == "VERB" and known.has("object", word.lemma) and not passive:
        return _first(read, at, "obj") if _first(read, at, *_SUBJECTS) is not None else _above(read, at)
    lemma = plain(word.lemma)
    if lemma == "vie":
        cost = tree.above(at).lemma != "perdre"
        return _first(read, word.head, *(_OBJECTS[1:] if cost else _SUBJECTS))
    is_subject = _first(read, at, *_SUBJECTS) is None and not passive and word.relation not in _SAID_OF
    if word.pos == "NOUN" and is_subject:
        if (of := _first(read, at, "nmod")) is not None and not any(tree.below(at, "nummod")):
            return of  # la mort de Paul, le corps d'un homme
        if any(tree.below(at, "nummod", "det")) or "Number=Plur" in word.traits:
            return at  # deux blessés
    return _above(read, at)


def _above(read: Told, at: int) -> int | None:
    """The subject of a word, or of the nearest one above it that has one; the noun that it stands beside."""
    here = at
    for _ in range(_HIGH):
        found = _first(read, here, *_SUBJECTS)
        if found is not None:
            return found
        word = read.words[here]
        if word.relation in {"amod", "acl"} and read.tree.above(here).pos in {"NOUN", "PROPN"}:
            return word.head
        if word.head == here or word.relation in {"acl:relcl", "nmod"}:
            return None
        if word.relation == "conj" and read.words[here].pos == "VERB":
            return None
        here = word.head
    return None


def _first(read: Told, at: int, *relations: str) -> int | None:
    return next((there for there in read.tree.children[at] if read.words[there].relation in relations), None)
