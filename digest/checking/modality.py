"""Plans, possibilities and hearsay told as facts, and facts told as such."""

from collections.abc import Iterator, Sequence

from digest.checking.attesting import attested
from digest.checking.counterparts import counterparts
from digest.checking.grammar import grammar
from digest.checking.ground import Ground
from digest.checking.moods import Mood, is_told, mood
from digest.checking.neighbours import context, denied_before
from digest.checking.pairing import Pair, Pairing, pairing
from digest.checking.reading import Reading
from digest.checking.scopes import negations, odd
from digest.checking.tellings import tells_of, tells_other
from digest.models import Lack

__all__ = ["lacks"]

_WOULD_BE = frozenset(["serait", "seraient"])
# What the source says (first) must not become (second): a plan may be told as to come, a wish may not.
_FIRMER: dict[Mood, frozenset[Mood]] = {
    "hearsay": frozenset({"fact", "future"}),
    "conditional": frozenset({"fact", "future"}),
    "weak": frozenset({"fact", "future"}),
    "plan": frozenset({"fact"}),
    "future": frozenset({"fact"}),
}


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """A verb that the sentence tells more firmly than its source does; else a clause that does."""
    paired = pairing(sentence, ground)
    found = list(_by_verb(paired, ground))
    yield from found or _by_clause(paired)


def _by_verb(paired: Pairing, ground: Ground) -> Iterator[Lack]:
    own = paired.sentence
    for at, pair in enumerate(paired.pairs):
        if pair is None or pair.kind != "same" or not own.tokens[at].stem or not context(paired, at):
            continue
        unit = paired.units[pair.unit]
        if at in odd(own.text, own.lang) or pair.at in odd(unit.text, unit.lang) or denied_before(own, at):
            continue
        said = mood(unit.text, unit.lang, pair.at)
        told = mood(own.text, own.lang, at)
        firmer = told in _FIRMER.get(said, ()) or _bare(paired, at, pair, said, told)
        if firmer and not attested(own, at, ground, _is_fact) and not tells_other(own, at, unit, pair.at):
            first = pair.at if said == "conditional" else max(0, pair.at - 2)
            yield _lack(own, (at,), unit, (first, pair.at))


def _is_fact(reading: Reading, at: int) -> bool:
    return mood(reading.text, reading.lang, at) == "fact"


def _by_clause(paired: Pairing) -> Iterator[Lack]:
    """A clause that tells as a fact what the source tells in the conditional, or with a doubt."""
    own = paired.sentence
    for one in counterparts(paired):
        doubts = [at for at in one.other if _doubts(one.unit, at) and tells_of(paired, one, at)]
        if negations(own.text, own.lang):
            continue  # "aurait pu signer" is "n'a pas signé"
        if _is_to_come(own) and all(_is_announced(one.unit, at) for at in doubts):
            continue
        if doubts and not any(_hedges(own, at) for at in range(len(own.tokens))):
            yield _lack(own, one.own, one.unit, doubts)


def _is_announced(reading: Reading, at: int) -> bool:
    """Whether a "serait" is the future of what was said: "a annoncé qu'elle serait la seule"."""
    return reading.tokens[at].plain in _WOULD_BE and is_told(reading, at, grammar(reading.lang))


def _is_to_come(own: Reading) -> bool:
    rules = grammar(own.lang)
    return any(
        token.plain in rules.words["future_words"] or rules.future.fullmatch(token.word)
        for token in own.tokens
    )


def _doubts(reading: Reading, at: int) -> bool:
    rules = grammar(reading.lang)
    token = reading.tokens[at]
    if token.plain in rules.words["hedges"] | rules.words["conditionals"]:
        return True
    return mood(reading.text, reading.lang, at) in {"conditional", "hearsay"}


def _hedges(reading: Reading, at: int) -> bool:
    """Whether a word keeps a sentence from telling a fact: a doubt, a plan, a wish, a denial."""
    rules, word = grammar(reading.lang), reading.tokens[at].plain
    kinds = (rules.weak, rules.modal, rules.accusing, rules.denier)
    return _doubts(reading, at) or any(kind.fullmatch(word) for kind in kinds)


def _lack(own: Reading, at: Sequence[int], unit: Reading, there: Sequence[int]) -> Lack:
    start, end = own.tokens[at[0]].start, own.tokens[at[-1]].end
    said = unit.text[unit.tokens[there[0]].start : unit.tokens[there[-1]].end]
    return Lack("modality", own.text[start:end], start, end, said)


def _bare(paired: Pairing, at: int, pair: Pair, said: Mood, told: Mood) -> bool:
    """Whether a finite verb without auxiliary tells as a fact what the source has in the conditional."""
    own, unit = paired.sentence, paired.units[pair.unit]
    rules = grammar(own.lang)
    word = own.tokens[at].word
    if told != "none" or said not in {"conditional", "hearsay"}:
        return False
    if not rules.conditional.fullmatch(unit.tokens[pair.at].word):
        return False
    before = own.tokens[at - 1].plain if at else ""
    nominal = (
        before in rules.words["determiners"] - rules.words["clitics"] or before in rules.words["prepositions"]
    )
    other = rules.infinitive.fullmatch(word) or word.endswith(("ant", "ing"))
    return not nominal and not other
