"""Credit lines: who wrote the article, who published it, where, and when it says so."""

import re
from dataclasses import dataclass, fields, replace
from functools import cache

from digest.cleaning.blocks import Block, Draft
from digest.cleaning.known_outlets import is_known_outlet
from digest.cleaning.line_words import NAMES, UPPER, alternation, is_agency, is_outlet
from digest.cleaning.mastheads import read_masthead
from digest.cleaning.outlet_forms import has_outlet_form
from digest.cleaning.outlets import claimed_by, is_place
from digest.cleaning.shape import ends_sentence, is_item, is_title_like, word_count
from digest.cleaning.stamps import read_stamp
from digest.models import Article

__all__ = ["Credit", "mark_lines"]

_LONGEST = 200  # characters, addresses aside
_EMPHASIS, _DASHES = "*_ ", "\u2013\u2014- "  # Markdown's; the dash before "Avec AFP"
_SENTENCE = 8  # words; a line of as many that ends with a full stop is no credit
# Agencies sign with the initials of who wrote and who edited: "jpb-lmr/ab/pz".
_SLUGS = r"[A-Za-z]{2,6}(?:-[A-Za-z]{2,6})*+(?:/[A-Za-z-]{2,12})+(?:\s\(AFP\))?"
_STANDFIRST = 4  # lines after the first sentence: many pages sign under the standfirst; a timeline is further
_ENDS = re.compile(r"\s*[,|()/\u2013\u2014]|\s-\s")
_URL = r"https?://\S+|www\.\S+"


@dataclass(frozen=True, slots=True)
class Credit:
    """What a credit line says, and the reason to drop it."""

    reason: str
    byline: str = ""
    source: str = ""
    agency: str = ""
    url: str = ""


def mark_lines(draft: Draft) -> Draft:
    """The credit lines before and after the body are set aside, and what they say goes to the article."""
    body = [at for at, block in enumerate(draft.blocks) if _is_body(block)] or [len(draft.blocks)]
    first, last, prose = body[0], body[-1], frozenset(body)
    reasons, article = {}, draft.article
    for at, block in enumerate(draft.blocks):
        if block.reason or at in prose:
            continue
        text = block.text.strip(_EMPHASIS).lstrip(_DASHES)
        credit = _credit(text, head=at < first)
        inside = first + _STANDFIRST < at < last or is_item(block.text)
        if credit and is_place(credit.source, draft.blocks):
            credit = replace(credit, source="")
        if credit and not (inside and credit.reason in {"byline", "dateline"}):
            article = _with(article, credit)
            reasons[at] = credit.reason
    claimed = Credit("copyright", source=claimed_by(draft.blocks))
    return Draft(_with(article, claimed), draft.blocks).marked(reasons)


def _is_body(block: Block) -> bool:
    """Whether a paragraph is of the body; a signature that ends with initials is none of it."""
    solid = not block.reason and block.solid and not is_title_like(block.text)
    return solid and read_stamp(block.text) is None


def _with(article: Article, credit: Credit) -> Article:
    """The article with what a credit says, where it has nothing yet."""
    known = {field.name: getattr(credit, field.name) for field in fields(credit) if field.name != "reason"}
    new = {name: value for name, value in known.items() if value and not getattr(article, name)}
    return replace(article, **new) if new else article


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    source, by = alternation("source"), alternation("by")
    patterns = {
        "link": rf"(?i:(?:{alternation('link')})\s*:?\s*)?(?P<url>{_URL})$",
        "site": r"(?P<source>[\w-]{2,63}(?:\.[\w-]{1,63}){0,3}\.[a-z]{2,10})$",
        "signed": rf"(?P<byline>{NAMES})\s*\(\s*(?i:{source})\s*:\s*(?P<source>[^()]{{2,60}})\)$",
        "source": rf"\(?(?i:{source})\s*:\s*(?P<source>[^\W\d_][^()\n]{{1,60}}?)\)?$",
        "published": rf"(?i:{alternation('published_in')})\s*:?\s+(?P<source>{NAMES})$",
        "by": rf"\(?(?i:{by})\s*:?\s+(?P<byline>{NAMES})(?:\s*[,|(/\u2013\u2014-](?P<rest>.{{0,80}})|[.)])?$",
        "shared": rf"(?:(?i:{by})\s)?(?P<byline>{NAMES})\s(?i:{alternation('with')})\s(?P<agency>{NAMES})$",
        "agency": rf"\(?(?:(?i:{alternation('with')})\s)?(?P<agency>{NAMES})\)?\.?$",
        "signature": rf"(?:{_SLUGS}|(?:{UPPER}\.[ -]?){{1,4}})$",
    }
    return tuple((kind, re.compile(pattern)) for kind, pattern in patterns.items())


