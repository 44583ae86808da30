"""Words that say the contrary of what the source says in their place."""

from collections.abc import Iterator

from digest.checking.counterparts import counterparts
from digest.checking.grammar import grammar
from digest.checking.ground import Ground
from digest.checking.neighbours import context, is_verbal
from digest.checking.pairing import Pairing, pairing
from digest.checking.reading import Reading
from digest.checking.scopes import odd
from digest.checking.senses import senses
from digest.checking.standing import told
from digest.models import Lack

__all__ = ["lacks"]

_BESIDE = 3  # tokens; what stands between a word and its neighbour in meaning


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """A word paired with its contrary, in the same surroundings and of the same polarity.

    Where the source has a word of the same side too, both neighbours must come from beside the contrary.
    """
    paired = pairing(sentence, ground)
    own, clauses = paired.sentence, list(counterparts(paired))
    for at, pair in enumerate(paired.pairs):
        if pair is None or pair.kind != "against" or not context(paired, at):
            continue
        unit = paired.units[pair.unit]
        within = any(at in one.own and one.unit is unit and pair.at in one.other for one in clauses)
        if not own.tokens[at].stem and not _is_held(paired, at):
            continue  # avant, pour, avec: where both neighbours are the source's
        is_moved = pair.moved and not (is_verbal(paired, at) and _governs_same(paired, at))
        if not within and (is_moved or _sides_kept(paired, at) <= _has_same_side(paired, at)):
            continue
        if _is_doubled(paired, at) or _is_only(own, at):
            continue
        if _is_denied(own, at) != _is_denied(unit, pair.at):
            continue
        token, said = own.tokens[at], unit.tokens[pair.at]
        text = own.text[token.start : token.end]
        yield Lack("content", text, token.start, token.end, unit.text[said.start : said.end])


def _is_held(paired: Pairing, at: int) -> bool:
    """Whether a small word stands between the source's own words, as its contrary does: "20 de plus que"."""
    pair, around = paired.pairs[at], [paired.pairs[at - 1 : at], paired.pairs[at + 1 : at + 2]]
    beside = [one[0] for one in around if one]
    is_tight = len(beside) > 1 and all(
        one is not None and pair is not None and one.unit == pair.unit and one.at - pair.at == step
        for one, step in zip(beside, (-1, 1), strict=True)
    )
    return is_tight or (_sides_kept(paired, at) > 1 and _governs_same(paired, at))


def _is_denied(reading: Reading, at: int) -> bool:
    """Whether a negation reaches a token, or the verb that it is an adverb of: "n'est grièvement blessé"."""
    if at in odd(reading.text, reading.lang):
        return True
    parsed, start = told(reading.text, reading.lang), reading.tokens[at].start
    word = next((word for word in parsed.words if word.start == start), None)
    return word is not None and word.relation == "advmod" and parsed.standings[word.head].denied


def _is_doubled(paired: Pairing, at: int) -> bool:
    """Whether the word beside is a contrary too, and both say the same: toujours continué, jamais cessé."""
    pair = paired.pairs[at]
    near = range(max(0, at - _BESIDE), min(len(paired.pairs), at + _BESIDE + 1))
    own = paired.sentence.tokens
    others = (paired.pairs[there] for there in near if own[there].plain != own[at].plain)
    return any(
        other.kind == "against" and pair and other.unit == pair.unit and abs(other.at - pair.at) <= _BESIDE
        for other in others
        if other
    )


def _is_only(reading: Reading, at: int) -> bool:
    """Whether it stands within "ne … que": "n'ouvrira que lundi" is "reste fermé"."""
    rules = grammar(reading.lang)
    before, after = reading.tokens[max(0, at - _BESIDE) : at], reading.tokens[at + 1 : at + 1 + _BESIDE]
    led = any(token.plain in rules.words["particles"] for token in before)
    return led and any(token.plain in rules.words["restrictive"] for token in after)


def _governs_same(paired: Pairing, at: int) -> bool:
    """Whether the next word with a meaning comes from the one after the contrary, and from no like one."""
    own, pair, after = paired.sentence, paired.pairs[at], _after(paired.sentence, at)
    following = paired.pairs[after] if after is not None else None
    if pair is None or following is None or following.unit != pair.unit:
        return False
    word, led = own.tokens[at].plain, own.tokens[after or 0].stem
    is_led_alike = any(
        unit.tokens[there].plain == word and (one := _after(unit, there)) and unit.tokens[one].stem == led
        for unit in paired.units
        for there in range(len(unit.tokens))
    )
    return following.at == _after(paired.units[pair.unit], pair.at) and not is_led_alike


def _after(reading: Reading, at: int) -> int | None:
    """The next token with a meaning."""
    return next((there for there in range(at + 1, len(reading.tokens)) if reading.tokens[there].stem), None)


def _has_same_side(paired: Pairing, at: int) -> bool:
    """Whether a unit has a word that says what this one says, somewhere."""
    known, word = senses(paired.sentence.lang), paired.sentence.tokens[at].plain
    sides = known.sides(word)
    return any(
        not sides.isdisjoint(known.sides(token.plain)) for unit in paired.units for token in unit.tokens
    )


def _sides_kept(paired: Pairing, at: int) -> int:
    """On how many sides the next word comes from the next one on the same side."""
    pair = paired.pairs[at]
    sides = 0
    for step in (-1, 1):
        for there in range(at + step, at + (_BESIDE + 1) * step, step):
            other = paired.pairs[there] if 0 <= there < len(paired.pairs) else None
            if pair and other and other.unit == pair.unit and 0 < (other.at - pair.at) * step <= _BESIDE:
                sides += 1
                break
    return sides
