"""Check: a name is not denied what the source says of it by its role: "l'élue sera candidate"."""

from collections.abc import Iterator

from digest.annotating.plain import plain
from digest.annotating.syntax import Word
from digest.checking.facing import members
from digest.checking.ground import Ground
from digest.checking.levels import Level
from digest.checking.predicates import predicates
from digest.checking.relating import keys_of
from digest.checking.standing import Told, told
from digest.models import Lack

__all__ = ["lacks"]

_BEFORE = 2  # units between a name and the role that takes it up
_ROOT = 3  # letters of a lemma, which most forms share
_SURE: frozenset[Level] = frozenset({"fact", "present", "future"})


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The predicates denied of a name that an article, near that name, affirms of somebody named by a role.

    None that the story denies anywhere. Nothing in a language without a parser.
    """
    own = told(sentence, ground.lang)
    for at in predicates(own, ground.lang):
        name, standing = _subject(own, at), own.standings[at]
        if name is None or name.pos != "PROPN" or not (standing.denied and standing.sure):
            continue
        told_of = list(_told_of(own, at, name, ground))
        said = next((word.text for word, read in told_of if _says(own, at, read, ground.lang)), "")
        if said and not any(read.standings[read.words.index(word)].denied for word, read in told_of):
            word = own.words[at]
            yield Lack("negation", sentence[word.start : word.end], word.start, word.end, said)


def _told_of(own: Told, at: int, name: Word, ground: Ground) -> Iterator[tuple[Word, Told]]:
    """The same predicates of the story that are denied, or told of a role near the name, and their units."""
    for article in ground.story.articles:
        named = -_BEFORE - 1
        for index, unit in enumerate(article.units):
            named = index if name.text in unit.text else named
            if not _may_say(own.words[at], unit.text):
                continue
            read = told(unit.text, ground.lang)
            for there in predicates(read, ground.lang):
                is_near = index - named <= _BEFORE and _is_role(read, there)
                is_one = read.words[there].lemma == own.words[at].lemma
                if is_one and (is_near or read.standings[there].denied):
                    yield read.words[there], read


def _may_say(word: Word, text: str) -> bool:
    return plain(word.lemma)[:_ROOT] in plain(text)


def _is_role(read: Told, at: int) -> bool:
    """Whether what is surely told there is told of one definite person or thing without a name."""
    who = _subject(read, at)
    if who is None or who.pos != "NOUN" or read.standings[at].level not in _SURE:
        return False
    below = [read.words[there] for there in read.tree.children[read.words.index(who)]]
    is_definite = any(one.relation == "det" and "Definite=Def" in one.traits for one in below)
    return is_definite and "Number=Sing" in who.traits and not any(one.pos == "PROPN" for one in below)


def _says(own: Told, at: int, read: Told, lang: str) -> bool:
    """Whether the text has all other words of the denied clause."""
    asked = [own.words[there] for there in members(own, at)]
    held = frozenset[str]().union(*(keys_of(word, lang) for word in read.words))
    return all(word.pos == "PROPN" or not held.isdisjoint(keys_of(word, lang)) for word in asked)


def _subject(read: Told, at: int) -> Word | None:
    return next(read.tree.below(at, "nsubj", "nsubj:pass"), None)
