"""`**Rectificatif** — [1] corrige [2] : « … »`: what one source of a story says was wrong in another."""

from collections.abc import Callable, Container, Iterator, Mapping, Sequence

from digest.models import Brief, Correction, Entry, Story
from digest.renderers.block import Block
from digest.renderers.nesting import nested
from digest.renderers.printing import Articles, words_of
from digest.renderers.wording import Wording

__all__ = ["correction_block", "correction_notes", "correction_told", "said_by"]

_MOST = 4  # articles that a line names; the JSON has all
_LONGEST = 600  # characters of an erratum; most have under 300


def correction_block(
    entry: Entry, articles: Articles, words: Wording, linked: Container[str] = ()
) -> Block | None:
    """One line, or a list of several; the words of an erratum stand there unless the story prints them."""
    found = entry.story.corrections
    told = tuple(dict.fromkeys(_line(one, entry, articles, words, linked) for one in found))
    if not told:
        return None
    reply = all(one.kind == "reply" for one in found)
    title = words.say("notes_reply" if reply else "notes_correction")
    return Block(title, told[0]) if len(told) == 1 else Block(title, "", told)


def _line(one: Correction, entry: Entry, articles: Articles, words: Wording, linked: Container[str]) -> str:
    told = correction_told(one, _numbered(articles), words)
    follows = entry.follows
    if not one.of and follows:
        headline = words_of(follows.headline, words.lang) or words.say("page_untitled")
        name = follows.period.id
        link = f"[{headline}]({name}.md)" if name in linked else headline
        told = words.say("notes_correction_before", told=told, link=link)
    printed = {(each.article, each.unit) for each in entry.summary.extracts}
    text = said_by(one, articles)
    if not text or all((one.by, at) in printed for at in range(one.unit, one.last + 1)):
        return f"{told}."
    lang = articles.lang(one.by, words.lang)
    quoted = words.say("page_quoted", text=nested(words_of(text, lang, _LONGEST), words))
    return words.say("notes_correction_said", told=told, quoted=quoted)


def said_by(one: Correction, articles: Articles) -> str:
    """The units of an erratum that say it; "" where its article is not at hand."""
    article = articles.by_id.get(one.by)
    return " ".join(unit.text for unit in article.units[one.unit : one.last + 1]) if article else ""


def correction_told(one: Correction, name: Callable[[Sequence[str]], Sequence[str]], words: Wording) -> str:
    """`[1] corrige [2]`, or that what it corrects was not found, or not for certain; `name` gives numbers."""
    by, of = " ".join(name([one.by])), name(one.of)
    if not of:
        key = f"notes_{one.kind}_none"
        if one.day and one.kind != "version":
            return words.say(f"notes_{one.kind}_of_day", by=by, day=words.dates.day(one.day))
        return words.say(key, by=by)
    if not one.certain:
        if len(of) > _MOST:
            return words.say(f"notes_{one.kind}_many", by=by, number=words.number(len(of)))
        state = "perhaps" if len(of) == 1 else "several"
        return words.say(f"notes_{one.kind}_{state}", by=by, of=words.either(of))
    told = words.say(f"notes_{one.kind}_sure", by=by, of=" ".join(of))
    copies = name(one.copies)
    return words.say("notes_correction_copies", told=told, of=" ".join(copies)) if copies else told


def _numbered(articles: Articles) -> Callable[[Sequence[str]], Sequence[str]]:
    def name(ids: Sequence[str]) -> Sequence[str]:
        return [f"[{n}]" for n in articles.numbered(id_ for id_ in ids if id_ in articles.numbers)]

    return name


def correction_notes(brief: Brief, numbers: Mapping[str, int], words: Wording) -> dict[str, str]:
    """`corrigé par [1]`, by the id of each article that an erratum corrects, or may correct."""
    stories = (*(entry.story for entry in brief.told), *brief.untold)
    return {id_: words.say(key, by=f"[{numbers[by]}]") for id_, key, by in _notes(stories) if by in numbers}


def _notes(stories: Sequence[Story]) -> Iterator[tuple[str, str, str]]:
    for story in stories:
        for one in story.corrections:
            corrected = one.kind != "reply"
            for id_ in (*one.of, *one.copies):
                sure = "corrected" if corrected else "answered"
                yield id_, f"page_{sure}" if one.certain else f"page_{sure}_perhaps", one.by
