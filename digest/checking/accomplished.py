"""Check: what the sources tell as to come is not told as done, nor what was done as to come."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from digest.annotating.lexicon import lexicon
from digest.annotating.plain import plain
from digest.annotating.remembered import remembered
from digest.annotating.syntax import Word
from digest.checking.governors import governors
from digest.checking.ground import Ground
from digest.checking.levels import Level
from digest.checking.standing import Told, told
from digest.checking.subjects import SUBJECTS, subject_words
from digest.models import Lack, Story

__all__ = ["lacks"]

# What the sentence may not tell so where the sources have it on the other side alone. What they say was
# decided people tell as done: that is no evidence.
_AGAINST: dict[Level, frozenset[Level]] = {"fact": frozenset({"future"}), "future": frozenset({"fact"})}
_EMPTY = frozenset(["être", "avoir", "pouvoir", "devoir", "aller", "vouloir", "falloir"])
_OWN = frozenset(["mon", "ma", "mes", "notre", "nos"])  # "mon client": who that is stands elsewhere
_FUTURE_ALONE = ("ra", "ront")
_FUTURE = ("rai", "ras", "rons", "rez", *_FUTURE_ALONE)
_MOST = 1_000  # texts of a story, some ten seconds; what stands after them is no evidence against
_HIGH = 2  # verbs above one that is led, or told beside it


@dataclass(frozen=True, slots=True)
class _Deed:
    """A verb of a text: what it takes, who does it (no words for a pronoun), how surely it is told."""

    word: Word
    taken: str
    who: frozenset[str]
    level: Level
    text: str


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The verbs told as done that the story tells as to come alone, of the same, and the other way round."""
    for one in _deeds(sentence, ground.lang):
        if one.level not in _AGAINST:
            continue
        known = [each for each in _everywhere(ground.story) if _is_one(one, each, ground.lang)]
        found = next((each for each in known if each.text in ground.texts), None)
        if found and all(each.level in _AGAINST[one.level] for each in known):
            word = found.word
            yield Lack("modality", sentence[one.word.start : one.word.end], one.word.start, one.word.end,
                found.text[word.start : word.end])  # fmt: skip


@remembered
def _everywhere(story: Story) -> tuple[_Deed, ...]:
    """The verbs of a story, of a long one those of its first texts: all of them have to be parsed."""
    texts = (
        (text, article.lang or "fr")
        for article in story.articles
        for text in (article.title, *(unit.text for unit in article.units))
    )
    return tuple(one for text, lang in islice(texts, _MOST) for one in _deeds(text, lang))


def _deeds(text: str, lang: str) -> Iterator[_Deed]:
    found = told(text, lang)
    for at, word in enumerate(found.words):
        if word.pos == "VERB" and word.lemma not in _EMPTY and not found.standings[at].denied:
            yield _Deed(word, _taken(found, at), _who(found, at), _level(found, at), text)


def _level(found: Told, at: int) -> Level:
    """How surely it is told; the parser takes "félicitons" for a future, and "déposerons" for none."""
    standing, forms = found.standings[at], [found.words[at], *found.tree.below(at, "aux:tense", "aux:pass")]
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
    return next((noun for noun in nouns if noun not in days), "")


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


def _is_one(asked: _Deed, other: _Deed, lang: str) -> bool:
    """Whether both tell one deed: the verb, what it takes, and nobody else who does it."""
    if asked.word.lemma != other.word.lemma:
        return False
    if asked.taken != other.taken and (
        governors(lang).has("light", asked.word.lemma) or not asked.who & other.who
    ):
        return False
    return not (asked.who and other.who) or not asked.who.isdisjoint(other.who)
