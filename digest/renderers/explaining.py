"""Explanation: why a unit stands on a page, in words: its article, edits, dates, story, worth and rivals."""

from collections.abc import Iterable, Iterator

from digest.models import Choice, Edit, Place, Rival, Worth
from digest.renderers.article_record import EvidenceRecord, SourceRecord
from digest.renderers.brief_record import BriefRecord, StoryRecord
from digest.renderers.correction_block import correction_told
from digest.renderers.correction_record import correction_of
from digest.renderers.desk_explaining import decision_line, decisions_about, written_line
from digest.renderers.escape import bounded, one_line
from digest.renderers.nesting import nested
from digest.renderers.unit_record import UnitRecord
from digest.renderers.wording import Wording
from digest.text.typography import typeset

__all__ = ["explanation", "explanation_lines"]

_LONGEST = 160  # characters of a rival
_RIVALS = 12  # that are shown; the JSON has all
_LINKS = 8  # that are shown between the articles of a story


def explanation(
    unit: UnitRecord, story: StoryRecord, record: BriefRecord, choice: Choice | None
) -> dict[str, object]:
    """The same facts, as the record has them; `choice` is null where it was not made again."""
    import msgspec  # noqa: PLC0415 - only this form needs it

    source = next(one for one in record.sources if one.id == unit.article)
    decisions = list(decisions_about(unit, story, record))
    told: dict[str, object] = msgspec.to_builtins(
        {"unit": unit, "source": source, "story": story, "decisions": decisions, "choice": choice}
    )
    return told


def explanation_lines(
    unit: UnitRecord,
    story: StoryRecord,
    record: BriefRecord,
    choice: Choice | None,
    words: Wording,
) -> Iterator[str]:
    """A line for each fact. `choice` is None where it was not made again: nothing is said of it then."""
    sources = {one.id: one for one in record.sources}
    own = sources[unit.article]
    yield unit.printed
    yield ""
    yield words.say(
        "why_source", number=own.number, id=own.id, unit=unit.unit + 1, start=unit.start, end=unit.end
    )
    yield from (
        words.say("why_also", number=sources[one.article].number, id=one.article, unit=one.unit + 1)
        for one in unit.also
    )
    if unit.wording:
        yield written_line(unit, record, words)
    if unit.printed != typeset(unit.original, own.lang or record.lang):
        yield words.say("why_original", text=typeset(unit.original, own.lang or record.lang))
    yield from (_edit(edit, unit, own, words) for edit in unit.edits)
    yield from _date(own, words)
    yield from _story(story, record, words)
    yield from (decision_line(one, words) for one in decisions_about(unit, story, record))
    key = "why_lead" if unit in record.lead else "why_summarizer"
    yield words.say(key, name=story.summarizer)
    if choice is not None:
        yield from _choice(unit, choice, record, words)


def _edit(edit: Edit, unit: UnitRecord, source: SourceRecord, words: Wording) -> str:
    replaced = one_line(unit.original[edit.start : edit.end])
    day = words.dates.full(source.dating.date) if source.dating.date else words.say("dates_unknown")
    opens = edit.kind == "cut" and not unit.original[: edit.start].strip()
    dated = any(char.isdigit() for char in replaced)
    key = f"why_cut_{'date' if dated else 'opening'}" if opens else f"why_{edit.kind}"
    return words.say(key, text=edit.text, words=bounded(replaced, _LONGEST), day=day)


def _date(source: SourceRecord, words: Wording) -> Iterator[str]:
    dating = source.dating
    day = words.dates.full(dating.date) if dating.date else words.say("dates_unknown")
    yield words.say("why_date", day=day, confidence=words.text(words.known("confidence", dating.confidence)))
    yield from (f"  {_piece(one, words)}" for one in dating.evidence)


def _piece(piece: EvidenceRecord, words: Wording) -> str:
    key = "why_evidence_from" if piece.origin else "why_evidence"
    kind = words.text(words.known("clue", piece.kind))
    return words.say(key, text=one_line(piece.text), kind=kind, origin=piece.origin)


def _story(story: StoryRecord, record: BriefRecord, words: Wording) -> Iterator[str]:
    told = [*(one for section in record.sections for one in section.stories), *record.in_brief]
    rank = next((n for n, one in enumerate(told, start=1) if one.id == story.id), 0)
    yield words.say("why_story", headline=story.headline, id=story.id, rank=rank, stories=len(told))
    yield words.say("why_together", count=len(story.articles), articles=", ".join(story.articles))
    for link in story.why[:_LINKS]:
        reason = words.say(words.known("link", link.reason), share=round(100 * link.score))
        yield f"  {link.one} ~ {link.other} ({reason})"
    if len(story.origins) < len(story.articles):
        yield words.say("why_origins", count=len(story.origins))
    if story.follows:
        yield words.say("why_follows", headline=story.follows.headline, period=story.follows.period)
    yield from _corrections(story, record, words)


def _corrections(story: StoryRecord, record: BriefRecord, words: Wording) -> Iterator[str]:
    numbers = {one.id: one.number or 0 for one in record.sources}
    for one in story.corrections:
        told = correction_told(
            correction_of(one),
            lambda ids: [f"[{numbers[id_]}] {id_}" for id_ in ids if id_ in numbers],
            words,
        )
        yield words.say(
            "why_correction", told=told, text=nested(bounded(one_line(one.text), _LONGEST), words)
        )


def _choice(unit: UnitRecord, choice: Choice, record: BriefRecord, words: Wording) -> Iterator[str]:
    worth = choice.worth((unit.article, unit.unit))
    yield words.say("why_offered", count=choice.offered, budget=choice.budget)
    yield _worth(worth, words) if worth else words.say("why_no_worth")
    shown = choice.rivals[:_RIVALS]
    if shown:
        yield words.say("why_rivals", count=len(choice.rivals))
    numbers = {one.id: one.number or 0 for one in record.sources}
    yield from (f"  {line}" for line in _rivals(shown, numbers, words))
    if len(choice.rivals) > len(shown):
        yield f"  {words.say('why_more_rivals', count=len(choice.rivals) - len(shown))}"


def _worth(worth: Worth, words: Wording) -> str:
    if worth.score is None:
        return words.say("why_rank", rank=worth.rank)
    return words.say("why_score", rank=worth.rank, score=words.number(round(worth.score, 2)))


def _rivals(rivals: Iterable[Rival], numbers: dict[str, int], words: Wording) -> Iterator[str]:
    for one in rivals:
        reason = words.say(f"why_{one.reason}", beside=_place(one.beside, numbers))
        worth = f" · {_worth(one.worth, words)}" if one.worth else ""
        text = typeset(bounded(one_line(one.text), _LONGEST), words.lang)
        yield words.say("why_rival", number=numbers[one.place[0]], text=text, reason=reason) + worth


def _place(place: Place | None, numbers: dict[str, int]) -> str:
    return f"{place[1] + 1} de [{numbers.get(place[0], 0)}]" if place else ""
