"""The one person who speaks in a unit, by a full name: where that is certain, or None."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from digest.composing.antecedent_forms import Forms, forms_of
from digest.models import Article
from digest.text.quotations import HIDDEN, own_words
from digest.text.stems import stop_words

__all__ = ["Speaker", "is_of_gender", "own_text", "speaker"]

_REMEMBERED = 64  # articles; the story at hand
_LETTER = re.compile(r"[^\W\d_]")
_READ = 1000  # characters of a unit; a longer one is no sentence
_PLACE = 12  # characters; the longest word that a place stands after
_PAIR = 2  # words; a longer name may begin with a place


@dataclass(frozen=True, slots=True)
class Speaker:
    """A full name, and how surely the next sentence goes on with it.

    `quoted`: its words are the whole unit · `reported`: they end one with a subject of its own · `telling`:
    the person is the subject of a verb of speech with a quotation · `acting`: the subject of another one.
    """

    name: str
    how: Literal["quoted", "reported", "telling", "acting"]


def speaker(article: Article, at: int, lang: str) -> Speaker | None:
    """Who says what unit `at` tells, if it names nobody else outside its quotations.

    The name stands at the head of the sentence, after a role ("Le ministre de l'Intérieur, Christophe
    Castaner, a …"), or behind the quotation. A name that belongs to another word ("le porte-parole de
    Boris Johnson") and one without a single full form in the article are not certain.
    """
    forms = forms_of(lang)
    if forms is None or at < 0:
        return None
    own = own_words(article.units[at].text[:_READ])
    found = forms.subject.match(own) or forms.after_quotation.search(own)
    if found is None or forms.owned.search(own, 0, found.start("name")):
        return None
    said, names = found["name"], _names(own_text(article), lang)
    full = [name for name in sorted(names) if name.split()[-1] == said.split()[-1]]
    if len(full) != 1 or (" " in said and said != full[0]) or not _is_alone(full[0], own, names, forms):
        return None
    if found.re is forms.after_quotation:
        only = not _LETTER.search(own, 0, found.start())
        return Speaker(full[0], "quoted" if only else "reported")
    return Speaker(full[0], "telling" if HIDDEN in own and not found["act"] else "acting")


def _is_alone(name: str, own: str, names: frozenset[str], forms: Forms) -> bool:
    """Whether a sentence names nobody but this person."""
    last = name.rsplit(maxsplit=1)[-1]
    others = {known.split()[-1] for known in names} - {last}
    strangers = {found["name"] for found in forms.full.finditer(own)} - {name}
    titled = set(forms.titled.findall(own)) - {last, name.split(maxsplit=1)[0]}
    return not (strangers or titled or others & set(re.findall(r"[\w'-]+", own)))


def is_of_gender(pronoun: str, name: str, article: Article, lang: str) -> bool:
    """Whether the article shows, by a title or a role, that this pronoun alone can be the person's."""
    forms = forms_of(lang)
    if forms is None:
        return False
    text = own_text(article)
    last, whole = re.escape(name.rsplit(maxsplit=1)[-1]), re.escape(name)
    shows = {
        key: re.search(rf"{titled}(?:{whole}|{last})(?!\w)|{role}{whole}(?!\w)", text) is not None
        for key, (titled, role) in forms.shown.items()
    }
    return shows[pronoun] and sum(shows.values()) == 1


@lru_cache(maxsize=_REMEMBERED)
def own_text(article: Article) -> str:
    """What the article says in its own words, one unit a line, with plain apostrophes and spaces."""
    return "\n".join(own_words(unit.text) for unit in article.units)


@lru_cache(maxsize=_REMEMBERED)
def _names(text: str, lang: str) -> frozenset[str]:
    """The full names of a text; "le juge de Paris Rémy Heitz" has two readings, so neither is certain."""
    forms, names = forms_of(lang), set[str]()
    for found in forms.full.finditer(text) if forms else ():
        name = found["name"].split()
        if name[0].lower() in stop_words(lang):  # "Mais Donald Trump": no part of the name
            name = name[1:]
        names.add(" ".join(name))
        before = text[max(found.start("name") - _PLACE, 0) : found.start("name")]
        if len(name) > _PAIR and forms and forms.placed.search(before):
            names.add(" ".join(name[1:]))
    return frozenset(name for name in names if " " in name)
