"""How much of a page each outlet gave."""

import pytest

from digest.accounting import outlets
from digest.models import Article, Extract
from tests.accounting.briefs import brief, entry


def article(name: str, source: str) -> Article:
    return Article(id=name, path=name, text="Le pont a ouvert.", source=source)


def test_units_count_for_the_outlet_whose_words_are_printed() -> None:
    articles = [
        article("a", "Le Monde"),
        article("b", "LE MONDE"),
        article("c", "Libération"),
        article("d", ""),
    ]
    extracts = [Extract("a", 0), Extract("b", 0), Extract("a", 1, also=(("c", 0),)), Extract("c", 2)]
    shares = outlets(brief("2025-W02", [entry("Le pont", articles, extracts)]))
    assert [(one.outlet, one.articles, one.cited, one.units) for one in shares] == [
        ("Le Monde", 2, 2, 3),
        ("Libération", 1, 1, 1),
        ("", 1, 0, 0),
    ]
    assert [one.share for one in shares] == pytest.approx([0.75, 0.25, 0])


def test_a_page_without_a_unit_has_no_shares() -> None:
    (share,) = outlets(brief("2025-W02", [entry("Le pont", [article("a", "Le Monde")], [])]))
    assert (share.units, share.share) == (0, 0)
