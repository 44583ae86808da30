"""Words that a sentence affirms where its source denies them, or the other way round."""

from collections.abc import Iterator, Sequence

from digest.checking.clause_polarity import is_first
from digest.checking.denying import has_particle, is_restricted
from digest.checking.facing import Facing, facing, meant, members
from digest.checking.governors import governors
from digest.checking.ground import Ground
from digest.checking.predicates import is_close, is_nominal, predicates, takes_other
from digest.checking.reading import read
from digest.checking.relating import relation
from digest.checking.standing import Told, told
from digest.checking.told_units import around, elsewhere
from digest.models import Lack

__all__ = ["denies_beside", "is_nowhere", "lacks"]

_AIMS = frozenset(["pour", "afin"])
_MANNERS = ("advmod", "amod")
_FAR = 2.0  # words in common with a unit that the sentence was not aligned with


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """Verbs, and nouns and adjectives told of something, whose source is of the other polarity.

    Nothing in a language without a parser.
    """
    own, units = told(sentence, ground.lang), around(ground)
    for at in predicates(own, ground.lang):
        known = list(facing(own, at, units, ground.lang))
        other = [one for one in known if not _is_other(own, at, one, ground.lang)]
        sources = [one for one in meant(other) if is_close(own, at, one)]
        sources = sources or [one for one in meant(other) if is_nominal(own, at, one)]
        if _is_denied_by_known(own, at, units, ground.lang):
            continue
        if not sources and is_nowhere(own, at, known, ground):
            word, denial = own.words[at], next((one.unit.tree.text for one in known), "")
            yield Lack("negation", sentence[word.start : word.end], word.start, word.end, denial)
        if not sources and (far := _elsewhere(own, at, known, ground)):
            yield _lack(own, at, far)
        if own.words[at].pos == "NOUN" and own.standings[at].denied:
            continue  # "n'a aucun avis", "ne fait plus partie": it may be told without the noun
        if sources and not any(_agrees(own, at, one, ground.lang) for one in sources):
            others = facing(own, at, elsewhere(ground, own.words[at].text), ground.lang)
            least = sources[0].shared
            alike = [one for one in known if one.relation == "alike"]
            alike = [one for one in alike if one.shared > least or is_close(own, at, one)]
            found = any(
                one.shared >= least and _agrees(own, at, one, ground.lang) for one in (*alike, *others)
            )
            if found or _is_told_as_noun(sources[0], known):
                continue
            yield _lack(own, at, sources[0])


def _lack(own: Told, at: int, one: Facing) -> Lack:
    word, said = own.words[at], one.unit.words[one.at]
    return Lack("negation", own.tree.text[word.start : word.end], word.start, word.end, said.text)


def _is_told_as_noun(one: Facing, known: Sequence[Facing]) -> bool:
    """Whether a contrary's unit has a noun for the verb, told of as much: "une baisse" for "a reculé"."""
    return one.relation == "against" and any(
        each.unit is one.unit
        and each.relation in {"same", "alike"}
        and each.unit.words[each.at].pos == "NOUN"
        and each.shared >= one.shared - 1
        for each in known
    )


def _is_other(own: Told, at: int, one: Facing, lang: str) -> bool:
    return takes_other(own, at, one, lang) or _is_said_too(own, at, one, lang)


def _is_said_too(own: Told, at: int, one: Facing, lang: str) -> bool:
    """Whether a contrary is a word of the sentence too ("son enfant, d'un père"), or of "il ne reste que"."""
    if one.relation != "against":
        return False
    word = one.unit.words[one.at]
    if has_particle(one.unit.tree, one.at) and not one.unit.standings[one.at].denied:
        return True
    return any(
        there != at and each.pos == word.pos and relation(each, word, lang) == "same"
        for there, each in enumerate(own.words)
    )


