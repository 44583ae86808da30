"""Repairing a unit that leans on the one before it: the connector cut, the pronoun named in brackets.

Only where it is certain: a wrong name in brackets is worse than a sentence less.
"""

import re

from digest.composing.antecedent_forms import Forms, forms_of
from digest.composing.edits import antecedent, cut
from digest.composing.leaning import leaning
from digest.composing.speakers import is_of_gender, speaker
from digest.composing.within import within
from digest.models import Article, Edit
from digest.text.openings import Opening
from digest.text.quotations import own_words

__all__ = ["repair"]

_COMMA = re.compile(r"\s?,\s+")
_SUBJECTS = frozenset({"quoted", "telling", "acting"})  # how a person is the one whom "Il a ajouté" continues
_VOICES = frozenset({"quoted", "reported", "telling"})  # and the one whom "a-t-il ajouté" does
_CHAIN = 3  # units; further back than that, "a-t-il ajouté" says less and less surely who


def repair(article: Article, at: int, lang: str) -> tuple[Edit, ...] | None:
    """The edits that let unit `at` stand alone, or None where no repair is certain.

    A connector is cut only where a comma sets it off and it does not turn the sense of what follows. A
    pronoun is named only where its verb is one that persons have ("Il a ajouté"), after the person who
    speaks in the unit before it, by a full name that the article gives, who is the only person there, and
    whose gender the article shows. Beside a quotation the name is put after the pronoun. What leans within
    its first clause too has no repair.
    """
    forms, text = forms_of(lang), article.units[at].text
    opened = leaning(text, lang)
    if forms is None or opened is None or within(own_words(text), lang):
        return None
    if opened.kind == "attribution":
        return _named_beside(opened, article, at, lang)
    edits: tuple[Edit, ...] = ()
    start = opened.start
    if opened.kind == "connector":
        comma = _cuttable(opened, text, forms)
        if comma is None:
            return None
        edits = (cut(opened.start, comma.start() + 1),)
        start = comma.end()
        if leaning(text[start:], lang) is None:
            return edits
    own = own_words(text)
    pronoun = forms.pronoun.match(own, start) or (forms.conceding.match(own, start) if edits else None)
    name = _named(article, at, pronoun[1].lower(), lang, sure=_SUBJECTS) if pronoun else None
    return (*edits, antecedent(start, start + len(pronoun[1]), name)) if pronoun and name else None


def _cuttable(opened: Opening, text: str, forms: Forms) -> re.Match[str] | None:
    """The comma after a connector that can be cut, unless an incise follows that hangs on it."""
    comma = _COMMA.match(text, opened.end)
    word = text[opened.start : opened.end].lower().replace("’", "'")
    if comma is None or word not in forms.cuttable or forms.incise.match(own_words(text), comma.end()):
        return None
    return comma


def _named_beside(opened: Opening, article: Article, at: int, lang: str) -> tuple[Edit, ...] | None:
    """The name after the pronoun of an attribution: "a-t-il [Dmitri Peskov] ajouté"."""
    forms, text = forms_of(lang), article.units[at].text
    found = forms.inverted.search(own_words(text)[opened.start : opened.end]) if forms else None
    name = _named(article, at, found["pronoun"].lower(), lang, sure=_VOICES) if found else None
    end = opened.start + found.end("pronoun") if found else 0
    return (antecedent(end, end, name),) if name else None


def _named(article: Article, at: int, pronoun: str, lang: str, *, sure: frozenset[str]) -> str | None:
    """Who a pronoun of unit `at` stands for: who speaks in the unit before, or in the one that it continues.

    `sure` are the ways of speaking that are enough. A unit that names the person itself speaks of somebody
    else, and one who is only told about may stand between two sentences of another speaker.
    """
    for before in range(at - 1, max(at - 1 - _CHAIN, -1), -1):
        found = speaker(article, before, lang)
        if found:
            named = re.search(
                rf"(?<!\w){re.escape(found.name.split()[-1])}(?!\w)", own_words(article.units[at].text)
            )
            other = None if found.how == "quoted" else speaker(article, before - 1, lang)
            certain = found.how in sure and not named and (other is None or other.name == found.name)
            return found.name if certain and is_of_gender(pronoun, found.name, article, lang) else None
        if not _continues(article, before, pronoun, lang):
            return None
    return None


def _continues(article: Article, at: int, pronoun: str, lang: str) -> bool:
    """Whether a unit goes on with the same pronoun for its speaker and names nobody."""
    forms = forms_of(lang)
    own = own_words(article.units[at].text)
    opened = leaning(article.units[at].text, lang)
    if forms is None or opened is None or forms.full.search(own) or forms.titled.search(own):
        return False
    if opened.kind == "attribution":
        found = forms.inverted.search(own[opened.start : opened.end])
        return found is not None and found["pronoun"].lower() == pronoun
    verb = forms.pronoun.match(own, opened.start)
    return verb is not None and verb[1].lower() == pronoun
