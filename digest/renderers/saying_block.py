"""`**Qui a dit quoi**`: the quotations below a story, each with who said it."""

from collections.abc import Sequence

from digest.models import Said
from digest.renderers.block import Block
from digest.renderers.dates import capital
from digest.renderers.printing import LONGEST_NAME, Articles, marked_words, words_of
from digest.renderers.wording import Wording

__all__ = ["saying_block"]


def saying_block(quotes: Sequence[Said], articles: Articles, words: Wording) -> Block | None:
    """`- **Dmitri Peskov**, le porte-parole du Kremlin — « … » [1] [2]`, one line a quotation."""
    if not quotes:
        return None
    return Block(words.say("notes_quotes"), "", tuple(_line(said, articles, words) for said in quotes))


def _line(said: Said, articles: Articles, words: Wording) -> str:
    lang = articles.lang(said.article, words.lang)
    text = marked_words(said.text, (), lang)
    quoted = words.say("page_quoted", text=f"{text} {words.say('page_cut')}" if said.cut else text)
    who = f"**{words_of(capital(said.speaker), lang, LONGEST_NAME)}**"
    told = [who, *(words_of(part, lang, LONGEST_NAME) for part in (said.role, said.via) if part)]
    cites = " ".join(f"[{n}]" for n in articles.numbered((said.article, *(name for name, _ in said.also))))
    return f"{', '.join(told)} — {quoted}\u00a0{cites}"