def _elsewhere(own: Told, at: int, known: Sequence[Facing], ground: Ground) -> Facing | None:
    """A verb of another unit that denies what the sentence affirms, where no unit tells it otherwise."""
    if own.words[at].pos != "VERB" or own.standings[at].denied or any(one.shared >= _FAR for one in known):
        return None
    others = facing(own, at, elsewhere(ground, own.words[at].text), ground.lang)
    told = [one for one in others if one.relation == "same" and is_close(own, at, one) and one.shared >= _FAR]
    is_told = any(_agrees(own, at, one, ground.lang) for one in told)
    return None if is_told or not told else told[0]


def is_nowhere(own: Told, at: int, known: Sequence[Facing], ground: Ground) -> bool:
    """Whether a noun that the sentence tells there is ("a fait des victimes") is denied everywhere."""
    if own.words[at].pos != "NOUN" or own.standings[at].denied or any(own.tree.below(at, "expl:subj")):
        return False  # "il est question de" tells of no question
    others = facing(own, at, elsewhere(ground, own.words[at].text), ground.lang)
    told = [one for one in (*known, *others) if one.relation in {"same", "alike"}]
    return bool(told) and all(one.unit.standings[one.at].denied for one in told)


def _agrees(own: Told, at: int, one: Facing, lang: str) -> bool:
    mine, its = own.standings[at], one.unit.standings[one.at]
    if one.relation == "against" and is_restricted(own.tree, at):
        return True  # "n'ouvrira que lundi": reste fermé
    if its.denied and not mine.denied and has_particle(own.tree, at):
        return True  # "n'ouvrira que lundi": n'ouvrira pas avant
    if mine.denied and (_is_of_some(own, one, lang) or _is_otherwise(own, at, one, lang)):
        return True
    if mine.denied and is_first(read(own.tree.text, lang), read(one.unit.tree.text, lang)):
        return True
    if not (mine.sure and its.sure) or (mine.denied == its.denied) != (one.relation == "against"):
        return True
    return mine.denied and denies_beside(own, at, one, lang)


def _is_of_some(own: Told, one: Facing, lang: str) -> bool:
    """Whether the source tells it of some alone: "tous sauf lui", "ne … que" for "seulement"."""
    rules, unit = governors(lang), one.unit
    if any(rules.has("excepting", word.text) for word in unit.words) or _is_aim(unit, one.at):
        return True
    if any(word.lemma == "autre" for word in own.words) and any(
        rules.has("sole", w.text) for w in unit.words
    ):
        return True  # aucun autre: seul
    only = any(rules.has("only", word.text) for word in own.words)
    return only and has_particle(unit.tree, one.at) and not unit.standings[one.at].denied


def _is_aim(unit: Told, at: int) -> bool:
    """Whether a verb only tells what something was done for: "une offensive pour la reprendre"."""
    led = any(unit.tree.plain(there) in _AIMS for there in unit.tree.children[at] if there < at)
    return led and "VerbForm=Inf" in unit.words[at].traits


def _is_otherwise(own: Told, at: int, one: Facing, lang: str) -> bool:
    """Whether the sentence denies the contrary of how the source tells it: "n'est pas grièvement blessé"."""
    mine, its = own.tree.below(at, *_MANNERS), list(one.unit.tree.below(one.at, *_MANNERS))
    return any(relation(word, there, lang) == "against" for word in mine for there in its)


def denies_beside(own: Told, at: int, one: Facing, lang: str) -> bool:
    """Whether the source denies another word of the clause: "mais pas à l'étranger"."""
    asked = members(own, at)
    return any(
        one.unit.standings[there].denied and relation(own.words[each], one.unit.words[there], lang) == "same"
        for there in members(one.unit, one.at)
        for each in asked
    )


def _is_denied_by_known(own: Told, at: int, units: Sequence[Told], lang: str) -> bool:
    """Whether a word of the source denies it: the sentence says what of."""
    above = own.words[own.words[at].head]
    return governors(lang).has("deny", above.lemma) and any(
        relation(above, word, lang) == "same" for unit in units for word in unit.words
    )
