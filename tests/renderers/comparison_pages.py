"""The report of a comparison in each of its forms, and what it says."""

from digest.models import Comparison
from digest.renderers import render_comparison
from tests.renderers.reading import HtmlWords

__all__ = ["FORMS", "MARKS", "main_of", "told"]

FORMS = ("html", "md", "csv", "json", "tex")
MARKS = "▲▼≠★*"


def told(comparison: Comparison, form: str = "html", *, lang: str = "fr", timing: bool = True) -> str:
    """The report in a form."""
    return render_comparison(comparison, formats=[form], lang=lang, timing=timing)[form].decode()


def main_of(page: str) -> str:
    """The words of its main part."""
    return HtmlWords(page).words
