"""What an editor has to do with a printed sentence: decisions about its story, words of their own."""

from collections.abc import Iterator

from digest.renderers.brief_record import BriefRecord, StoryRecord
from digest.renderers.desk_record import DecisionRecord, lacks_of
from digest.renderers.desk_warnings import lacking
from digest.renderers.escape import one_line
from digest.renderers.unit_record import UnitRecord
from digest.renderers.wording import Wording

__all__ = ["decision_line", "decisions_about", "written_line"]


def decisions_about(unit: UnitRecord, story: StoryRecord, record: BriefRecord) -> Iterator[DecisionRecord]:
    """An editor's decisions about the story and its articles, but for the words of other sentences."""
    own = {(unit.article, unit.unit), *((one.article, one.unit) for one in unit.also)}
    for one in record.decisions:
        elsewhere = one.kind == "reword" and (one.target, (one.unit or 0) - 1) not in own
        if one.target in {story.id, *story.articles} and not elsewhere:
            yield one


def decision_line(decision: DecisionRecord, words: Wording) -> str:
    """`décision de l’éditeur : titre de l’éditeur — plus exact (CM)`."""
    reason = f" — {one_line(decision.reason)}" if decision.reason else ""
    why = reason + (f" ({one_line(decision.who)})" if decision.who else "")
    return words.say("why_decision", kind=words.text(words.known("decision", decision.kind)), why=why)


def written_line(unit: UnitRecord, record: BriefRecord, words: Wording) -> str:
    """Who wrote the sentence, and whether its sources support it: what the build and the page say of it."""
    if unit.author != "editor":
        return words.say("why_written")
    lacks = lacks_of(unit, record.decisions)
    told = lacking(lacks, words) if lacks else words.say("why_supported")
    return words.say("why_reworded", told=told)
