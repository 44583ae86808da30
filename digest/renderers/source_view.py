"""Sources: the lines at the foot of a brief, one a source; and how the brief was made."""

from collections.abc import Mapping, Sequence

from digest.models import Article, Brief, Held, Source
from digest.renderers.account_view import reproduction_line
from digest.renderers.correction_block import correction_notes
from digest.renderers.links import safe_url
from digest.renderers.printing import LONGEST_NAME, Articles, words_of
from digest.renderers.proof import day_and_proof
from digest.renderers.reproduction import reproduction
from digest.renderers.wording import Wording
from digest.renderers.writing_view import made_by

__all__ = ["held_line", "linked_title", "outlet", "production_line", "source_lines", "waiting"]

_FEW = 12  # sources that were read and not cited; more would bury the ones to check: they stand apart
_SHORT = 12  # hexadecimal digits of the fingerprint; the JSON has all of them


def source_lines(brief: Brief, articles: Articles, words: Wording) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines of the sources to check, and of those that were read and not cited where they are many.

    `1. [*Titre*](https://…), Le Monde (d’après Reuters). Vendredi 10 janvier 2025 — date déduite : …`.
    """
    apart = sum(not source.cited for source in brief.sources) > _FEW
    notes = correction_notes(brief, articles.numbers, words)
    first = [source for source in brief.sources if source.cited or not apart]
    others = [source for source in brief.sources if apart and not source.cited]
    return (
        tuple(_line(source, articles, words, notes, marked=True) for source in first),
        tuple(_line(source, articles, words, notes, marked=False) for source in others),
    )


def _line(
    source: Source, articles: Articles, words: Wording, notes: Mapping[str, str], *, marked: bool
) -> str:
    article = source.article
    proof = day_and_proof(article, words, articles.numbers, corrected=article.id in notes)
    if marked and not source.cited:
        proof = words.say("page_uncited", proof=proof)
    if article.id in notes:
        proof = words.say("page_noted", proof=proof, note=notes[article.id])
    return f"{source.number}. {linked_title(article, words)}, {outlet(article, words)}. {proof}."


def linked_title(article: Article, words: Wording) -> str:
    """The title in italics, linked where the address is safe; an untitled article is named by its id."""
    if article.title:
        title = f"*{words_of(article.title, article.lang or words.lang)}*"
    else:
        title = f"*{words.say('page_untitled')}* ({words_of(article.id, '', LONGEST_NAME)})"
    url = safe_url(article.url)
    return f"[{title}]({url})" if url else title


def outlet(article: Article, words: Wording) -> str:
    """`VTC News (Kong Anh, d’après Reuters)`, `Le Monde (Anne Morel, tribune)`."""
    name = words_of(article.source, words.lang, LONGEST_NAME) or words.say("page_no_outlet")
    who = [words_of(article.byline, words.lang, LONGEST_NAME)] if article.byline else []
    if article.agency:
        agency = words_of(article.agency, words.lang, LONGEST_NAME)
        who.append(words.say("page_after_agency", agency=agency))
    if article.opinion:
        who.append(article.opinion.lower())
    return words.say("page_outlet_with", outlet=name, who=", ".join(who)) if who else name


def held_line(held: Sequence[Held], words: Wording) -> str:
    """`Un article reste à dater (jeudi 6, 13, 20 ou 27 février 2025) : [À dater](a-dater.md).`."""
    if not held:
        return ""
    link = f"[{words.say('undated_title')}]({words.say('undated_name')}.md)"
    return words.say("page_see", told=waiting(held, words, named=True), link=link)


def waiting(held: Sequence[Held], words: Wording, *, named: bool = False) -> str:
    """How many articles wait for a date (`named`: with the days of a single one), and for an editor."""
    undated = [one for one in held if one.decision is None]
    back = len(held) - len(undated)
    known = [words.known_days(one.article.dating) for one in undated if one.article.dating.candidates]
    single = named and len(undated) == len(known) == 1
    parts = [words.say("held", count=1, days=known[0])] if single else []
    if undated and not parts:
        parts.append(words.say("held_undated", count=len(undated)))
    if back:
        parts.append(words.say("held_back", count=back))
    return " · ".join(parts) or words.say("undated_nothing")


def production_line(brief: Brief, words: Wording) -> str:
    """`Extractif, sans modèle génératif · Reproduction : [1] 22 % · `digest` 0.1.0 · lot `3f2a…``."""
    taken = reproduction_line(reproduction(brief), words)
    parts = [made_by(brief, words), *([taken] if taken else []), f"`digest` {brief.version}"]
    if brief.fingerprint:
        parts.append(f"{words.say('page_batch')} `{brief.fingerprint[:_SHORT]}`")
    return " · ".join(parts)