def _credit(text: str, *, head: bool) -> Credit | None:
    """What a line says of the article's origin, or None for a line that says nothing of it.

    An outlet's name alone says so above the body (`head`); below it, it may lead to another article.
    """
    if len(text) > _LONGEST and not re.fullmatch(rf"(?:[^\s:]+\s*:\s*)?(?:{_URL})", text):
        return None
    masthead = read_masthead(text) if head else None
    if masthead:
        reason = "byline" if masthead.byline or masthead.agency else "source"
        return Credit(reason, masthead.byline, masthead.source, masthead.agency)
    stamp = read_stamp(text)
    if stamp:
        reason = "byline" if stamp.source or stamp.byline else "dateline"
        who = _named(stamp.byline) if stamp.byline else {}
        return Credit(reason, **{"source": stamp.source, "agency": stamp.agency, **who})
    if ends_sentence(text) and word_count(text) >= _SENTENCE and "http" not in text:
        return None
    for kind, pattern in _patterns():
        found = pattern.match(text)
        credit = _read(kind, {k: (v or "").strip() for k, v in found.groupdict().items()}) if found else None
        if credit:
            return credit
    return None


def _read(kind: str, said: dict[str, str]) -> Credit | None:
    if kind == "link":
        return Credit("url", url=said["url"].rstrip(".,;)"))
    if kind == "signature":
        return Credit("signature")
    agency = said.get("agency", "")
    if kind in {"shared", "agency"}:
        who = _named(said["byline"]) if kind == "shared" else {}
        return Credit("byline" if who else "agency", agency=agency, **who) if is_agency(agency) else None
    if kind == "by":
        who = {**_beside(said["rest"]), **_named(said["byline"])}
        return Credit("agency" if list(who) == ["agency"] else "byline", **who)
    if kind == "published":
        named = is_outlet(said["source"]) and " " in said["source"]
        return Credit("source", source=said["source"]) if named else None
    role = "agency" if is_agency(said["source"]) else "source"
    reason = "byline" if kind == "signed" else role
    return Credit(reason, byline=said.get("byline", ""), **{role: said["source"]})


def _beside(rest: str) -> dict[str, str]:
    """The outlet or the agency that stands first behind an author: "(AFP)", "— Le Monde, mardi 10 mars"."""
    name = _ENDS.split(rest.strip(), maxsplit=1)[0].strip()
    if is_agency(name):
        return {"agency": name}
    return {"source": name} if is_known_outlet(name) or has_outlet_form(name) else {}


def _named(name: str) -> dict[str, str]:
    """A name under the part that it plays: an agency, an outlet or a person; or one of them and an agency."""
    shared = re.fullmatch(rf"(?P<who>{NAMES})\s(?i:{alternation('with')})\s(?P<agency>{NAMES})", name)
    if shared and is_agency(shared["agency"]):
        return {**_named(shared["who"]), "agency": shared["agency"]}
    before, comma, last = name.rpartition(", ")
    if comma and (is_known_outlet(last) or has_outlet_form(last)):
        return {**_named(before), "source": last}
    if is_agency(name):
        return {"agency": name}
    return {"source" if is_outlet(name) else "byline": name}
