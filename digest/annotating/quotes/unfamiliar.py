"""Subjects who are somebody of whom an article says no more: « Fourniret », « L'Ogre des Ardennes »."""

import re
from collections.abc import Sequence

from digest.annotating.quotes.lexicon import Speech
from digest.annotating.quotes.passages import Passage
from digest.annotating.quotes.voices import Voice

__all__ = ["nickname", "unfamiliar"]

_SUBJECT = re.compile(r"[«“\"]\s?(?P<name>\0{2,40}?)\s?[»”\"] (?P<verb>[a-zà-ÿ]+)")
_NAME = re.compile(r"(?:L[ea] |L'|The )[A-ZÀ-Þ].*|[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)*")


def unfamiliar(voice: Voice | None, passages: Sequence[Passage], words: Speech) -> set[str]:
    """The single name of a subject that is no place: it stands inside a sentence too, or is a first name."""
    said = voice.phrase if voice else None
    if said is None or not said.name or " " in said.name or said.determiner or said.role or said.title:
        return set()
    name, places = re.escape(said.name), "|".join(sorted(words.words["settings"]))
    if f"first {said.name.lower()}" not in words.genders:
        again, placed = rf"(?<=[a-zà-ÿ,'] ){name}(?!\w)", rf"(?<!\w)(?:{places}) {name}(?!\w)"
        texts = [passage.text for passage in passages]
        if not any(re.search(again, text) for text in texts) or any(re.search(placed, t) for t in texts):
            return set()
    return {said.name}


def nickname(passage: Passage, words: Speech) -> set[str]:
    """The words in marks that are the subject of a passage: « L'Ogre des Ardennes » a été condamné."""
    found = _SUBJECT.match(passage.own)
    if found is None or found["verb"] not in words.words["auxiliary_verbs"]:
        return set()
    name = passage.text[found.start("name") : found.end("name")].strip()
    return {name} if _NAME.fullmatch(name) else set()
