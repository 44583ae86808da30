"""Check: who wins has the higher number of a score: "a battu l'Écosse 35 à 16"."""

from collections.abc import Iterator

from digest.checking.figures_told import ToldFigure, told_figures
from digest.checking.governors import governors
from digest.checking.ground import Ground
from digest.checking.trees import Tree, tree
from digest.models import Lack

__all__ = ["lacks"]


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """A score beside a verb of winning whose lower number comes first, where the sources turn it round.

    A loser's score is told either way. Of several, sets or halves, the winner may lose one.
    """
    asked = [one for one in told_figures(sentence, ground.lang) if _sides(one)]
    if len(asked) != 1 or not _wins(tree(sentence, ground.lang)):
        return
    (one,) = asked
    first, second = _sides(one)
    told = [each for text in ground.texts for each in told_figures(text, ground.lang)]
    turned = [each for each in told if _sides(each) == [second, first]]
    if int(first) < int(second) and turned and not any(_sides(each) == [first, second] for each in told):
        said = turned[0].text[turned[0].figure.start : turned[0].figure.end]
        figure = one.figure
        yield Lack("number", sentence[figure.start : figure.end], figure.start, figure.end, said)


def _sides(one: ToldFigure) -> list[str]:
    """The two numbers of a score, as they stand; none of what is no score."""
    sides = min(one.figure.readings).split("-")
    return sides if len(sides) > 1 and all(map(str.isdigit, sides)) else []


def _wins(read: Tree) -> bool:
    """Whether it has verbs of winning alone, in the active."""
    rules = governors(read.lang)
    won = [at for at, word in enumerate(read.words) if rules.has("winning", word.lemma)]
    lost = any(rules.has("losing", word.lemma) for word in read.words)
    return (
        bool(won)
        and not lost
        and not any(
            any(read.below(at, "aux:pass", "aux:caus")) or read.above(at).lemma == "faire" for at in won
        )
    )
