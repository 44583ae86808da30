"""Closeness: of a sentence that is nearly word for word a unit, every word that differs has to be explained.

A free sentence is judged by what it says against its source. One that repeats the source but for a word or
two gives itself away: a negator put in or left out, two words that changed places, a word of another meaning
in the place of the source's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from digest.checking.figures_told import told_figures
from digest.checking.grammar import Grammar, grammar
from digest.checking.ground import Ground
from digest.checking.likeness import likenesses
from digest.checking.reading import Reading, Token, read
from digest.models import Lack

__all__ = ["lacks"]

# Shares of the sentence's tokens that stand in the unit, in its order. Chosen on sentences that people wrote:
# from the first on a changed negator is no chance, from the second on a changed word is none.
_NEAR, _NEARLY_THE_SAME = 0.75, 0.9
_FEWEST = 6  # tokens; of fewer a share says little
_SHORT = 3  # tokens of a stretch that holds a negator; a longer one was written anew
_LONGEST = 5  # tokens of a stretch that stands in the place of another
_NONE = (0.0, "against")


@dataclass(frozen=True, slots=True)
class _Step:
    """A stretch of the sentence in the place of a stretch of the unit; one of them may be empty.

    `at` is its first token's number, `new` are content words of its own that nothing of the other explains.
    """

    at: int
    own: tuple[Token, ...]
    other: tuple[Token, ...]
    new: tuple[Token, ...]


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """Negators, exchanged words and other words of a sentence that is else a unit's own."""
    asked = read(sentence, ground.lang)
    if len(asked.tokens) < _FEWEST or not ground.texts:
        return
    compared = [(unit, _matcher(asked, unit)) for unit in (read(text, ground.lang) for text in ground.texts)]
    unit, best = max(compared, key=lambda each: _shared(each[1]))
    share = _shared(best) / len(asked.tokens)
    if share < _NEAR:
        return
    steps = _steps(asked, unit, best)
    yield from _negators(asked, steps)
    yield from _exchanged(steps)
    if share >= _NEARLY_THE_SAME:
        yield from _other_words(asked, unit, steps, ground)


def _matcher(asked: Reading, unit: Reading) -> "SequenceMatcher[str]":
    one, other = ([token.stem or token.plain for token in each.tokens] for each in (unit, asked))
    return SequenceMatcher(None, one, other, autojunk=False)


def _shared(matcher: "SequenceMatcher[str]") -> int:
    return sum(block.size for block in matcher.get_matching_blocks())


def _steps(asked: Reading, unit: Reading, matcher: "SequenceMatcher[str]") -> list[_Step]:
    alike = likenesses(asked, unit)
    steps = []
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag != "equal":
            new = (
                token
                for at, token in enumerate(asked.tokens[start:end], start)
                if token.stem
                and not token.plain[0].isdigit()
                and not any(alike[at].get(there, _NONE)[1] != "against" for there in range(first, last))
            )
            steps.append(_Step(start, asked.tokens[start:end], unit.tokens[first:last], tuple(new)))
    return steps


def _negators(asked: Reading, steps: Sequence[_Step]) -> Iterator[Lack]:
    """Negators put in or left out; one in the place of another ("pas" of "refusé de") is neither.

    Nor is one that stands elsewhere in the other text: it was moved, or said in other words.
    """
    known = grammar(asked.lang)
    short = [step for step in steps if max(len(step.own), len(step.other)) <= _SHORT]
    put_in = [step for step in short if _denies(step.own, known) and not _denies(step.other, known)]
    left_out = [step for step in short if _denies(step.other, known) and not _denies(step.own, known)]
    if any(_denies(step.other, known) for step in steps) and any(_denies(step.own, known) for step in steps):
        return
    for step in (*put_in, *left_out)[:1]:
        around = step.own or asked.tokens[max(0, step.at - 1) : step.at + 1]
        yield _lack(asked.text, around, step.other)


def _denies(tokens: Sequence[Token], known: Grammar) -> bool:
    negators = known.words["particles"] | known.words["alone"]
    return any(token.plain in negators or known.denier.fullmatch(token.plain) for token in tokens)


def _exchanged(steps: Sequence[_Step]) -> Iterator[Lack]:
    """Two words each of which stands where the other does in the unit."""
    for number, step in enumerate(steps):
        for later in steps[number + 1 :]:
            told, told_later = ({token.stem for token in each.other} for each in (step, later))
            for token in step.new:
                for partner in later.new:
                    if token.stem in told_later and partner.stem in told:
                        yield Lack("role", token.word, token.start, token.end, partner.word)


def _other_words(asked: Reading, unit: Reading, steps: Sequence[_Step], ground: Ground) -> Iterator[Lack]:
    """Words in the place of others of their kind, and words that stand nowhere in the story.

    The words of a number ("douze" for 12) are another check's matter.
    """
    story, known = _stems(ground), grammar(ground.lang)
    counted = [(one.start, one.figure.end) for one in told_figures(asked.text, ground.lang)]
    own = {token.stem for token in unit.tokens}
    light = (known.saying, known.modal, known.weak)  # verbs whose choice other checks judge
    for step in steps:
        told = [token for token in step.other if token.stem]
        if len(told) > _LONGEST:
            continue
        for token in step.new:
            if any(verbs.fullmatch(token.plain) for verbs in light):
                continue
            if any(start <= token.start < end for start, end in counted):
                continue
            is_new = token.stem not in own
            replaces = bool(told) and token.capital and told[0].capital and is_new
            if replaces or (told and token.stem not in story):
                said = " ".join(other.word for other in told)
                yield Lack("name" if replaces else "content", token.word, token.start, token.end, said)


def _stems(ground: Ground) -> frozenset[str]:
    texts = (unit.text for article in ground.story.articles for unit in article.units)
    titles = (article.title for article in ground.story.articles)
    return frozenset(
        token.stem for text in (*texts, *titles) for token in read(text, ground.lang).tokens if token.stem
    )


def _lack(text: str, around: Sequence[Token], other: Sequence[Token]) -> Lack:
    start, end = around[0].start, around[-1].end
    return Lack("negation", text[start:end], start, end, " ".join(token.word for token in other))
