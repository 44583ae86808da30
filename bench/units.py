"""Sentence boundaries on Universal Dependencies passages, and the time of an article.

A boundary is the offset, counted without white space, after a sentence that is not its passage's last.
Precision, recall and F1 are micro-averaged: counts are summed over all passages, then divided. The end
of a passage is no boundary, so a passage of one sentence counts only through what was wrongly cut.

Prose kept: of the paragraphs of published articles that end a sentence, the share with a unit.
"""

import time
from collections import Counter
from pathlib import Path

from bench.figures import Figure, read_jsonl
from digest.cleaning import clean
from digest.models import Article
from digest.text.sentences import split_sentences
from digest.text.sentences_quotations import directed, quotations

_ARTICLE = 3280  # characters; 500 French words
_ROUNDS = 20
_ARTICLES = {"orange_weeks_fr.jsonl": "fr", "wikinews_fr100.jsonl": "fr", "wikinews_en_lead.jsonl": "en"}
_FIRST = 500  # articles of a set


def figures(data: Path) -> list[Figure]:
    """Boundary F1, precision and recall, by source too, and µs for a 500-word article."""
    rows = [
        (str(row["text"]), _strings(row["sentences"]), str(row["source"]))
        for row in read_jsonl(data / "sbd_fr.jsonl")
    ]
    tallies: dict[str, Counter[str]] = {}
    for text, gold, source in rows:
        tally = _compare(text, gold)
        for name in ("", f".{source}"):
            tallies.setdefault(name, Counter()).update(tally)
    found = [figure for name in sorted(tallies) for figure in _scores(name, tallies[name])]
    conflicts = tallies[""]["quoted"]
    note = "of the missed ones, inside a quotation that we keep whole"
    return [
        *found,
        *(_prose_kept(data / name, lang) for name, lang in _ARTICLES.items()),
        Figure("units.quoted_boundaries", conflicts, note, lower=True),
        _speed(" ".join(text for text, _, _ in rows)),
    ]


def _strings(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []


def _compare(text: str, gold: list[str]) -> Counter[str]:
    wanted = _boundaries(gold)
    spans = split_sentences(text, "fr")
    found = _boundaries([text[start:end] for start, end in spans])
    missed = wanted - found
    inside = _inside_quotations(text)
    return Counter(
        right=len(wanted & found), wanted=len(wanted), found=len(found), quoted=len(missed & inside)
    )


def _boundaries(sentences: list[str]) -> set[int]:
    ends, at = set(), 0
    for sentence in sentences[:-1]:
        at += len("".join(sentence.split()))
        ends.add(at)
    return ends


def _inside_quotations(text: str) -> set[int]:
    plain = directed(text)
    return {
        len("".join(text[:at].split())) for first, last in quotations(plain) for at in range(first + 1, last)
    }


def _scores(name: str, tally: Counter[str]) -> list[Figure]:
    precision = tally["right"] / max(tally["found"], 1)
    recall = tally["right"] / max(tally["wanted"], 1)
    f1 = 2 * tally["right"] / max(tally["found"] + tally["wanted"], 1)
    note = f"P {precision:.4f} R {recall:.4f}, {tally['wanted']} boundaries"
    if name:
        return [Figure(f"units.f1{name}", f1, note)]
    return [
        Figure("units.f1", f1, note),
        Figure("units.precision", precision),
        Figure("units.recall", recall),
    ]


def _prose_kept(path: Path, lang: str) -> Figure:
    prose = kept = 0
    for row in read_jsonl(path)[:_FIRST]:
        text = str(row["text"])
        article = clean(Article(id="a", path="a", text=text, lang=lang, title=str(row["title"])))
        at = 0
        for line in text.split("\n"):
            if line.rstrip().endswith((".", "!", "?", "\u2026", '."', ".\u00a0\u00bb", ". \u00bb")):
                prose += 1
                kept += any(unit.start < at + len(line) and unit.end > at for unit in article.units)
            at += len(line) + 1
    return Figure(f"units.prose_kept.{path.stem}", kept / max(prose, 1), f"of {prose} paragraphs")


def _speed(text: str) -> Figure:
    pieces = [text[at : at + _ARTICLE] for at in range(0, len(text) - _ARTICLE, _ARTICLE)]
    best = float("inf")
    for _ in range(_ROUNDS):
        began = time.process_time()
        for piece in pieces:
            split_sentences(piece, "fr")
        best = min(best, (time.process_time() - began) / len(pieces))
    return Figure("units.us_per_article", best * 1e6, "CPU µs, 500 words", lower=True)
