"""Plans, possibilities and hearsay told as facts, and facts told as such."""

from collections.abc import Iterator

from digest.checking.grammar import grammar
from digest.checking.ground import Ground
from digest.checking.moods import Mood, mood
from digest.checking.negations import context
from digest.checking.pairing import Pair, Pairing, pairing
from digest.models import Lack

__all__ = ["lacks"]

# What the source says (first) must not become (second): a plan may be told as to come, a wish may not.
_FIRMER: dict[Mood, frozenset[Mood]] = {
    "hearsay": frozenset({"fact", "future"}),
    "conditional": frozenset({"fact", "future"}),
    "weak": frozenset({"fact", "future"}),
    "plan": frozenset({"fact"}),
    "future": frozenset({"fact"}),
    "fact": frozenset({"future"}),
}


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """A verb that the sentence tells more firmly than its source does."""
    paired = pairing(sentence, ground)
    own = paired.sentence
    for at, pair in enumerate(paired.pairs):
        if pair is None or pair.kind != "same" or not own.tokens[at].stem or not context(paired, at):
            continue
        unit = paired.units[pair.unit]
        said = mood(unit.text, unit.lang, pair.at)
        told = mood(own.text, own.lang, at)
        if told in _FIRMER.get(said, ()) or _bare(paired, at, pair, said, told):
            token, source = own.tokens[at], unit.tokens[pair.at]
            first = unit.tokens[max(0, pair.at - 2)].start if said != "conditional" else source.start
            yield Lack(
                "modality",
                own.text[token.start : token.end],
                token.start,
                token.end,
                unit.text[first : source.end],
            )


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
