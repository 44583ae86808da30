"""Check: words that a source quotes of one person are no other's, whatever the verb that leads to them."""

from collections.abc import Iterator

from digest.annotating.frames.scenes import Figure, Scene, scene
from digest.annotating.plain import plain
from digest.annotating.quoted import quoted_runs
from digest.annotating.quotes import Part, Voices
from digest.checking.ground import Ground
from digest.checking.hearings import hearings
from digest.models import Lack
from digest.text.tokens import words

__all__ = ["lacks"]

_FULL = 2  # words of a person's name


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The one who does something with quoted words that the aligned units hear another person say.

    « Anne Roux voit en lui "un homme courageux" » gives her the words; who is but described in them,
    and a sentence that names the other or any speaker, are not asked.
    """
    heard, read = hearings(ground.story).get(ground.lang), scene(sentence, ground.lang)
    if heard is None or read is None or any(part.quoted for part in heard.of_sentence(sentence)):
        return
    one = _subject(read)
    for start, _, runs in quoted_runs(sentence) if one else ():
        sayers = [part for run in runs for part in _saying(run, ground, heard)]
        if one and one.end < start and sayers and all(_is_other(one, part, read) for part in sayers):
            said = sayers[0].speaker.name
            yield Lack("attribution", sentence[one.start : one.end], one.start, one.end, said)
            return


def _subject(read: Scene) -> Figure | None:
    """The person by full name who is the subject of the sentence's verb, if that takes an object."""
    root = next((at for at, word in enumerate(read.words) if word.head == at), -1)
    if root < 0 or read.words[root].pos != "VERB":
        return None
    return next(
        (
            one
            for one in read.figures
            if one.is_name
            and len(one.words) >= _FULL
            and any(seat.governor == root and seat.slot == "agent" for seat in read.seats(one))
        ),
        None,
    )


def _saying(run: tuple[str, ...], ground: Ground, heard: Voices) -> Iterator[Part]:
    sought = f" {' '.join(map(plain, run))} "
    for place in ground.places:
        for part in heard.parts(place):
            if any(sought in f" {' '.join(map(plain, words(quoted)))} " for quoted in part.quoted):
                yield part


def _is_other(one: Figure, part: Part, read: Scene) -> bool:
    """Whether a saying is surely another's, whom the sentence does not name, and does not tell of the one."""
    if not (part.firm and part.speaker.person and part.speaker.name):
        return False
    last, told = plain(part.speaker.name).split()[-1], plain(read.text)
    return last not in told and one.words[-1] not in plain(part.text)
