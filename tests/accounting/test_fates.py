"""What became of every input: each in one place, and their number is the number of inputs."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.accounting import accounted, fates, unused
from digest.models import (
    Article,
    Decision,
    Excluded,
    Extract,
    Held,
    Issue,
    Skipped,
    Story,
)
from tests.accounting.briefs import brief, entry
from tests.composing.builders import article as told

PLACES = ("Bordeaux", "Arcachon", "Bordeaux")
NAMES = [f"article-{n}" for n in range(12)]


def article(name: str) -> Article:
    return Article(id=name, path=f"{name}.txt", text="Le pont a ouvert.")


@st.composite
def issues(draw: st.DrawFn) -> tuple[Issue, list[Article], list[Skipped]]:
    """An issue that holds every article in some place, and what it was made of."""
    articles = [article(name) for name in NAMES[: draw(st.integers(1, 12))]]
    place = {one.id: draw(st.integers(0, 7)) for one in articles}
    at = [[one for one in articles if place[one.id] == n] for n in range(8)]
    skipped = [Skipped(f"vide-{n}.txt", "empty") for n in range(draw(st.integers(0, 3)))]
    briefs = []
    if at[0] or at[1] or at[2]:
        cited, alike, read = at[0], at[1], at[2]
        told = (*cited, *alike, *read)
        origins = (tuple(one.id for one in (*cited[:1], *alike)), *((one.id,) for one in (*cited[1:], *read)))
        entries = [entry("Le pont", told, [Extract(one.id, 0) for one in cited], origins)]
        untold = (Story("untold", tuple(at[3])),) if at[3] else ()
        briefs.append(brief("2025-W02", entries, untold))
    else:
        articles = [one for one in articles if one not in at[3]]
    decision = Decision("exclude", "x", reason="hors sujet", who="CM")
    later = replace(decision, kind="hold")
    issue = Issue(
        "fr",
        "",
        tuple(briefs),
        tuple(Held(one) for one in at[4]),
        tuple(skipped),
        outside=tuple(at[5]),
        excluded=(*(Excluded(one, decision) for one in at[6]), *(Excluded(one, later) for one in at[7])),
    )
    return issue, articles, skipped


@given(issues())
@settings(deadline=None)
def test_the_fates_add_up_to_the_inputs(made: tuple[Issue, list[Article], list[Skipped]]) -> None:
    issue, articles, skipped = made
    found = fates(issue)
    assert len(found) == len(articles) + len(skipped)
    assert accounted(issue, articles, skipped) is issue


@given(issues(), st.data())
@settings(deadline=None)
def test_a_lost_or_doubled_input_is_a_bug(
    made: tuple[Issue, list[Article], list[Skipped]], data: st.DataObject
) -> None:
    issue, articles, skipped = made
    with pytest.raises(ValueError, match="neu"):
        accounted(issue, [*articles, article("neu")], skipped)
    if articles:
        missing = data.draw(st.sampled_from(articles))
        with pytest.raises(ValueError, match="not accounted for once"):
            accounted(issue, [one for one in articles if one is not missing], skipped)
        with pytest.raises(ValueError, match="not accounted for once"):
            accounted(replace(issue, outside=(*issue.outside, missing)), articles, skipped)


def test_each_reason_is_told() -> None:
    first, copy, read, left = (article(name) for name in ("premier", "copie", "lu", "reste"))
    origins = (("premier", "copie"), ("lu",))
    told = entry("Le pont", (first, copy, read), [Extract("premier", 0)], origins)
    made = brief("2025-W02", [told], (Story("autre", (left,)),))
    kinds = {fate.input: (fate.kind, fate.like) for fate in unused(made)}
    assert kinds == {"copie": ("copy", "premier"), "lu": ("uncited", ""), "reste": ("untold", "")}


def test_a_near_copy_that_says_otherwise_is_no_copy() -> None:
    texts = (f"Un homme soupçonné du meurtre a été interpellé mercredi matin à {at}." for at in PLACES)
    cited, other, same = (told(name, text) for name, text in zip("abc", texts, strict=True))
    story = entry("Le meurtre", (cited, other, same), [Extract("a", 0)], (("a", "b", "c"),))
    found = {fate.input: (fate.kind, fate.like) for fate in unused(brief("2025-W02", [story]))}
    assert found == {"b": ("uncited", "a"), "c": ("copy", "a")}


def test_the_decision_of_an_editor_is_named() -> None:
    decision = Decision("exclude", "a", reason="publicité", who="CM")
    issue = Issue("fr", "", (), (), (), excluded=(Excluded(article("a"), decision),))
    (fate,) = fates(issue)
    assert (fate.kind, fate.reason, fate.who) == ("excluded", "publicité", "CM")
