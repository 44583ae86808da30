"""Closeness: of a sentence that is nearly word for word a unit, every word that differs has to be explained.

A free sentence is judged by what it says against its source. One that repeats the source but for a word or
two gives itself away: a negator put in or left out, two words that changed places, a word of another meaning
in the place of the source's.
"""

from collections.abc import Iterator, Sequence

from digest.checking.clause_polarity import is_first
from digest.checking.figures_told import told_figures
from digest.checking.grammar import grammar
from digest.checking.ground import Ground
from digest.checking.reading import Reading, Token, read
from digest.checking.scopes import negations
from digest.checking.stretches import Stretch, matcher, shared, stretches
from digest.models import Lack

__all__ = ["lacks"]

# Shares of the sentence's tokens that stand in the unit, in its order. Chosen on sentences that people wrote:
# from the first on a changed negator is no chance, from the second on a changed word is none.
_NEAR, _NEARLY_THE_SAME = 0.75, 0.9
_FEWEST = 6  # tokens; of fewer a share says little
_SHORT = 3  # tokens of a stretch that holds a negator; a longer one was written anew
_LONGEST = 5  # tokens of a stretch that stands in the place of another


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """Negators, exchanged words and other words of a sentence that is else a unit's own."""
    asked = read(sentence, ground.lang)
    if len(asked.tokens) < _FEWEST or not ground.texts:
        return
    compared = [(unit, matcher(asked, unit)) for unit in (read(text, ground.lang) for text in ground.texts)]
    unit, best = max(compared, key=lambda each: shared(each[1]))
    share = shared(best) / len(asked.tokens)
    if share < _NEAR:
        return
    steps = stretches(asked, unit, best)
    yield from _negators(asked, unit, steps)
    yield from _exchanged(asked, steps)
    if share >= _NEARLY_THE_SAME:
        yield from _other_words(asked, unit, steps, ground)


def _negators(asked: Reading, unit: Reading, steps: Sequence[Stretch]) -> Iterator[Lack]:
    """Negators put in or left out; one in the place of another ("pas" of "refusé de") is neither.

    Nor is one that stands elsewhere in the other text: it was moved, or said in other words.
    """
    own, told = _denying(asked), _denying(unit)
    steps = [step for step in steps if step.own or not _is_whole(unit, step.other)]
    short = [step for step in steps if max(len(step.own), len(step.other)) <= _SHORT]
    put_in = [step for step in short if own & {*step.own} and not told & {*step.other}]
    negating = own | _negating(asked)
    left_out = [step for step in short if told & {*step.other} and not negating & {*step.own}]
    limits = grammar(asked.lang).limiting  # "contre" for "opposé à"
    left_out = [step for step in left_out if not any(limits.fullmatch(each.plain) for each in step.own)]
    if is_first(asked, unit) or _restricts(asked):
        return
    if any(told & {*step.other} for step in steps) and any(own & {*step.own} for step in steps):
        return
    for step in (*put_in, *left_out)[:1]:
        around = step.own or asked.tokens[max(0, step.at - 1) : step.at + 1]
        yield _lack(asked.text, around, step.other)


def _restricts(asked: Reading) -> bool:
    """Whether it has a "ne" of no negation: "n'ouvre que si" for "n'ouvre pas, à moins que"."""
    taken = {one.start for one in negations(asked.text, asked.lang)}
    particles = grammar(asked.lang).words["particles"]
    return any(token.plain in particles and at not in taken for at, token in enumerate(asked.tokens))


def _is_whole(unit: Reading, other: Sequence[Token]) -> bool:
    """Whether words that were left out hold a negation with all that it denies: "mais pas sanitaire"."""
    known = [one for one in negations(unit.text, unit.lang) if unit.tokens[one.start] in other]
    return bool(known) and all(
        one.anchors and {unit.tokens[at] for at in one.anchors} <= {*other} for one in known
    )


def _denying(reading: Reading) -> frozenset[Token]:
    """The tokens that deny something; the "ne" of "avant que … ne" denies nothing."""
    known = grammar(reading.lang)
    deniers = {at for at, token in enumerate(reading.tokens) if known.denier.fullmatch(token.plain)}
    found, undone = set[int](), set[int]()
    for one in negations(reading.text, reading.lang):
        twice = set() if one.lexical else deniers.intersection(one.anchors)  # n'exclut pas
        (undone if twice else found).update({one.start, one.end}, twice)
    return frozenset(reading.tokens[at] for at in (found | deniers) - undone)


def _negating(reading: Reading) -> frozenset[Token]:
    """The first and last words of each negation, whatever it denies."""
    found = negations(reading.text, reading.lang)
    return frozenset(reading.tokens[at] for one in found for at in (one.start, one.end))


def _exchanged(asked: Reading, steps: Sequence[Stretch]) -> Iterator[Lack]:
    """Two words each of which stands where the other does in the unit, and that are not in one list."""
    for number, step in enumerate(steps):
        for later in steps[number + 1 :]:
            told, told_later = ({token.stem for token in each.other} for each in (step, later))
            for token in step.new:
                for partner in later.new:
                    if _is_list(asked, token, partner):
                        continue
                    if token.stem in told_later and partner.stem in told:
                        yield Lack("role", token.word, token.start, token.end, partner.word)


def _is_list(asked: Reading, one: Token, other: Token) -> bool:
    """Whether nothing but "et" and small words stands between two words: "de racisme et de violences"."""
    rules = grammar(asked.lang)
    between = [each.plain for each in asked.tokens if one.end <= each.start < other.start]
    small = rules.words["determiners"] | rules.words["prepositions"]
    joined = [word for word in between if word in {"et", "ou", "and", "or"}]
    return len(joined) == 1 and all(word in small for word in between if word not in joined)


def _other_words(asked: Reading, unit: Reading, steps: Sequence[Stretch], ground: Ground) -> Iterator[Lack]:
    """Words in the place of others of their kind, and words that stand nowhere in the story.

    The words of a number ("douze" for 12) are another check's matter.
    """
    story, known = _stems(ground), grammar(ground.lang)
    counted = [(one.start, one.figure.end) for one in told_figures(asked.text, ground.lang)]
    own = {token.stem for token in unit.tokens}
    negators = known.words["seconds"] | known.words["alone"]
    light = (known.saying, known.modal, known.weak)  # verbs whose choice other checks judge
    for step in steps:
        told = [token for token in step.other if token.stem]
        if len(told) > _LONGEST:
            continue
        for token in step.new:
            if token.plain in negators or any(verbs.fullmatch(token.plain) for verbs in light):
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
