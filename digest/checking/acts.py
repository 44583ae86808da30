"""Acts: the verbs of a text with who does them, to whom they are done, and what else is told with them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.annotating.frames.scenes import Figure, Scene
from digest.annotating.plain import plain
from digest.checking.grammar import grammar

__all__ = ["Act", "acts", "within"]

_DEEP = 8  # relations above and below a verb
_CLAUSES = ("advcl", "parataxis", "acl:relcl", "punct", "mark", "cc")
_CONTENT = frozenset(["NOUN", "PROPN", "ADJ", "VERB", "NUM"])
_LEADING = frozenset(["agent", "patient"])
_TIMES = frozenset(["fois"])  # "la première fois qu'il s'en prend" has no other doer
_LED = frozenset(["xcomp", "advcl", "obl:mod", "ccomp", "conj"])
_GIVEN = frozenset(["obj", "iobj", "obl:arg"])
_FIRST = frozenset(["je", "j'", "j’"])
_THIRD = frozenset(["il", "elle", "ils", "elles"])


@dataclass(frozen=True, slots=True)
class Act:
    """The verb number `at` of a scene, and the words with a meaning that are told with it but for its doers.

    `others` are the figures with another seat beside it, and that seat. The doers are `sure` where the verb
    itself has them, and no other noun beside a relative clause can be meant.
    """

    scene: Scene
    at: int
    doers: tuple[Figure, ...]
    others: tuple[tuple[Figure, str], ...]
    told: frozenset[int]
    sure: bool


def acts(scene: Scene, figures: Sequence[Figure]) -> Iterator[Act]:
    """The verbs of a scene; who is meant by a pronoun or left out is taken from the verb above."""
    seated = {at: _seated(scene, figures, at) for at, word in enumerate(scene.words) if word.pos == "VERB"}
    doing = {at: {one.head for one, slot in beside if slot == "agent"} for at, beside in seated.items()}
    for at, beside in seated.items():
        seated_doers = tuple(one for one, slot in beside if slot == "agent" and not _is_task(scene, at))
        pronoun = _pronoun(scene, at)
        doers = seated_doers if seated_doers and pronoun not in _FIRST else _meant(scene, seated, at)
        between = _between(scene, figures, at, doers)
        others = tuple((one, slot) for one, slot in beside if one not in doers)
        own = {there for one in doers for there in (one.head, *range(one.first, one.last + 1))}
        told = {
            there for below in _below(scene, at) if own.isdisjoint(s := within(scene, below)) for there in s
        }
        for one, _ in others:
            below = within(scene, one.head)
            told |= {one.head} if at in below else below if own.isdisjoint(below) else set()
        theirs = {there for other, heads in doing.items() if other in told for there in heads}
        theirs -= {one.head for one, _ in others}
        told -= {there for head in theirs for there in within(scene, head)}
        content = frozenset(there for there in told if scene.words[there].pos in _CONTENT and there != at)
        sure = not between and (doers == seated_doers or bool(pronoun))
        yield Act(scene, at, (*doers, *between), others, content, sure)


def within(scene: Scene, at: int, deep: int = _DEEP) -> set[int]:
    """A word and what hangs below it in its own clause."""
    return {at}.union(*(within(scene, there, deep - 1) for there in _below(scene, at))) if deep else {at}


def _seated(scene: Scene, figures: Sequence[Figure], at: int) -> list[tuple[Figure, str]]:
    return [
        (one, seat.slot)
        for one in figures
        if one.words[0] not in _TIMES
        for seat in scene.seats(one)
        if seat.governor == at
    ]


def _pronoun(scene: Scene, at: int) -> str:
    """The pronoun that is the subject of a verb, if one is."""
    words = scene.words
    found = (w for w in words if words[w.head] is words[at] and w.relation == "nsubj" and w.pos == "PRON")
    return next((w.text.lower() for w in found if "PronType=Rel" not in w.traits), "")


def _is_task(scene: Scene, at: int) -> bool:
    """Whether a verb is the infinitive of a noun: "la possibilité de garder"."""
    return scene.words[at].relation == "acl" and "VerbForm=Inf" in scene.words[at].traits


def _between(scene: Scene, figures: Sequence[Figure], at: int, doers: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures nearer to a relative clause than its doer."""
    if scene.words[at].relation != "acl:relcl" or not doers:
        return ()
    opens = next((w for w in range(at, -1, -1) if scene.words[w].text.lower() == "qui"), -1)
    return tuple(one for one in figures if doers[-1].last < one.first < opens)


def _meant(scene: Scene, seated: dict[int, list[tuple[Figure, str]]], at: int) -> tuple[Figure, ...]:
    """Who does a verb whose subject is a pronoun, or that is an infinitive or a participle."""
    words, pronoun = scene.words, _pronoun(scene, at)
    if pronoun in _FIRST:
        return _speakers(scene, seated, at)
    if pronoun and pronoun not in _THIRD:
        return ()
    if not pronoun and (scene.is_passive(at) or words[at].relation not in _LED):
        return ()
    above = at
    for _ in range(_DEEP):
        is_given = not pronoun and words[above].relation == "xcomp"
        below, above = above, words[above].head
        if above == below or (is_given and _has_given(scene, above)):
            return ()  # "lui reprocher de vouloir": it is not the one who reproaches that wants
        slots = _LEADING if scene.is_passive(above) and not pronoun else {"agent"}
        doers = tuple(one for one, slot in seated.get(above, []) if slot in slots)
        if doers:
            return doers if not pronoun or _agree(scene, doers, pronoun) else ()
    return ()


def _has_given(scene: Scene, at: int) -> bool:
    return any(word.head == at and word.relation in _GIVEN for word in scene.words)


def _agree(scene: Scene, doers: Sequence[Figure], pronoun: str) -> bool:
    """Whether a pronoun can stand for those who do the verb above."""
    many = len(doers) > 1 or "Number=Plur" in scene.words[doers[0].head].traits
    return many == pronoun.endswith("s")


def _speakers(scene: Scene, seated: dict[int, list[tuple[Figure, str]]], at: int) -> tuple[Figure, ...]:
    """Who says "je": those of the next verb of saying, behind it or before it."""
    saying = grammar(scene.lang).saying
    for there, beside in seated.items():
        if there > at and saying.fullmatch(plain(scene.words[there].text)):
            return tuple(one for one, slot in beside if slot in _LEADING and one.is_name)
    return ()


def _below(scene: Scene, at: int) -> Iterator[int]:
    for there, word in enumerate(scene.words):
        is_own = word.relation not in _CLAUSES and not (word.relation == "conj" and word.pos == "VERB")
        if word.head == at and there != at and is_own:
            yield there
