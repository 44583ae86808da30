from digest.composing import Settings
from digest.composing.sections import sections_of
from digest.config import SectionRule
from digest.models import Entry, Summary
from tests.composing.builders import article, story


def entry(ident: str, title: str, lead: str, section: str = "") -> Entry:
    told = story(article(ident, lead, title=title, section=section))
    return Entry(told, title, ident, Summary("first", ()))


RULES = (
    SectionRule("Guerre", ("Ukraine", "cessez-le-feu")),
    SectionRule("Trains", ("SNCF", "grève des trains")),
)


def test_the_first_rule_that_a_title_or_lead_meets() -> None:
    entries = [
        entry("a", "La grève des trains continue", "Rien ne roule."),
        entry("b", "Un espoir", "Un cessez-le-feu est signé."),
        entry("c", "La météo", "Il pleut."),
        entry("d", "L'Ukraine attend", "Kiev espère."),
    ]
    found = [
        (section.title, [each.headline_from for each in section.entries])
        for section in sections_of(entries, Settings(sections=RULES))
    ]
    assert found == [("Trains", ["a"]), ("Guerre", ["b", "d"]), ("", ["c"])]


def test_a_part_of_a_word_meets_no_rule() -> None:
    assert (
        sections_of([entry("a", "Les ukrainiens", "La sncfiste grève.")], Settings(sections=RULES))[0].title
        == ""
    )


def test_without_rules_the_articles_own_rubric() -> None:
    entries = [
        entry("a", "Un", "Un mot.", "Monde"),
        entry("b", "Deux", "Deux mots."),
        entry("c", "Trois", "Mot.", "Monde"),
    ]
    assert [(s.title, len(s.entries)) for s in sections_of(entries, Settings())] == [("Monde", 2), ("", 1)]
