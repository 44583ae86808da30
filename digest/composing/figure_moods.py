"""told_as: whether a sentence tells a number as a fact, as still to come, or as not certain."""

from typing import Literal

from digest.checking.moods import Mood, mood
from digest.checking.reading import read

__all__ = ["ToldAs", "told_as"]

ToldAs = Literal["fact", "ahead", "unsure"]

_AS: dict[Mood, ToldAs] = {
    "future": "ahead",
    "plan": "ahead",
    "conditional": "ahead",
    "weak": "unsure",
    "hearsay": "unsure",
}


def told_as(text: str, lang: str, start: int) -> ToldAs:
    """How the verb nearest to the offset tells it, in its own clause; a present or no verb tells a fact."""
    reading = read(text, lang)
    here = next((at for at, one in enumerate(reading.tokens) if one.end > start), None)
    if here is None:
        return "fact"
    clause = reading.clauses[here]
    beside = (at for at in range(len(reading.tokens)) if reading.clauses[at] == clause)
    found = ((abs(at - here), mood(text, lang, at)) for at in beside)
    told = min((one for one in found if one[1] != "none"), default=(0, "none"), key=lambda one: one[0])
    return _AS.get(told[1], "fact")
