"""The codes of findings, each with its level; what they say to people is in the renderers' catalogues."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from digest.models.proofing import Finding, Level, Part
from digest.proofing.reading import Element

__all__ = ["LEVELS", "at", "found", "quoted"]

_LINES = 10  # that are told
_LONGEST = 80  # characters of a quotation
_UNPRINTABLE = re.compile(
    r"[\x00-\x20\x7f-\xa0\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ud800-\udfff]+"
)

_ERRORS = """
    lang_missing title_missing h1_missing clipped style_heavy contrast_low
    image_alt_missing image_data image_relative svg
    script handler form embedded stylesheet_remote refresh pixel
    link_unsafe link_relative link_deceptive
    text_missing html_missing text_not_first alternative_missing charset_other cid_missing
    header_missing header_repeated header_control header_raw line_long line_bare octet_nul octets_8bit
    date_bad message_id_bad
"""
_WARNINGS = """
    unread charset_missing viewport_missing color_scheme_missing article_missing h1_many table_role_missing
    title_differs heavy web_font css_remote media base image_width_missing image_insecure image_svg
    link_tracker link_insecure link_empty anchor_broken preheader_hidden text_hidden
    text_headings text_short text_links text_lines
    unsubscribe_missing unsubscribe_https one_click_missing subject_empty
"""
_NOTES = """
    dark_missing heading_skipped unsubscribe_mailto list_id_missing auto_submitted_missing subject_long
    line_lf
"""
LEVELS: Mapping[str, Level] = {
    **dict.fromkeys(_ERRORS.split(), "error"),
    **dict.fromkeys(_WARNINGS.split(), "warning"),
    **dict.fromkeys(_NOTES.split(), "note"),
}


def found(
    code: str, what: str = "", lines: Iterable[int] = (), *, count: int = 1, part: Part = "html"
) -> Finding:
    """A finding with the level of its code."""
    told = tuple(islice(dict.fromkeys(lines), _LINES))
    return Finding(LEVELS[code], code, part, quoted(what), told, count)


def at(code: str, places: Iterable[tuple[Element, str]]) -> Iterator[Finding]:
    """One finding for all places, quoting the first; none where there is no place."""
    listed = list(places)
    if listed:
        lines = (element.sourceline or 1 for element, _ in listed)
        yield found(code, listed[0][1], lines, count=len(listed))


def quoted(text: str) -> str:
    """The beginning of a text, fit for any terminal: no controls, no marks that turn its direction."""
    told = _UNPRINTABLE.sub(" ", text[: 4 * _LONGEST]).strip()
    return told if len(told) <= _LONGEST else told[: _LONGEST - 1].rstrip() + "…"
