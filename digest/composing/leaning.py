"""Whether a unit leans on the one before it, by its opening, its first clause or a speaker named "il"."""

import re

from digest.composing.antecedent_forms import forms_of
from digest.composing.borrowed_speakers import borrowed_speaker
from digest.composing.within import within
from digest.text.openings import Opening, opening
from digest.text.quotations import HIDDEN, own_words

__all__ = ["is_quotation", "leaning"]

_LETTER = re.compile(r"[^\W\d_]")


def leaning(text: str, lang: str) -> Opening | None:
    """How a unit leans on an earlier one, or None where it stands alone.

    Beyond its opening: what its first clause says of another sentence ("a cependant rejeté ces conditions");
    « … » à Caracas, a-t-elle ajouté, without a name before it; a quotation without a word of who says it;
    one whose speaker is somebody's ("a dit son avocat"), what is true "selon lui".
    """
    found, forms = opening(text, lang), forms_of(lang)
    if found or forms is None:
        return found
    own = own_words(text)
    inside = within(own, lang) or borrowed_speaker(text, lang)
    if inside:
        return Opening("within", *inside)
    if HIDDEN not in own:
        return None
    if is_quotation(text):
        return Opening("attribution", 0, 0)
    said = forms.elsewhere.search(own)
    if said is None or forms.named.search(own, 0, said.start()):
        return None
    return Opening("attribution", *said.span("said"))


def is_quotation(text: str) -> bool:
    """Whether a unit is somebody's words and nothing that says whose."""
    own = own_words(text)
    return HIDDEN in own and not _LETTER.search(own)
