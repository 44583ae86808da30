"""Check: people are in the state that the sources give them: dead, injured, missing, unhurt."""

from collections.abc import Iterator, Sequence

from digest.annotating.plain import plain
from digest.annotating.remembered import remembered
from digest.annotating.syntax import Word
from digest.checking.foremost import stems_of
from digest.checking.governors import governors
from digest.checking.grammar import grammar
from digest.checking.ground import Ground
from digest.checking.outcomes import outcomes
from digest.checking.standing import Told, told
from digest.checking.states import MANY, State, state_words
from digest.checking.states_told import states
from digest.checking.subjects import subject_words
from digest.models import Lack, Story

__all__ = ["lacks"]

# What is denied of all, by the state of which nobody is then: "aucun blessé" leaves nobody dead either.
_NONE = {"dead": ("dead", "injured"), "injured": ("injured",)}

_HURT = ("dead", "injured", "missing", "unhurt")
_KINDS = (_HURT, ("guilty", "cleared"), ("won", "lost"), ("upheld", "struck"))
_OTHERS = {kind: {*kinds} - {kind} for kinds in _KINDS for kind in kinds}


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The states in which nobody of the story is who can be meant, where it gives them another one.

    So it does where the same people are in another state there, where it says that nobody is in this one, or
    where those who are in it are many and the sentence tells of one, or the other way round.
    """
    told = _all(sentence, ground.lang)
    asked = [one for one in told if one.head and one.sure and not one.denied]
    known = _everywhere(ground.story) if asked else ()
    for one in asked:
        said = _said(one, known, ground)
        if said is not None:
            start, end = one.start, one.end
            yield Lack("content", sentence[start:end], start, end, said.text[said.start : said.end])


def _all(text: str, lang: str) -> tuple[State, ...]:
    return (*states(text, lang), *outcomes(text, lang))


@remembered
def _everywhere(story: Story) -> tuple[State, ...]:
    """The states that a story tells of."""
    return tuple(
        one
        for article in story.articles
        for text in (article.title, *(unit.text for unit in article.units))
        for one in _all(text, article.lang or "fr")
    )


def _said(one: State, known: Sequence[State], ground: Ground) -> State | None:
    """What speaks against a state; None where somebody may be in it who can be meant."""
    lang = ground.lang
    same = [each for each in known if each.kind == one.kind and not each.denied]
    like = [each for each in known if each.kind in _OTHERS[one.kind] and not each.denied and each.sure]
    rival = next((each for each in like if _are_same(one, each, lang)), None)
    if any(_can_be(one, each, lang) for each in same) and not (rival and _is_other(one, same, lang)):
        return None
    if rival or one.kind not in _HURT:
        return rival
    none = (each for each in known if each.denied and each.kind in _NONE.get(one.kind, ()))
    nobody = next((each for each in none if _is_anybody(each, lang)), None)
    is_one = _is_anybody(one, lang) and one.count == 1  # of several many texts tell one by one
    others = (each for each in same if is_one or _are_sides(one, each, lang))
    return nobody or next(others, None) or (_teller(one, same, ground) if same else None)


def _teller(one: State, same: Sequence[State], ground: Ground) -> State | None:
    """What speaks against a state of somebody whom the story has but tell of those who are in it."""
    for article in ground.story.articles:
        for unit in article.units:
            read = told(unit.text, ground.lang) if one.head and one.head.text in unit.text else None
            if read and any(
                one.words <= _named(read, at)
                for at, word in enumerate(read.words)
                if _tells(word, ground.lang)
            ):
                return same[0]
    return None


def _tells(word: Word, lang: str) -> bool:
    said = grammar(lang).saying.fullmatch(plain(word.text)) is not None
    return word.pos == "VERB" and (
        said or governors(lang).has("speech", word.lemma) or word.lemma == "parler"
    )


def _named(read: Told, at: int) -> frozenset[str]:
    """The lemmas of the subject of a verb, and of what stands beside it."""
    return frozenset(plain(read.words[there].lemma) for there in subject_words(read, at))


def _is_other(one: State, same: Sequence[State], lang: str) -> bool:
    """Whether none that is in the state is surely the one who is asked, and all are named by other words."""
    return not any(
        _are_same(one, each, lang) or each.head is None or (_is_anybody(each, lang) and each.is_known)
        for each in same
    )


def _is_anybody(one: State, lang: str) -> bool:
    """Whether the word for who it is may mean anybody."""
    return one.head is not None and state_words(lang).has("anybody", one.head.lemma)


def _are_same(one: State, other: State, lang: str) -> bool:
    """Whether two states are surely of the same people: by their word or name, their number, their age."""
    if one.head is None or other.head is None or _clash(one, other):
        return False
    numbers = {word for word in one.words & other.words if word.isdigit()}
    if numbers and "an" in one.words & other.words:
        return True
    generic = _is_anybody(one, lang), _is_anybody(other, lang)
    if any(generic):
        return all(generic) and one.count == other.count > 1
    if one.kind not in _HURT and any(
        each.head and each.head.pos == "PROPN" and plain(each.head.lemma) in its.words
        for each, its in ((one, other), (other, one))
    ):
        return True  # la ville de Béziers
    return plain(one.head.lemma) == plain(other.head.lemma)


def _can_be(one: State, other: State, lang: str) -> bool:
    """Whether the told one may be who is asked, or one of them."""
    if other.head is None or _are_same(one, other, lang):
        return True
    if _are_sides(one, other, lang):
        return False
    if not _clash(one, other):
        return True
    head = one.head.text if one.head else ""
    return not _is_anybody(one, lang) and stems_of(head, lang) <= stems_of(other.text, lang)


def _are_sides(one: State, other: State, lang: str) -> bool:
    """Whether one word is for who did it, and the other for whom it was done to."""
    known = state_words(lang)
    doers = {known.has("doers", each.head.lemma) for each in (one, other) if each.head}
    return len(doers) > 1 and not any(_is_anybody(each, lang) for each in (one, other))


def _clash(one: State, other: State) -> bool:
    """Whether one is of one person and the other of more, or they count them differently."""
    if MANY in {one.count, other.count}:
        return 1 in {one.count, other.count}
    return one.count != other.count
