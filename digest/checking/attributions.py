"""Check: who a sentence says speaks is whom the story gives the words to."""

from collections.abc import Iterator

from digest.annotating.plain import plain
from digest.annotating.quotes import Part, Voices, is_open, is_same, may_be, voices
from digest.annotating.remembered import remembered
from digest.checking.ground import Ground
from digest.models import Lack, Place, Story
from digest.text.stems import content_stems
from digest.text.tokens import words

__all__ = ["lacks"]

_SHARED = 0.25  # of what is said; with less in common, it is something else that the source reports
_BODY = 0.12  # of what is said, where the speaker is the same and nobody's name
_NEARLY = 0.4  # of the best share: a saying almost as near to the sentence as the nearest


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The speakers to whom no aligned unit gives the words that the sentence gives them.

    A sentence that names no speaker lacks none. Where the source leaves its speaker open, the one named
    must be one that it can be; where it reports the words as nobody's, a unit must name the speaker.
    """
    heard, seen = _voices(ground.story).get(ground.lang), set[str]()
    for part in heard.of_sentence(sentence) if heard else ():
        if heard is None or not part.speaker.name or part.speaker.name in seen:
            continue
        seen.add(part.speaker.name)
        said = _said_by(part, ground, heard)
        if said is not None:
            yield Lack("attribution", sentence[part.start : part.end], part.start, part.end, said)


def _said_by(part: Part, ground: Ground, heard: Voices) -> str | None:
    """Whom the source names instead, "" for nobody; None where it supports the speaker."""
    near = _nearest(part, ground, heard)
    named = any(heard.names(part.speaker.name, place) for place in ground.places)
    if named and (not near or not part.firm or heard.is_medium(part.speaker)):
        return None
    if not near:
        return "" if part.firm and part.speaker.person else None
    for place, told in near:
        if is_same(part.speaker, told.speaker, heard) or (told.aside and told.aside in part.speaker.name):
            return None
        if is_open(told, heard) and may_be(part.speaker, told, place, heard):
            return None
    return next((told.speaker.name for _, told in near if told.speaker.name), "")


def _nearest(part: Part, ground: Ground, heard: Voices) -> list[tuple[Place, Part]]:
    """The sayings of the source that hold the words quoted, else those with most words in common."""
    told = [(place, one) for place in ground.places for one in heard.parts(place)]
    runs = [_run(quoted) for quoted in part.quoted]
    holding = [(place, one) for place, one in told if runs and all(run in _run(one.text) for run in runs)]
    if holding:
        return holding
    sought = _stems(part.text, ground.lang)
    shares = [len(sought & _stems(one.text, ground.lang)) / max(len(sought), 1) for _, one in told]
    least = max(max(shares, default=0.0) * _NEARLY, _SHARED)
    return [
        (place, one)
        for (place, one), share in zip(told, shares, strict=True)
        if share >= least or (share >= _BODY and _is_body(part, one, heard))
    ]


def _is_body(part: Part, told: Part, heard: Voices) -> bool:
    """Whether both are one body's: it says less of one thing in one place than a person does."""
    return not heard.is_person(part.speaker.name) and is_same(part.speaker, told.speaker, heard)


def _run(text: str) -> str:
    return f" {' '.join(map(plain, words(text)))} "


def _stems(text: str, lang: str) -> frozenset[str]:
    return frozenset(map(plain, content_stems(words(text), lang)))


@remembered
def _voices(story: Story) -> dict[str, Voices | None]:
    """The sayings of the story's articles, by language."""
    langs = dict.fromkeys(article.lang for article in story.articles)
    return {lang: voices([one for one in story.articles if one.lang == lang], lang) for lang in langs}
