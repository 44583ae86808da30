"""Check: who stands before a verb and who behind it, in a language without a parser."""

from collections.abc import Iterator, Sequence

from digest.annotating.syntax import is_parsed
from digest.checking.ground import Ground
from digest.checking.reading import read
from digest.checking.senses import senses
from digest.checking.verb_ends import VerbEnds, verb_ends
from digest.models import Lack

__all__ = ["lacks"]

_TOLD = 2  # words behind a verb that show that a unit tells the same deed


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The verbs around which two names have changed places, against each unit that has both around it."""
    if is_parsed(ground.lang):
        return
    own = read(sentence, ground.lang)
    units = [one for text in ground.texts for one in verb_ends(text, ground.lang)]
    for verb in verb_ends(sentence, ground.lang):
        same = [one for one in units if one.root == verb.root]
        token = own.tokens[verb.at]
        alike = [one for one in units if senses(ground.lang).alike(one.word, token.plain)]
        if _is_crossed(verb, same or alike) or _is_turned(verb, same):
            yield Lack("role", sentence[token.start : token.end], token.start, token.end)


def _is_crossed(verb: VerbEnds, same: Sequence[VerbEnds]) -> bool:
    """Whether two names have changed places."""
    crossed = [verb.behind & one.before for one in same if verb.before & one.behind]
    turned = frozenset[str]().union(*crossed)
    return bool(turned) and not any(verb.before & one.before or turned & one.behind for one in same)


def _is_turned(verb: VerbEnds, same: Sequence[VerbEnds]) -> bool:
    """Whether the subject of a unit stands behind the verb here, where more is told with both."""
    if any(verb.told[0] & one.told[0] for one in same):
        return False
    return any(
        verb.told[1] & one.told[0]
        and (verb.told[0] & one.told[1] or len((verb.told[1] & one.told[1]) - one.told[0]) >= _TOLD)
        and not verb.told[1] & one.told[0] & one.told[1]
        for one in same
    )
