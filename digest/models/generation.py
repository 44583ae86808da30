"""What a language model is asked, what it wrote, and what a check of it found."""

from dataclasses import dataclass
from typing import Literal

Place = tuple[str, int]  # an article's id, and the index of a unit in it

LackKind = Literal[
    "number",
    "date",
    "name",
    "quotation",
    "negation",
    "attribution",
    "role",
    "modality",
    "contrast",
    "content",
    "language",
    "unfinished",
    "debris",
    "leaning",
    "repeated",
    "entailment",
]


@dataclass(frozen=True, slots=True)
class Prompt:
    """What a model is asked: chat models read both parts, models that only summarize the `text` alone.

    `words` is how many the answer may have; `lang` is the language of both, "" where nobody knows it.
    """

    instructions: str
    text: str
    words: int
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Generated:
    """What a model answered: tokens read and written, seconds spent (0 from the cache).

    `cut` says that the answer stopped at its limit, in the middle of a sentence perhaps; `late` that time
    stopped it, so that another run may go further. `failure` is a line that says why there is no answer.
    `estimated` says that the tokens were not counted but estimated from the characters.
    """

    text: str
    tokens_in: int = 0
    tokens_out: int = 0
    seconds: float = 0.0
    cut: bool = False
    cached: bool = False
    late: bool = False
    failure: str = ""
    estimated: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A story as a model wrote it: its sentences, before the check, and the answers they come from.

    `model` is the name to print, `signature` says exactly what wrote it: model, revision, prompt, settings.
    `failure` is a line that says why there is no draft: the model gave no answer that can be used.
    `unfinished` are last sentences that a limit cut, in any of the answers, `beyond` how many whole ones at
    the end had no room in the budget: none of these is among `sentences`.
    """

    model: str
    signature: str
    sentences: tuple[str, ...]
    answers: tuple[Generated, ...] = ()
    failure: str = ""
    unfinished: tuple[str, ...] = ()
    beyond: int = 0


@dataclass(frozen=True, slots=True)
class Lack:
    """An element of a sentence that the story does not support: `text` as the sentence has it.

    `start` and `end` are its offsets in the sentence; `said` is what the story says in its place, where it
    says anything.
    """

    kind: LackKind
    text: str
    start: int = 0
    end: int = 0
    said: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What the check of one sentence found: it is supported where nothing lacks; by these units.

    `score` is that of an entailment model, from 0 to 1, where the user named one.
    """

    sentence: str
    why: tuple[Lack, ...]
    units: tuple[Place, ...]
    score: float | None = None

    @property
    def supported(self) -> bool:
        """Whether the story supports every element of the sentence."""
        return not self.why


@dataclass(frozen=True, slots=True)
class Refusal:
    """A sentence that was not printed, why, and the unit that is printed in its place (None for none)."""

    sentence: str
    why: tuple[Lack, ...]
    instead: Place | None = None


@dataclass(frozen=True, slots=True)
class Writing:
    """How a model took part in a summary: who wrote, how many sentences, what was refused, what it cost.

    `beyond` whole sentences were left out because the budget had no room for them.
    """

    model: str
    signature: str
    sentences: int
    refused: tuple[Refusal, ...] = ()
    tokens_in: int = 0
    tokens_out: int = 0
    seconds: float = 0.0
    failure: str = ""
    beyond: int = 0
