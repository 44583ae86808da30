"""SummaryView: what a system gave, each unit with its place, each unsupported word with its flaw."""

from collections.abc import Iterator
from dataclasses import dataclass

from digest.models import Flag, Output
from digest.renderers.comparison_index import Index
from digest.renderers.comparison_names import Names
from digest.renderers.comparison_numbers import Numbers
from digest.renderers.comparison_places import Places
from digest.renderers.comparison_texts import Passage, Run, inert, passages
from digest.renderers.wording import Wording

__all__ = ["PassageView", "SummaryView", "reference_views", "summary_view"]

_LENGTH = "words"  # the column that is told beside the judged one
_LONGEST = 80  # characters of an unsupported part under the text


@dataclass(frozen=True, slots=True)
class PassageView:
    """Words of a summary; of a unit, its place and its target on the page, its letter if it is shared."""

    runs: tuple[Run, ...]
    place: str = ""
    target: str = ""
    letter: str = ""
    shared: str = ""


@dataclass(frozen=True, slots=True)
class NameView:
    """A system, what sets it apart, the comma before the next one."""

    name: str
    roles: tuple[str, ...] = ()
    comma: str = ""


@dataclass(frozen=True, slots=True)
class SummaryView:
    """What one system gave, or several in the same words and with the same numbers.

    `flags` tell once more, in a line each, what is not supported.
    """

    systems: tuple[NameView, ...]
    facts: str
    passages: tuple[PassageView, ...]
    flags: tuple[str, ...]


def reference_views(places: Places, words: Wording) -> tuple[SummaryView, ...]:
    """The references, as they came."""
    references = places.item.references
    key = "compare_reference" if len(references) == 1 else "compare_reference_of"
    return tuple(
        SummaryView((NameView(words.say(key, number=number)),), "", (PassageView((Run(inert(text)),)),), ())
        for number, text in enumerate(references, 1)
    )


def summary_view(
    systems: tuple[str, ...], places: Places, index: Index, names: Names, words: Wording
) -> SummaryView:
    """What these systems gave, all the same."""
    output = index.outputs[systems[0], places.item.id]
    flags = index.flags.get((systems[0], places.item.id), ())
    return SummaryView(
        systems=tuple(
            NameView(names.system(system), names.roles(system), "," * (system != systems[-1]))
            for system in systems
        ),
        facts=" · ".join(_facts(systems[0], places, index, names, words)),
        passages=tuple(_passage(one, places, names, words) for one in passages(output, places.item, flags)),
        flags=tuple(dict.fromkeys(_flaw(flag, output, words) for flag in flags)),
    )


def _facts(system: str, places: Places, index: Index, names: Names, words: Wording) -> Iterator[str]:
    """`ROUGE-2 12,30 · Mots 58`; of a system that was run several times these are means."""
    numbers, judged = Numbers(words), index.judged
    told = dict.fromkeys([*([judged.name] if judged else []), _LENGTH])
    for column in (index.comparison.columns[index.columns[name]] for name in told if name in index.columns):
        value = index.value(system, places.item.id, column.name)
        if value is not None:
            yield f"{names.column(column)} {numbers.value(value, column)}"
    if names.is_averaged(system):
        yield words.say("compare_first_draw")


def _passage(passage: Passage, places: Places, names: Names, words: Wording) -> PassageView:
    runs = tuple(Run(run.text, flaws(run.flag, words)) for run in passage.runs)
    if passage.extract is None:
        return PassageView(runs)
    place = (passage.extract.article, passage.extract.unit)
    return PassageView(
        runs,
        places.told(place, words),
        places.target(place),
        places.letters.get(place, ""),
        places.taken(place, names, words),
    )


def flaws(kinds: str, words: Wording) -> str:
    """What is wrong with words, by the kinds of their flags."""
    return words.every([words.say(words.known("compare_flag", kind)) for kind in kinds.split()])


def _flaw(flag: Flag, output: Output, words: Wording) -> str:
    """`« 1 200 » : nombre absent des sources`."""
    text = words.say("page_quoted", text=inert(output.text[flag.start : flag.end], _LONGEST))
    return words.say("compare_flaw", text=text, flaw=flaws(flag.kind, words))
