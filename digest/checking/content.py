"""What no unit of the story says: words of a sentence, or of a clause of it, that come from nowhere."""

from collections.abc import Iterator, Sequence

from digest.annotating.remembered import remembered
from digest.annotating.syntax import is_known, parse
from digest.checking.ground import Ground
from digest.checking.pairing import Pairing, pairing
from digest.checking.reading import read
from digest.models import Lack, Story

__all__ = ["lacks"]

_SENTENCE = 0.5  # of its words; the human summaries of press articles lack less in nine of ten sentences
_CLAUSE = 0.8  # of a clause's words
_LONG = 7  # letters; of 137,000 words of the press 81 so long are unknown, and few of these not in the story
_LEAST = 4  # words of a clause that is judged; shorter ones join others


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The whole sentence, where most of its words are nowhere in the story; else such clauses of it."""
    yield from _unheard(sentence, ground)
    paired = pairing(sentence, ground)
    own = paired.sentence
    asked = [at for at, token in enumerate(own.tokens) if token.stem]
    elsewhere = _elsewhere(ground)
    missing = [at for at in asked if _is_missing(paired, at, elsewhere)]
    if not asked or (len(missing) > _SENTENCE * len(asked)):
        yield Lack("content", sentence, 0, len(sentence))
        return
    clauses: dict[int, list[int]] = {}
    for at in asked:
        clauses.setdefault(own.clauses[at], []).append(at)
    for clause in clauses.values():
        lost = [at for at in clause if at in missing]
        if len(clause) >= _LEAST and len(lost) >= _CLAUSE * len(clause):
            start, end = own.tokens[clause[0]].start, own.tokens[clause[-1]].end
            yield Lack("content", own.text[start:end], start, end)


def _unheard(sentence: str, ground: Ground) -> Iterator[Lack]:
    """Words that are not in the story, and that the parser's model has never seen: no one says so."""
    held: frozenset[str] | None = None
    for word in parse(sentence, ground.lang) or ():
        if len(word.text) < _LONG or not (word.text.isalpha() and word.text.islower()):
            continue
        if is_known(word.text, ground.lang) or is_known(word.lemma, ground.lang):
            continue
        held = held or _held(ground.story)
        if not any(token.stem in held for token in read(word.text, ground.lang).tokens):
            yield Lack("content", word.text, word.start, word.end)


@remembered
def _held(story: Story) -> frozenset[str]:
    """The stems of a story."""
    return frozenset[str]().union(
        *(
            _stems([article.title, *(unit.text for unit in article.units)], article.lang or "fr")
            for article in story.articles
        )
    )


def _is_missing(paired: Pairing, at: int, elsewhere: frozenset[str]) -> bool:
    token, pair = paired.sentence.tokens[at], paired.pairs[at]
    return (pair is None or pair.kind == "against") and token.stem not in elsewhere


def _elsewhere(ground: Ground) -> frozenset[str]:
    """The stems around the units that were chosen, and of the titles."""
    articles = {article.id: article for article in ground.story.articles}
    named = dict.fromkeys(article for article, _ in ground.places)
    texts = [articles[name].title for name in named]
    for article, at in ground.places:
        units = articles[article].units
        texts += [unit.text for unit in units[max(0, at - 1) : at + 2]]
    return _stems(texts, ground.lang)


def _stems(texts: Sequence[str], lang: str) -> frozenset[str]:
    return frozenset(token.stem for text in texts for token in read(text, lang).tokens if token.stem)
