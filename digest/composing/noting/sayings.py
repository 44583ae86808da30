"""sayings: the quotations of a story worth printing, the weightiest speakers first."""

from collections.abc import Sequence
from dataclasses import dataclass

from digest.annotating.plain import plain
from digest.annotating.versions import same_name, tellings
from digest.composing.noting.quotable import has_verb, quotable
from digest.models import Said, Story
from digest.text.repeats import Printed
from digest.text.tokens import words

__all__ = ["sayings"]

_MOST = 4  # of a story
_FEW = 2  # of a story that one article tells: its units tell most of it
_OF_ONE = 2  # of one speaker
_ALONE = 3  # of a story that prints nothing else: an interview


@dataclass(frozen=True, slots=True)
class _Speaker:
    """Who speaks in a story: the names that the articles give, and what was said."""

    names: dict[str, None]
    said: list[Said]

    def weight(self, told: Sequence[str]) -> tuple[bool, int]:
        """Those who have a name come first, then those whom most articles name."""
        name = next(iter(self.names))
        last = plain(name).split()[-1]
        return not name[:1].isupper(), -sum(last in text for text in told)


def sayings(story: Story, printed: Printed, *, alone: bool = False) -> tuple[Said, ...]:
    """The quotations to print, grouped by speaker; `printed` is what the page says, and learns them.

    They are more of one speaker where they stand `alone`, in a story without units.
    """
    most = _MOST if len(story.articles) > 1 else _ALONE if alone else _FEW
    langs = {article.id: article.lang for article in story.articles}
    speakers = _speakers(story, langs)
    chosen: list[tuple[int, Said]] = []
    for turn in range(_ALONE if alone else _OF_ONE):
        for at, speaker in enumerate(speakers):
            if len(chosen) == most or sum(at == other for other, _ in chosen) < turn:
                continue
            fresh = (one for one in speaker.said if not printed.repeats(words(one.text)))
            one = next((one for one in fresh if has_verb(one.text, langs[one.article])), None)
            if one:
                printed.add(words(one.text))
                chosen.append((at, one))
    return tuple(one for _, one in sorted(chosen, key=lambda pair: pair[0]))


def _speakers(story: Story, langs: dict[str, str]) -> list[_Speaker]:
    """Those with something to print, the weightiest first, and of each first what most articles carry."""
    found: list[_Speaker] = []
    for telling in tellings(story):
        article = telling.utterance.quote.article
        one = quotable(telling, next(each for each in story.articles if each.id == article))
        if one is None:
            continue
        names = ((each, name) for each in found for name in each.names)
        known = next((each for each, name in names if same_name(name, one.speaker, langs[article])), None)
        if known is None:
            found.append(_Speaker({one.speaker: None}, [one]))
        else:
            known.names[one.speaker] = None
            known.said.append(one)
    for speaker in found:
        speaker.said.sort(key=lambda one: -len(one.also))
    told = [plain(article.text) for article in story.articles]
    return sorted(found, key=lambda speaker: speaker.weight(told))
