"""The verb of saying that a quoted phrase depends on: « dénonce des abus « très graves » »."""

from dataclasses import dataclass

from digest.annotating.quotes.actors import NO_ACTOR, actor, is_passive, voice_at
from digest.annotating.quotes.lexicon import Speech
from digest.annotating.quotes.parsing import Words, inside, parsed
from digest.annotating.quotes.passages import Passage
from digest.annotating.quotes.voices import Saying, Voice

__all__ = ["Governed", "governing"]

_HOPS = 12
# What stands beside a clause is not said in it
_CROSSED = {
    "parataxis",
    "discourse",
    "vocative",
    "dislocated",
}


@dataclass(frozen=True, slots=True)
class Governed:
    """The verb that reports a quoted phrase, its subject, or its agent where it is `passive`.

    `subject` is where the word for it stands, even one that is nobody's (-1 for none); `main`
    says that it is a verb of the main clause.
    """

    start: int
    end: int
    cue: str
    voice: Voice | None
    passive: bool = False
    subject: int = -1
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
        if words[at].lemma in speech.words["utterances"]:
            return None
        if words[at].pos in {"VERB", "AUX", "ADJ"} and reports(words, at, speech):
            if words[before].relation in {"nsubj", "nsubj:pass", "obl:agent", "vocative"}:
                continue
            if words[at].lemma in speech.words["calling"] and _is_object(words, before):
                return Governed(words[at].start, words[at].end, words[at].text, None, subject=words[at].start)
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
    if found != NO_ACTOR and (voice is None or (voice.phrase and not voice.phrase.name)):
        named = (at for at, one in enumerate(words) if one.head == found and one.relation == "appos")
        apposed = (voice_at(passage.own, words, at, speech, known) for at in named)
        full = (one for one in apposed if one and one.phrase and one.phrase.name)
        voice = next((one for one in full if one.phrase and not one.phrase.name.isupper()), voice)
    if voice and is_passive(words, verb) and voice.phrase is None:
        voice = None
    return Governed(
        words[verb].start,
        words[verb].end,
        words[verb].text,
        voice,
        is_passive(words, verb),
        words[found].start if found != NO_ACTOR else -1,
        _is_main(words, verb),
    )


def _is_object(words: Words, at: int) -> bool:
    led = any(one.head == at and one.pos == "ADP" for one in words)
    return words[at].relation in {"obj", "xcomp"} and not led


def _is_main(words: Words, verb: int) -> bool:
    while words[verb].relation == "conj":
        verb = words[verb].head
    return words[verb].head == verb or words[verb].relation in {"advcl", "xcomp"}
