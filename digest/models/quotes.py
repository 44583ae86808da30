"""A quotation, and who said it: a line of the ledger of who said what."""

from dataclasses import dataclass
from typing import Literal

__all__ = ["Quote", "QuoteKind"]

QuoteKind = Literal["direct", "indirect"]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that an article gives as somebody's: between quotation marks (direct), or reported (indirect).

    `start` and `end` are offsets (code points) into `Article.text`, marks excluded; `text` is that part as
    it stands there; `unit` is the unit that it begins in. `speaker` is the full form of the name as the
    article gives it, or the words for one who has none there ("le ministère de la Santé"), and "" where it
    is not certain who speaks. `speaker_start` and `speaker_end` are where the speaker is named beside the
    quotation (a name, a pronoun or a role; both 0 for nowhere). `role` is how the speaker is described ("le
    président américain"), `cue` what says that somebody speaks ("a affirmé", "selon"), `via` the agency or
    medium that it is reported through ("l'AFP").
    """

    article: str
    unit: int
    start: int
    end: int
    text: str
    speaker: str = ""
    speaker_start: int = 0
    speaker_end: int = 0
    role: str = ""
    cue: str = ""
    via: str = ""
    kind: QuoteKind = "direct"
