"""sayings: the quotations of a story worth printing, the weightiest speakers first."""

from collections.abc import Sequence
from dataclasses import dataclass

from digest.annotating.plain import plain
from digest.annotating.syntax import parse
from digest.annotating.versions import Telling, same_name, tellings
from digest.models import Article, Said, Story
from digest.text.openings import dangles
from digest.text.repeats import Printed
from digest.text.sentences import split_sentences
from digest.text.stems import content_stems
from digest.text.tokens import words

__all__ = ["sayings"]

_MOST = 4  # of a story
_FEW = 2  # of a story that one article tells: its units tell most of it
_OF_ONE = 2  # of one speaker
_FEWEST = 7  # words; fewer say little without the sentence that they stand in
_TELLING = 4  # words among them that say something ("Je pense que vous trouverez ça intéressant" has three)
_LONGEST = 40  # words that are printed of one; what follows is cut at the end of a sentence
_OVERLONG = 60  # words; a first sentence that is longer is left out


@dataclass(frozen=True, slots=True)
class _Speaker:
    """Who speaks in a story: the names that the articles give, how many of them name him, what he said."""

    names: list[str]
    said: list[Said]
    weight: int = 0


def sayings(story: Story, printed: Printed) -> tuple[Said, ...]:
    """The quotations to print, grouped by speaker; `printed` is what the page says, and learns them."""
    most = _MOST if len(story.articles) > 1 else _FEW
    speakers = _speakers(story)
    chosen: list[tuple[int, Said]] = []
    for turn in range(_OF_ONE):
        for at, speaker in enumerate(speakers):
            fresh = (one for one in speaker.said if not printed.repeats(words(one.text)))
            one = next(fresh, None)
            if one and len(chosen) < most and sum(at == other for other, _ in chosen) <= turn:
                printed.add(words(one.text))
                chosen.append((at, one))
    return tuple(one for _, one in sorted(chosen, key=lambda pair: pair[0]))


def _speakers(story: Story) -> list[_Speaker]:
    """Those with something to print, those whom most articles name first, and of each what most carry."""
    found: list[tuple[_Speaker, list[Said]]] = []
    for telling in tellings(story):
        one = _said(story, telling)
        if one is None:
            continue
        lang = _article(story, one.article).lang
        known = next((s for s in found if any(same_name(n, one.speaker, lang) for n in s[0].names)), None)
        if known is None:
            found.append((_Speaker([one.speaker], []), [one]))
        else:
            known[0].names.append(one.speaker)
            known[1].append(one)
    told = [plain(article.text) for article in story.articles]
    return sorted((_weighed(speaker, said, told) for speaker, said in found), key=_rank)


def _rank(speaker: _Speaker) -> tuple[bool, int]:
    """Those who are named first, then by how many articles name them."""
    return not speaker.names[0][:1].isupper(), -speaker.weight


def _weighed(speaker: _Speaker, said: list[Said], told: Sequence[str]) -> _Speaker:
    last = plain(speaker.names[0]).split()[-1]
    carried = sorted(said, key=lambda one: -len(one.also))
    return _Speaker(speaker.names, carried, sum(last in text for text in told))


def _said(story: Story, telling: Telling) -> Said | None:
    """What is printed of an utterance; None where it says little, leans on another or is in dispute."""
    utterance, quote = telling.utterance, telling.utterance.quote
    article = _article(story, quote.article)
    kept, is_cut = _opening(utterance.text, article.lang)
    if telling.disputed or not kept or not _stands(kept, article.lang):
        return None
    return Said(
        speaker=quote.speaker,
        text=kept,
        article=quote.article,
        unit=quote.unit,
        start=quote.start,
        end=_end(article.text, quote.start, quote.end, len(kept)),
        role=quote.role,
        via=quote.via,
        also=telling.also,
        cut=is_cut,
    )


def _opening(text: str, lang: str) -> tuple[str, bool]:
    """As many whole sentences from the first one on as are printed, and whether more follow."""
    end = 0
    for _, last in split_sentences(text, lang):
        if end and len(words(text[:last])) > _LONGEST:
            return text[:end], True
        end = last
    return (text[:end], False) if len(words(text[:end])) <= _OVERLONG else ("", False)


def _stands(text: str, lang: str) -> bool:
    """Whether words stand alone: a sentence from its capital on that leans on nothing before it."""
    first = next((char for char in text if char.isalnum()), "")
    told = words(text)
    if len(told) < _FEWEST or len(content_stems(told, lang)) < _TELLING or not first.isupper():
        return False
    return (
        _has_verb(text, lang)
        and not dangles(text, lang)
        and all(text.count(a) == text.count(b) for a, b in ("«»", "“”", "()", "[]"))
    )


def _has_verb(text: str, lang: str) -> bool:
    """Whether somebody speaks in a sentence; a slogan, a title or a sign has no verb of its own."""
    parsed = parse(text, lang)
    return parsed is None or any("VerbForm=Fin" in word.traits for word in parsed)


def _end(text: str, start: int, end: int, length: int) -> int:
    """Where the first `length` characters end of a part whose white space is collapsed."""
    told, at = 0, start
    for word in text[start:end].split():
        at = text.index(word, at)
        if told + len(word) >= length:
            return at + length - told
        told, at = told + len(word) + 1, at + len(word)
    return end


def _article(story: Story, name: str) -> Article:
    return next(article for article in story.articles if article.id == name)
