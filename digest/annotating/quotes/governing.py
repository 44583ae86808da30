"""The verb of saying that a quoted phrase depends on: « dénonce des abus « très graves » »."""

from dataclasses import dataclass

from digest.annotating.quotes.actors import NO_ACTOR, actor, is_passive, voice_at
from digest.annotating.quotes.lexicon import Speech
from digest.annotating.quotes.parsing import Words, inside, parsed
from digest.annotating.quotes.passages import Passage
from digest.annotating.quotes.voices import Saying, Voice

__all__ = ["Governed", "governing"]

_HOPS = 12
_CROSSED = {
    "parataxis",
    "discourse",
    "vocative",
    "dislocated",
}  # what stands beside a clause is not said in it


@dataclass(frozen=True, slots=True)
class Governed:
    """The verb that reports a quoted phrase, and its subject, or its agent where it is `passive`.

    `acted` is whether it has any, in words or not; `main` whether it is a verb of the main clause.
    """

    start: int
    end: int
    cue: str
    voice: Voice | None
    passive: bool = False
    acted: bool = False
    main: bool = True

    def saying(self) -> Saying | None:
        """The same as a saying."""
        return Saying(self.voice.start, self.voice.end, self.cue, self.voice, "after") if self.voice else None


def governing(
    passage: Passage, span: tuple[int, int], speech: Speech, known: frozenset[str]
) -> Governed | None:
    """The nearest verb of saying above a quoted phrase; None where there is none, or no parser."""
    words = parsed(passage, speech.lang)
    within = inside(words, *span)
    heads = [at for at in within if words[at].head not in within or words[at].head == at]
    at = heads[0] if heads else NO_ACTOR
    for _ in range(_HOPS):
        if at == NO_ACTOR or words[at].relation in _CROSSED or words[at].head == at:
            return None
        before, at = at, words[at].head
        if at in within:
            return None
        if words[at].pos in {"VERB", "AUX", "ADJ"} and reports(words, at, speech):
            if words[before].relation in {"nsubj", "nsubj:pass", "obl:agent", "vocative"}:
                continue
            if words[at].lemma in speech.words["calling"] and words[before].relation in {"obj", "xcomp"}:
                return Governed(words[at].start, words[at].end, words[at].text, None, acted=True)
            return _governed(passage, words, at, speech, known)
    return None


def reports(words: Words, at: int, speech: Speech) -> bool:
    """Whether a word is a verb that reports words or opinions."""
    word = words[at]
    if speech.lemma.fullmatch(word.lemma):
        return True
    finite = word.pos == "VERB" and speech.finite.fullmatch(word.text)
    return bool(finite and not speech.weak.match(word.text))


def _governed(passage: Passage, words: Words, verb: int, speech: Speech, known: frozenset[str]) -> Governed:
    found = actor(words, verb)
    voice = voice_at(passage.own, words, found, speech, known) if found != NO_ACTOR else None
    if voice and is_passive(words, verb) and voice.phrase is None:
        voice = None
    return Governed(
        words[verb].start,
        words[verb].end,
        words[verb].text,
        voice,
        is_passive(words, verb),
        found != NO_ACTOR,
        _is_main(words, verb),
    )


def _is_main(words: Words, verb: int) -> bool:
    while words[verb].relation == "conj":
        verb = words[verb].head
    return words[verb].head == verb or words[verb].relation in {"advcl", "xcomp"}
