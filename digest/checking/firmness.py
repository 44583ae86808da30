"""What a sentence tells more firmly than its source: plans, wishes, doubts, hearsay told as facts."""

from collections.abc import Iterator, Sequence

from digest.checking.facing import Facing, alongside, facing, meant
from digest.checking.governors import governors
from digest.checking.ground import Ground
from digest.checking.historic import is_historic
from digest.checking.levels import Level
from digest.checking.moods import mood
from digest.checking.predicates import predicates, takes_other
from digest.checking.reading import read
from digest.checking.standing import Told, told
from digest.checking.told_units import around, elsewhere
from digest.models import Lack

__all__ = ["lack_of", "lacks"]

# What a sentence tells (first) must not come from what its source tells so (second).
_FIRMER: dict[Level, frozenset[Level]] = {
    "fact": frozenset({"future", "plan", "conditional", "hearsay", "weak"}),
    "present": frozenset({"conditional", "hearsay", "weak"}),
    "future": frozenset({"conditional", "hearsay", "weak"}),
}
_TOLD = 2.0  # words in common that make two predicates one


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """Predicates told more firmly than in any source.

    Nothing in a language without a parser.
    """
    own, units = told(sentence, ground.lang), around(ground)
    for at in (at for at in predicates(own, ground.lang) if _tells(own, at)):
        known = meant(
            one for one in facing(own, at, units, ground.lang) if not takes_other(own, at, one, ground.lang)
        )
        found = [one for one in known if one.relation == "same" and one.shared >= _least(one)]
        found = found or list(alongside(own, at, units, ground.lang))
        firmer = (_is_firmer(own, at, one) and not _is_done(one, ground) for one in found)
        settled = found and (_is_settled(own, at, ground.lang) or _is_awaited(own, at, found))
        if settled and all(firmer) and not _told(own, at, ground, found[0]):
            yield lack_of(own, at, found[0])


def _tells(own: Told, at: int) -> bool:
    """Whether it is a verb, or an adjective that "être" tells of something."""
    return own.words[at].pos == "VERB" or (own.words[at].pos == "ADJ" and any(own.tree.below(at, "cop")))


def _told(own: Told, at: int, ground: Ground, found: Facing) -> bool:
    """Whether another unit of the story, that shares as much, tells it as surely."""
    others = facing(own, at, elsewhere(ground, own.words[at].text), ground.lang)
    return any(
        one.relation == "same" and one.shared >= found.shared and not _is_firmer(own, at, one)
        for one in others
    )


def _least(one: Facing) -> float:
    """The words in common that make it the same predicate: a noun of its family needs more."""
    return _TOLD if one.unit.words[one.at].pos == "VERB" else _TOLD + 1


def _is_settled(own: Told, at: int, lang: str) -> bool:
    """Whether it may be told as done: no wish itself, no infinitive but after "réussir à" and its like."""
    rules, above, lemma = governors(lang), own.words[own.words[at].head], own.words[at].lemma
    if rules.has("weak", lemma) or rules.has("plan", lemma):
        return False
    return (
        "VerbForm=Inf" not in own.words[at].traits
        or rules.has("light", above.lemma)
        or rules.has("achieving", above.lemma)
    )


def _is_awaited(own: Told, at: int, found: Sequence[Facing]) -> bool:
    """Whether a wish is told that the source has still to come: "va demander" told as "a demandé"."""
    words = ((one.unit.words[one.at], one.unit.standings[one.at]) for one in found)
    lemma, is_told = own.words[at].lemma, own.standings[at].level == "fact"
    return is_told and all(word.lemma == lemma and its.level in {"future", "plan"} for word, its in words)


def _is_firmer(own: Told, at: int, one: Facing) -> bool:
    mine, its = own.standings[at], one.unit.standings[one.at]
    level = its.level if its.level != "none" else _led(one)
    if level == "conditional" and mine.level == "future" and _is_reported(own, at):
        return False  # "a annoncé qu'il allait signer": qu'il signerait
    return not mine.denied and not its.denied and level in _FIRMER.get(mine.level, ())


def _is_done(one: Facing, ground: Ground) -> bool:
    """Whether the source's future tells of the past: "il quittera la police en 1956"."""
    future = one.unit.standings[one.at].level == "future"
    return future and is_historic(one.unit.tree.text, ground.story)


def _is_reported(own: Told, at: int) -> bool:
    """Whether somebody is said to say it."""
    above = own.words[at].head
    lemmas = {own.words[above].lemma, own.tree.above(above).lemma}
    return any(governors(own.tree.lang).has("speech", lemma) for lemma in lemmas)


def _led(one: Facing) -> Level:
    """How surely the words before it tell an infinitive that the parser gives to a noun."""
    word, text, lang = one.unit.words[one.at], one.unit.tree.text, one.unit.tree.lang
    if "VerbForm=Inf" not in word.traits:
        return "none"
    starts = {token.start: at for at, token in enumerate(read(text, lang).tokens)}
    return mood(text, lang, starts[word.start]) if word.start in starts else "none"


def lack_of(own: Told, at: int, one: Facing) -> Lack:
    """The lack of a word of the sentence that a source tells less surely, with what makes it so."""
    word, said = own.words[at], one.unit.words[one.at]
    by = one.unit.words[one.unit.standings[one.at].by]
    start, end = min(said.start, by.start), max(said.end, by.end)
    return Lack(
        "modality", own.tree.text[word.start : word.end], word.start, word.end, one.unit.tree.text[start:end]
    )
