"""Whether a unit leans on the one before it, by its opening or by a speaker whom it only names "il"."""

import re

from digest.composing.antecedent_forms import forms_of
from digest.text.openings import Opening, opening
from digest.text.quotations import HIDDEN, own_words

__all__ = ["leaning"]

_LETTER = re.compile(r"[^\W\d_]")


def leaning(text: str, lang: str) -> Opening | None:
    """How a unit leans on an earlier one, or None where it stands alone.

    Beyond its opening: « … » à Caracas, a-t-elle ajouté, without a name before it; and a quotation without
    a word of who says it.
    """
    found, forms = opening(text, lang), forms_of(lang)
    if found or forms is None:
        return found
    own = own_words(text)
    if HIDDEN not in own:
        return None
    if not _LETTER.search(own):
        return Opening("attribution", 0, 0)
    said = forms.elsewhere.search(own)
    if said is None or forms.named.search(own, 0, said.start()):
        return None
    return Opening("attribution", *said.span("said"))
