"""The subject of a verb by its syntax: before it, after it, of a verb it goes on from, or its agent."""

from digest.annotating.quotes.lexicon import Speech
from digest.annotating.quotes.parsing import Words, edge
from digest.annotating.quotes.phrases import phrase
from digest.annotating.quotes.voices import Voice

__all__ = ["NO_ACTOR", "actor", "is_passive", "opening", "voice_at"]

NO_ACTOR = -1
_SUBJECTS = {"nsubj", "nsubj:outer"}
_SHARING = {"conj", "xcomp", "advcl", "ccomp"}  # relations in which a verb can leave its subject to another
_HOPS = 4
_TOO_LONG = 90  # characters between a phrase's beginning and the noun that it was read for


def actor(words: Words, verb: int) -> int:
    """The word for who does what a verb says, or NO_ACTOR."""
    if is_passive(words, verb):
        return next((at for at, one in _of(words, verb) if one == "obl:agent"), NO_ACTOR)
    at = verb
    for _ in range(_HOPS):
        found = next((place for place, one in _of(words, at) if one in _SUBJECTS), NO_ACTOR)
        if found != NO_ACTOR:
            return _antecedent(words, at) if words[found].lemma in {"qui", "lequel"} else found
        if at != verb and any(one == "nsubj:pass" for _, one in _of(words, at)):
            return next(place for place, one in _of(words, at) if one == "nsubj:pass")
        if words[at].relation == "acl" and words[at].text.endswith("ant"):
            return words[at].head
        finite = "VerbForm=Fin" in words[at].traits
        if words[at].relation not in _SHARING or (finite and words[at].relation != "conj"):
            return NO_ACTOR
        at = words[at].head
    return NO_ACTOR


def is_passive(words: Words, verb: int) -> bool:
    """Whether a verb's subject undergoes it: « a été jugé », « jugé … par », « accusée de »."""
    own = {one for _, one in _of(words, verb)}
    if own & {"nsubj:pass", "aux:pass"}:
        return True
    if "VerbForm=Part" in words[verb].traits and "obl:agent" in own and not own & _SUBJECTS:
        return True
    bare = "VerbForm=Part" in words[verb].traits and "Tense=Past" in words[verb].traits
    return (
        bare
        and not own & {"aux:tense", "aux", *_SUBJECTS}
        and words[verb].relation in {"acl", "advcl", "amod", "ROOT"}
    )


def opening(words: Words) -> int:
    """The subject of the main clause, or NO_ACTOR; of « Ce que nie la maire » that of the verb in it."""
    for at, word in enumerate(words):
        if word.head == at:
            inner = (place for place, one in _of(words, at) if one == "acl:relcl" and word.pos == "PRON")
            found = next(filter(None, (_subjects(words, verb) for verb in (at, *inner))), None)
            if found:
                return found[0]
    return NO_ACTOR


def _subjects(words: Words, verb: int) -> list[int]:
    return [place for place, one in _of(words, verb) if one in _SUBJECTS | {"nsubj:pass"}]


def voice_at(own: str, words: Words, at: int, speech: Speech, known: frozenset[str]) -> Voice | None:
    """The pronoun or the phrase that a word is the head of; None for what is neither."""
    word = words[at]
    if word.pos == "PRON":
        found = speech.subject.fullmatch(word.text.lower()) or speech.latter.match(own, word.start)
        if found is None:
            return None
        kind = str(found.lastgroup)
        latter = kind if speech.latter.match(own, word.start) else ""
        return Voice(word.start, word.end, pronoun="" if latter else kind, latter=latter)
    if word.pos not in {"NOUN", "PROPN", "ADJ", "NUM"}:
        return None
    start = edge(words, at)
    if word.pos == "PROPN" or word.text[:1].isupper():
        named = next(
            (one for one in speech.name.finditer(own) if one.start() <= word.start < one.end()), None
        )
        start = (
            min(start, named.start())
            if named and own[start : word.start].strip().islower() is False
            else start
        )
    verb = next((one for one in words[at + 1 :] if "VerbForm=Fin" in one.traits), None)
    own = own[: verb.start] if verb and verb.pos in {"VERB", "AUX"} else own
    said = phrase(own, start, speech, known)
    if said is None or not said.start <= word.start < said.end or said.end - said.start > 2 * _TOO_LONG:
        return None
    return Voice(said.start, said.end, said)


def _of(words: Words, head: int) -> list[tuple[int, str]]:
    """What depends on a word, with the relation."""
    return [(at, one.relation) for at, one in enumerate(words) if one.head == head and at != head]


def _antecedent(words: Words, verb: int) -> int:
    """What « qui » stands for."""
    if words[verb].relation == "conj":
        verb = words[verb].head
    head = words[verb].head
    # « basée à Lyon, qui a … »
    led = words[head].pos == "PROPN" and any(one.head == head and one.relation == "case" for one in words)
    sure = words[verb].relation.startswith("acl") and words[head].relation != "nmod" and not led
    return head if sure else NO_ACTOR
