"""The proof of a message in words: what is to change, how each mail program will show it; and as a record."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from digest.models.proofing import Family, Finding, Lack, Proof
from digest.renderers.comparison_texts import inert
from digest.renderers.wording import Wording

__all__ = ["ProofReport", "ProofTable", "proof_record", "proof_report"]

_MOST = 4  # lacks that a row names; the record has all
_CHANGES = 2  # that a row advises, those of the heaviest lacks
_LONGEST = 100  # characters of a quotation
# English words
_KIND = re.compile(r" (?:elements?|property|properties|unit|keyword|shorthand|CSS property)$")


@dataclass(frozen=True, slots=True)
class ProofTable:
    """A head for each column, and rows of as many cells."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class ProofReport:
    """What a terminal or a page shows, top down; `findings` has no rows where nothing is to change."""

    title: str
    lines: tuple[str, ...]
    findings: ProofTable
    families: ProofTable


def proof_report(proof: Proof, lang: str) -> ProofReport:
    """The proof in words. Raises UsageError for a language without a catalogue."""
    words = Wording(lang)
    return ProofReport(
        title=words.say("proof_title"),
        lines=tuple(_lines(proof, words)),
        findings=ProofTable(
            _heads(words, "level", "says", "where", "advice"),
            tuple(_finding(finding, words) for finding in proof.findings),
        ),
        families=ProofTable(
            _heads(words, "family", "score", "lacks", "change"),
            tuple(_family(family, words) for family in proof.families),
        ),
    )


def proof_record(proof: Proof) -> Mapping[str, Any]:
    """The proof as plain values for JSON; codes are not translated."""
    import msgspec  # noqa: PLC0415 - only a run that renders needs it

    record: dict[str, Any] = msgspec.to_builtins(proof)
    return {"format": "digest.proof/1"} | record


def _heads(words: Wording, *names: str) -> tuple[str, ...]:
    return tuple(words.say(f"proof_head_{name}") for name in names)


def _lines(proof: Proof, words: Wording) -> Iterator[str]:
    yield words.say("proof_score", score=proof.score)
    size, style = (words.number(round(octets / 1024)) for octets in (proof.size, proof.style_size))
    yield words.say("proof_size", size=size, style=style)
    if not proof.findings:
        yield words.say("proof_clear")
    yield words.say("proof_data", day=words.dates.full(date.fromisoformat(proof.data)))


def _finding(finding: Finding, words: Wording) -> tuple[str, ...]:
    says = words.say(f"proof_found_{finding.code}")
    if finding.what:
        says = f"{says} [{inert(finding.what, _LONGEST)}]"
    if finding.count > 1:
        says = words.say("proof_times", what=says, count=finding.count)
    lines = ", ".join(str(line) for line in finding.lines)
    part = words.say(f"proof_part_{finding.part}")
    where = f"{part}, {words.say('proof_line', lines=lines, count=len(finding.lines))}" if lines else part
    level, advice = words.say(f"proof_level_{finding.level}"), words.say(f"proof_advice_{finding.code}")
    return (level, says, where, advice)


def _family(family: Family, words: Wording) -> tuple[str, ...]:
    names = words.say(f"proof_family_{family.name}")
    told = list(_lacks(family, words))
    dropping = [_platform(client.name, words) for client in family.clients if client.drops_style]
    if dropping:
        told.append(words.say("proof_drops", clients=", ".join(dropping)))
    groups = dict.fromkeys(lack.group for lack in family.lacks if lack.inline)
    changes = [words.say(f"proof_change_{group}") for group in groups][:_CHANGES]
    return (names, words.number(family.score), "; ".join(told), "; ".join(changes))


def _lacks(family: Family, words: Wording) -> Iterator[str]:
    """What is asked in the page and not shown, or shown partly; then what only a <style> asks."""
    inline = [lack for lack in family.lacks if lack.inline]
    sheet = [lack for lack in family.lacks if not lack.inline and lack.support == "no"]
    if all(client.drops_style for client in family.clients):
        sheet = []  # the whole of it is dropped, which is said by itself
    kinds = {support: [lack for lack in inline if lack.support == support] for support in ("no", "partly")}
    for key, lacks in (*kinds.items(), ("sheet", sheet)):
        if lacks:
            shown = [_feature(lack) for lack in lacks[:_MOST]]
            if len(lacks) > _MOST:
                shown.append(words.say("proof_more", count=len(lacks) - _MOST))
            yield words.say(f"proof_{key}", features=", ".join(shown))


def _feature(lack: Lack) -> str:
    return _KIND.sub("", lack.title).replace(" attribute", "=")


def _platform(client: str, words: Wording) -> str:
    return words.say(f"proof_platform_{client.partition('.')[2]}")
