"""The tables about language models: how fast they write, and what the check refused of it."""

from collections.abc import Iterator
from dataclasses import replace

from digest.models import Refusal, Written
from digest.renderers.comparison_index import Index
from digest.renderers.comparison_names import Names
from digest.renderers.comparison_numbers import Numbers
from digest.renderers.comparison_table import TableView, systems_table
from digest.renderers.comparison_texts import inert
from digest.renderers.wording import Wording

__all__ = ["written_tables"]

_LONGEST = 300  # characters of a sentence; a model that repeats itself writes longer ones
_PART = 80  # characters of an element


def written_tables(index: Index, names: Names, words: Wording, *, timing: bool) -> tuple[TableView, ...]:
    """A row for each model; then what was refused, by kind, with examples. Nothing where none took part."""
    written = index.comparison.written
    if not written:
        return ()
    heads = [*(["speed_model"] if timing else []), "sentences", "replaced", "failures"]
    told = [words.say(f"compare_head_{head}") for head in heads]
    rows = [(one.system, _numbers(one, words, timing=timing)) for one in written]
    named = ("written", words.say("compare_written"))
    shares = systems_table(named, told, rows, names, words)
    refused = [(one.system, list(cells)) for one in written for cells in _refused(one, words)]
    return (shares, _examples(refused, names, words)) if refused else (shares,)


def _numbers(one: Written, words: Wording, *, timing: bool) -> list[str]:
    numbers = Numbers(words)
    speed = numbers.none if one.speed is None else numbers.fixed(one.speed, 1)
    share = numbers.fixed(100 * one.refused / one.sentences) if one.sentences else numbers.none
    replaced = words.say("compare_percent", number=share) if one.sentences else share
    return [*([speed] if timing else []), numbers.fixed(one.sentences), replaced, numbers.fixed(one.failures)]


def _examples(rows: list[tuple[str, list[str]]], names: Names, words: Wording) -> TableView:
    title = words.say("compare_refused")
    told = [words.say(f"compare_head_{head}") for head in ("kind", "count", "example", "lack")]
    table = systems_table(("refused", title), told, rows, names, words)
    return replace(table, title=title, wordy=True)


def _refused(one: Written, words: Wording) -> Iterator[tuple[str, ...]]:
    """A row an example; the kind and how many there are stand in the first of them."""
    numbers = Numbers(words)
    for refused in one.kinds:
        kind = words.text(words.known("lack", refused.kind))
        for at, example in enumerate(refused.examples):
            counted = ("", "") if at else (kind, numbers.fixed(refused.count))
            yield (*counted, inert(example.sentence, _LONGEST), _why(example, refused.kind, words))


def _why(example: Refusal, kind: str, words: Wording) -> str:
    """`nombre « 12 400 », sources : « 12 300 »` of the elements of this kind."""
    told = []
    for lack in example.why:
        if lack.kind == kind and (lack.text or lack.said):
            parts = {"kind": words.text(words.known("lack", kind)), "text": inert(lack.text, _PART)}
            key = "written_lack_said" if lack.said else "written_lack"
            told.append(words.say(key, **parts, said=inert(lack.said, _PART)))
    return words.text("written_between").join(dict.fromkeys(told)) or Numbers.none
