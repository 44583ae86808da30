"""States: in which somebody is told to be: dead, injured; cleared of what they were accused of."""

import re
from dataclasses import dataclass, field, replace
from functools import cache

from digest.annotating.plain import plain
from digest.annotating.syntax import Word
from digest.checking.figures_told import told_figures
from digest.checking.standing import Told
from digest.text.word_lists import word_lists

__all__ = ["MANY", "NONE", "State", "StateWords", "about", "state_words"]

MANY = -1  # people, more than one, that nobody counts
NONE = frozenset(["aucun", "nul"])  # lemmas
_SAYING = ("NOUN", "PROPN", "NUM", "ADJ")
_OTHERS = ("conj", "acl:relcl")


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


def about(state: State, read: Told, who: int) -> State:
    """A state with who is in it, the word at `who`."""
    word, below = read.words[who], read.tree.children[who]
    told = [each for each in below if read.words[each].relation not in _OTHERS]
    words = {who, *told, *(there for each in told for there in read.tree.children[each])}
    names = {plain(read.words[there].lemma) for there in words if read.words[there].pos in _SAYING}
    names |= {plain(word.text)} if word.pos == "PROPN" else set()
    is_bare = plain(word.text) == "personne" and not any(read.tree.below(who, "det", "nummod"))
    none = is_bare or any(read.words[there].lemma in NONE for there in below)
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
    return MANY if "Number=Plur" in word.traits or (word.pos != "PROPN" and word.text.endswith("s")) else 1
