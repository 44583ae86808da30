"""The site's name beside the headline in a page's title: « Goncourt : le lauréat - Livres Hebdo »."""

import re

__all__ = ["site_beside", "without_site"]

_PARTS = re.compile(r"\s+[|\u2013\u2014\u2022\u00b7-]\s+|\s*\|\s*")
_LONGEST = 50  # characters of a site's name
_LEAST = 2  # words; one alone is as often a rubric (« Politique »)
_WORD = re.compile(r"[^\W\d_]{4,}")  # shorter ones are small in names: « du », « et »
_NOT_WORDS = re.compile(r"[\W_]+")


def site_beside(page_title: str, headline: str, url: str) -> str:
    """The name that stands before or after the page's own headline in its title; empty without proof.

    A name of one word counts where the address has it too.
    """
    parts, said = _PARTS.split(page_title.strip()), _bare(headline)
    if len(parts) < _LEAST or not said:
        return ""
    whole, last, first = (_bare(part) for part in (page_title, parts[-1], parts[0]))
    name = parts[-1] if whole.startswith(said) and last not in said else ""
    name = name or (parts[0] if whole.endswith(said) and first not in said else "")
    if not name:
        return ""
    host = re.sub(r"^\w+://([^/]*).*$", r"\1", url.lower())
    named = all(word[0].isupper() for word in _WORD.findall(name)) and len(name) <= _LONGEST
    return name if named and (len(name.split()) >= _LEAST or _bare(name).replace(" ", "") in host) else ""


def without_site(title: str, site: str) -> str:
    """The title without the site's name after or before it."""
    parts = _PARTS.split(title)
    if len(parts) < _LEAST or not _bare(site):
        return title
    if _bare(parts[-1]) == _bare(site):
        return title[: title.rindex(parts[-1])].rstrip(" |\u2013\u2014\u2022\u00b7-")
    if _bare(parts[0]) == _bare(site):
        return title[title.index(parts[0]) + len(parts[0]) :].lstrip(" |\u2013\u2014\u2022\u00b7-")
    return title


def _bare(text: str) -> str:
    return _NOT_WORDS.sub(" ", text.casefold()).strip()
