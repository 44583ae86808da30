"""Words within a sentence that are one's, told by another: « il a nié tout « vol », a dit l'avocat »."""

from digest.annotating.quotes.doubting import is_led
from digest.annotating.quotes.governing import governing
from digest.annotating.quotes.lexicon import Speech
from digest.annotating.quotes.passages import Passage
from digest.annotating.quotes.phrases import Phrase
from digest.annotating.quotes.voices import Saying, Voice

__all__ = ["is_thing", "retold"]


def retold(
    passage: Passage, span: tuple[int, int], saying: Saying, words: Speech, known: frozenset[str]
) -> Voice | None:
    """Whose the words before an incise are by the verb above them, if that has a speaker of its own."""
    if saying.start < span[1] or not passage.text[span[0]].islower() or is_led(passage, span):
        return None
    above = governing(passage, span, words, known)
    if above is None or above.start >= saying.start or above.subject >= saying.start:
        return None
    voice = above.voice if above.subject >= 0 else None
    if voice is None or voice.phrase is None or is_thing(voice.phrase, words):
        return None
    return voice if voice.start < saying.start else None


def is_thing(said: Phrase | None, words: Speech) -> bool:
    """Whether what a verb of saying is said of is no one who speaks: « d'autres preuves suggèrent »."""
    if said is None or said.name or said.proper:
        return False
    lists = words.words
    told = {said.head, said.head.rstrip("s")}
    if told & (
        lists["person_heads"] | lists["generic"] | lists["callings"] | lists["bodies"] | lists["collective"]
    ):
        return False
    return bool(told & lists["things"]) or not said.head.rstrip("s").endswith(tuple(lists["agent_endings"]))
