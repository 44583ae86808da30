"""Made articles: as many as wanted, from some thousand real ones, some of them copies of one another.

A made article is a real one with its sentences in another order and each word that is not grammar
exchanged for one of its shape and frequency, names and numbers too: French to the eye, without sense, and
no text that another one has. Some are reports: they tell an earlier article's event in other
sentences, with half of its words. Some are copies: an earlier article after a light, medium or
heavy edit (`bench.volume.edits`), most of the same week.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

import numpy as np

from bench.volume.edits import EDITS, Draft, shifts_for
from bench.volume.lexicon import Ids, Lexicon, lexicon_of, pieces
from bench.volume.plan import KINDS, Plan, plan

__all__ = ["Maker", "made"]

_FIRST = date(2024, 1, 1)  # a Monday
_KEPT = 0.1  # of the groups of words; articles of one real one stay as near as two of one subject
_SHARED = 0.4  # of the groups, between two reports of one event
_TOLD = 0.7  # of the sentences, by a report
_OUTLETS = tuple(
    f"{kind} {place}"
    for kind in ("Le Courrier", "La Gazette", "L'Écho", "Les Nouvelles", "La Tribune", "Le Journal")
    for place in ("de l'Aubrac", "du Vallon", "des Dunes", "de Sainte-Orse", "du Ponant", "de la Brenne")
)
_STEP = 13  # through the outlets, of which it is no divisor
_ENDS = frozenset(".!?…")


def made(
    rows: Sequence[Mapping[str, object]], count: int, seed: int, *, weeks: int = 20, copies: float = 0.3
) -> Iterator[dict[str, object]]:
    """So many articles, in order of their days: id, title, text, date, source, url, lang and `planted`.

    `planted` is None, or its `kind` (report, light, medium, heavy) and the id `of` an earlier article.
    The same rows, count and seed give the same articles in every process.
    """
    maker = Maker(rows, plan(count, seed, weeks=weeks, copies=copies), seed)
    return map(maker.article, range(count))


class Maker:
    """Makes the article of any place of a plan."""

    def __init__(self, rows: Sequence[Mapping[str, object]], planned: Plan, seed: int) -> None:
        """Read the rows (each with `title` and `text`)."""
        self.plan, self.seed = planned, seed
        self.lexicon: Lexicon = lexicon_of(str(row[key]) for row in rows for key in ("title", "text"))
        self.drafts = [_drafted(self.lexicon, str(row["title"]), str(row["text"])) for row in rows]
        self.drafts = [draft for draft in self.drafts if len(draft.body)]
        self._draft = lru_cache(maxsize=1000)(self._own)

    def article(self, place: int) -> dict[str, object]:
        """The article of a place."""
        kind, of = KINDS[self.plan.kinds[place]], int(self.plan.origins[place])
        draft = self._draft(of if kind in EDITS else place)
        if kind in EDITS:
            draft = EDITS[kind](draft, self.lexicon, self._chance(place))
        day = _FIRST + timedelta(days=int(self.plan.days[place]))
        outlet = place * _STEP % len(_OUTLETS)
        return {
            "id": _id(place),
            "title": self.lexicon.write(draft.title),
            "text": self.lexicon.write(draft.body),
            "date": day.isoformat(),
            "source": _OUTLETS[outlet],
            "url": f"https://journal-{outlet}.example/{day:%Y/%m/%d}/{_id(place)}.html",
            "lang": "fr",
            "planted": {"kind": kind, "of": _id(of)} if of != place else None,
        }

    def _chance(self, place: int) -> np.random.Generator:
        return np.random.Generator(np.random.SFC64((self.seed << 32) + place))

    def _own(self, place: int) -> Draft:
        """A text of its own, or the report of an earlier article's event."""
        event = int(self.plan.origins[place])
        chance = self._chance(event)
        draft = self.drafts[int(chance.integers(len(self.drafts)))]
        shifts = self._shifts(chance)
        if event != place:
            chance = self._chance(place)
            shared = chance.random(self.lexicon.groups) < _SHARED
            shifts = np.where(shared, shifts, self._shifts(chance))
        told = 1.0 if event == place else _TOLD
        return _turned(_mixed(draft, told, chance), self.lexicon, shifts)

    def _shifts(self, chance: np.random.Generator) -> Ids:
        return shifts_for(self.lexicon, chance) * (chance.random(self.lexicon.groups) >= _KEPT)


def _turned(draft: Draft, lexicon: Lexicon, shifts: Ids) -> Draft:
    return replace(draft, title=lexicon.turned(draft.title, shifts), body=lexicon.turned(draft.body, shifts))


def _mixed(draft: Draft, told: float, chance: np.random.Generator) -> Draft:
    """The paragraphs in another order, only some of them."""
    order = chance.permutation(len(draft.paragraphs))
    order = order[: max(1, round(told * len(order)))]
    lengths = np.diff(draft.paragraphs, append=len(draft.body))[order]
    starts = np.cumsum(lengths) - lengths
    places = np.arange(lengths.sum()) + np.repeat(draft.paragraphs[order] - starts, lengths)
    begins = np.zeros(len(draft.body), dtype=bool)
    begins[draft.sentences] = True
    return Draft(draft.title, draft.body[places], np.flatnonzero(begins[places]), starts)


def _drafted(lexicon: Lexicon, title: str, text: str) -> Draft:
    """A row as numbers; its last paragraph ends as the others do, so that each may stand anywhere."""
    text = "\n\n".join(part.strip() for part in text.split("\n\n") if part.strip())
    found = pieces(text)
    gaps = [
        number for number, piece in enumerate(found) if not piece[0].isalnum() and number + 1 < len(found)
    ]
    paragraphs = [0, *(n + 1 for n in gaps if "\n\n" in found[n])]
    sentences = [
        0,
        *(n + 1 for n in gaps if "\n\n" in found[n] or (_ENDS & set(found[n]) and " " in found[n])),
    ]
    return Draft(lexicon.read(title), lexicon.read(text), np.array(sentences), np.array(paragraphs))


def _id(place: int) -> str:
    return f"v{place:06}"
