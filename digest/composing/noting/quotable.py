"""quotable: what is printed of an utterance: whole sentences that stand alone, cut at the end of one."""

import re

from digest.annotating.name_keys import people
from digest.annotating.plain import plain
from digest.annotating.syntax import parse
from digest.annotating.versions import Telling
from digest.composing.antecedent_forms import forms_of
from digest.composing.borrowed_speakers import is_nobody
from digest.composing.firmness import half
from digest.models import Article, Said
from digest.text.openings import dangles
from digest.text.sentences import split_sentences
from digest.text.stems import content_stems
from digest.text.tokens import words

__all__ = ["has_verb", "quotable"]

_FEWEST = 7  # words; fewer say little without the sentence that they stand in
_TELLING = 4  # words among them that say something ("Je pense que vous trouverez ça intéressant" has three)
_LONGEST = 40  # words that are printed of one; what follows is cut at the end of a sentence
_END = re.compile(r"[.!?…]")
_THE = re.compile(r"^(?:l['ea] ?|the )")
_OVERLONG = 60  # words; a first sentence that is longer is left out


def quotable(telling: Telling, article: Article) -> Said | None:
    """What is printed of an utterance; None where it says little, leans on another or is in dispute."""
    utterance, quote = telling.utterance, telling.utterance.quote
    whole, is_cut = _opening(utterance.text, article.lang)
    before = _before_incise(whole, article.lang)
    kept = before if _stands(before, article.lang) else whole
    if (
        telling.disputed
        or not kept
        or not _stands(kept, article.lang)
        or is_nobody(quote.speaker, article.lang)
    ):
        return None
    return Said(
        speaker=quote.speaker,
        text=kept,
        article=quote.article,
        unit=quote.unit,
        start=quote.start,
        end=_end(article.text, quote.start, quote.end, len(kept)),
        role="" if _is_of_a_people(quote.role) else quote.role,
        via=quote.via,
        also=telling.also,
        cut=is_cut or kept != whole,
    )


def _opening(text: str, lang: str) -> tuple[str, bool]:
    """As many whole sentences from the first one on as are printed, and whether more follow."""
    end, is_cut = 0, False
    for _, last in split_sentences(text, lang):
        is_cut = bool(end) and len(words(text[:last])) > _LONGEST
        if is_cut:
            break
        end = last
    return (text[:end], is_cut) if len(words(text[:end])) <= _OVERLONG else ("", False)


def _before_incise(text: str, lang: str) -> str:
    """The words before the writer's own inside the marks: "…, énumère-t-il", "…, a dit la maire"."""
    forms = forms_of(lang)
    own = text.replace("’", "'")
    found = (forms.elsewhere.search(own), forms.told_by.search(own)) if forms else ()
    said = min(filter(None, found), key=lambda one: one.start(), default=None)
    ends = _END.search(text, said.end()) if said else None
    asks = ends is not None and ends[0] == "?"  # "Et la France, a-t-elle besoin de cela ?"
    return text if said is None or asks else text[: said.start()]


def _stands(text: str, lang: str) -> bool:
    """Whether words stand alone: a sentence from its capital on that leans on nothing before it."""
    first = next((char for char in text if char.isalnum()), "")
    told = words(text)
    if len(told) < _FEWEST or len(content_stems(told, lang)) < _TELLING or not first.isupper():
        return False
    return not (dangles(text, lang) or half(text.replace("’", "'"), lang)) and all(
        text.count(a) == text.count(b) for a, b in ("«»", "“”", "()", "[]")
    )


def _is_of_a_people(role: str) -> bool:
    """Whether a role says nothing but where somebody is from: "le Belge"."""
    return bool(people(_THE.sub("", plain(role))))


def has_verb(text: str, lang: str) -> bool:
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
