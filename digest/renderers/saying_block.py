"""`**Qui a dit quoi**`: the quotations below a story, each with who said it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from digest.models import Said
from digest.renderers.block import Block
from digest.renderers.dates import capital
from digest.renderers.printing import LONGEST_NAME, Articles, marked_words, words_of
from digest.renderers.wording import Wording
from digest.text.openings import dangles
from digest.text.stems import stop_words

__all__ = ["said_line", "saying_block"]

_WORD = re.compile(r"[^\W\d_]+")


def saying_block(quotes: Sequence[Said], articles: Articles, words: Wording) -> Block | None:
    """`- **Dmitri Peskov**, le porte-parole du Kremlin — « … » [1] [2]`, one line a quotation."""
    if not quotes:
        return None
    return Block(
        words.say("notes_quotes"), "", tuple(said_line(said, articles, words) for said in _gathered(quotes))
    )


def _gathered(quotes: Sequence[Said]) -> Iterator[Said]:
    """Those of one person together, in the place of the first, which alone has the role."""
    people: dict[str, list[Said]] = {}
    for said in quotes:
        people.setdefault(said.speaker, []).append(said)
    for speaker, own in people.items():
        role = next((said.role for said in own if said.role and speaker not in said.role), "")
        for turn, said in enumerate(own):
            named = speaker in said.role  # "la Nasa" is her name, each time
            yield said if named else replace(said, role="" if turn else role)


def said_line(said: Said, articles: Articles, words: Wording) -> str:
    """`**Dmitri Peskov**, le porte-parole du Kremlin — « … » [1] [2]`."""
    lang = articles.lang(said.article, words.lang)
    text = marked_words(said.text, (), lang)
    quoted = words.say("page_quoted", text=f"{text} {words.say('page_cut')}" if said.cut else text)
    cites = " ".join(f"[{n}]" for n in articles.numbered((said.article, *(name for name, _ in said.also))))
    return f"{_who(said, lang)} — {quoted}\u00a0{cites}"


def _who(said: Said, lang: str) -> str:
    """`**La Nasa**`, `**Muriel Robin**, l’humoriste, auprès de l’AFP`.

    A role that is too long is left out, and one that only another sentence explains ("son fils").
    """
    holds_name = said.speaker in said.role
    name = words_of(capital(said.role if holds_name else said.speaker), lang, LONGEST_NAME)
    tells = not holds_name and len(said.role) <= LONGEST_NAME and not dangles(said.role, lang)
    more = (_inside(said.role, lang) if tells else "", said.via)
    return ", ".join([f"**{name}**", *(words_of(part, lang, LONGEST_NAME) for part in more if part)])


def _inside(role: str, lang: str) -> str:
    """A role as it stands inside a line: « Le maire » opened its sentence."""
    first = _WORD.match(role)
    small = first is not None and first[0].lower() in stop_words(lang)
    return role[:1].lower() + role[1:] if small else role
